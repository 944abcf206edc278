package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.Pixels;
import chat.hearth.model.Attachment;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.FileDialogs;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/** Files that are to be sent with what is written, kept apart for each thread. */
final class Shelf implements AutoCloseable {

  private final Client client;
  private final ChatModel model;
  private final Words words;
  private final Overlay overlay;
  private final FileDialogs dialogs;
  private final BooleanSupplier send;
  private final Recorder recorder;
  private final Background background = new Background("chat-shelf");

  /** Where messages go out: what is kept late would bring back a file that was sent meanwhile. */
  private final Background writes;

  /** Of all threads that were open; the client keeps the same. */
  private final Map<ThreadId, List<Attachment>> kept = new HashMap<>();

  private @Nullable ThreadId thread;

  /**
   * An empty one.
   *
   * @param writes where messages are sent
   * @param send sends the draft with what is on the shelf
   */
  Shelf(
      Client client,
      ChatModel model,
      Words words,
      Window window,
      Background writes,
      BooleanSupplier send) {
    this.client = client;
    this.writes = writes;
    this.model = model;
    this.words = words;
    this.overlay = window.overlay();
    this.dialogs = window.computer().fileDialogs();
    this.send = send;
    this.recorder =
        new Recorder(
            client.voices(),
            window.computer().audio(),
            words.get("voice.name") + ".opus",
            new Recorder.Ends(this::spoken, _ -> overlay.toast(words.get("voice.nothing"))));
    model.files.addListener((ListChangeListener<Attachment>) _ -> changed());
  }

  /** Takes voice notes, which are put here too. */
  Recorder recorder() {
    return recorder;
  }

  /** Begins a voice note for the thread. */
  void record() {
    if (thread != null) {
      recorder.start(thread);
    }
  }

  /** Goes on in another thread, or in none; what is being spoken stays with the one before. */
  void moveTo(@Nullable ThreadId next) {
    recorder.finish(false);
    thread = next;
    model.files.setAll(next == null ? List.of() : of(next));
    if (next != null && kept.putIfAbsent(next, List.of()) == null) {
      writes.submit(() -> client.attachments().shelved(next), files -> found(next, files), _ -> {});
    }
  }

  private List<Attachment> of(ThreadId id) {
    return kept.getOrDefault(id, List.of());
  }

  /** What waits since the app ran before, above what came meanwhile. */
  private void found(ThreadId id, List<Attachment> before) {
    List<Attachment> now = of(id);
    Stream<Attachment> missing = before.stream().filter(file -> !now.contains(file));
    List<Attachment> all = Stream.concat(missing, now.stream()).toList();
    if (!all.equals(now)) {
      set(id, all);
    }
  }

  private void set(ThreadId id, List<Attachment> files) {
    if (id.equals(thread)) {
      model.files.setAll(files);
    } else {
      keep(id, files);
    }
  }

  private void changed() {
    if (thread != null && !model.files.equals(of(thread))) {
      keep(thread, List.copyOf(model.files));
    }
  }

  private void keep(ThreadId id, List<Attachment> files) {
    kept.put(id, files);
    writes.submit(
        () -> {
          client.attachments().shelve(id, files);
          return files;
        },
        _ -> {},
        _ -> {});
  }

  /** Takes as many off as a message has room for, to be sent: sending forgets that they wait. */
  List<Attachment> empty() {
    int most = Math.min(model.files.size(), Limits.FILES);
    List<Attachment> files = List.copyOf(model.files.subList(0, most));
    List<Attachment> left = List.copyOf(model.files.subList(most, model.files.size()));
    if (thread != null) {
      kept.put(thread, left);
    }
    model.files.setAll(left);
    return files;
  }

  /** Files of a message that was taken back; what is too much for one waits for the next. */
  void putBack(ThreadId of, List<Attachment> files) {
    found(of, files);
    if (of(of).size() > Limits.FILES) {
      overlay.toast(words.get("attach.most", Limits.FILES));
    }
  }

  /** Asks for files. */
  void choose() {
    String title = words.get("attach.title");
    dialogs.open(overlay.getScene().getWindow(), title).forEach(this::take);
  }

  /** Copies files from the disk. */
  void take(List<File> files) {
    files.stream().map(File::toPath).forEach(this::take);
  }

  private void take(Path file) {
    take(file.toFile().getName(), () -> client.attachments().take(file));
  }

  /** Takes files or a picture from the clipboard; false where there are none. */
  boolean paste(Clipboard clipboard) {
    if (clipboard.hasFiles()) {
      take(clipboard.getFiles());
      return true;
    }
    // What also is text was copied to be read, as out of a table.
    Image image = clipboard.hasString() ? null : clipboard.getImage();
    if (image == null) {
      return false;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    String name = words.get("attach.pasted") + ".png";
    take(name, () -> client.attachments().take(name, new Pixels(width, height, argb)));
    return true;
  }

  private void take(String name, Callable<Attachment> copy) {
    ThreadId here = thread;
    background.submit(copy, taken -> taken(here, taken), problem -> failed(name, problem));
  }

  private void taken(@Nullable ThreadId here, Attachment taken) {
    put(here, taken);
    client
        .attachments()
        .allowance()
        .filter(room -> taken.bytes() > room.leftBytes())
        .ifPresent(room -> overlay.toast(words.tight(taken.name(), room)));
  }

  /** What was begun to be written is not sent with a note: it may be half a sentence. */
  private void spoken(ThreadId of, Attachment note, boolean now) {
    boolean alone = of.equals(thread) && model.files.isEmpty() && model.draft.get().isBlank();
    put(of, note);
    if (now && alone) {
      boolean _ = send.getAsBoolean();
    }
  }

  private void put(@Nullable ThreadId here, Attachment taken) {
    if (here == null) {
      client.attachments().drop(taken);
    } else if (of(here).size() >= Limits.FILES) {
      client.attachments().drop(taken);
      overlay.toast(words.get("attach.most", Limits.FILES));
    } else {
      set(here, Stream.concat(of(here).stream(), Stream.of(taken)).toList());
    }
  }

  private void failed(String name, Throwable problem) {
    overlay.toast(words.untaken(name, problem));
  }

  @Override
  public void close() {
    recorder.close();
    background.finish();
  }
}
