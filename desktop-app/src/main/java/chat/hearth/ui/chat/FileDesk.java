package chat.hearth.ui.chat;

import chat.hearth.client.Attachments;
import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Pixels;
import chat.hearth.client.SendState;
import chat.hearth.client.Voices;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** What is done with the files of messages: shown, opened, saved, stopped. On the FX thread. */
final class FileDesk implements AutoCloseable {

  /** The longer side of a picture in the list, at twice its size for sharp screens. */
  static final int THUMBNAIL = 680;

  private static final int REMEMBERED = 60;

  private final Client client;
  private final Window window;
  private final Words words;
  private final Consumer<MessageRow> withdraw;
  private final Background background = new Background("chat-files");
  private final ObjectProperty<@Nullable FileTransfer> moved = new SimpleObjectProperty<>();
  private final Map<BlobId, Image> thumbnails = new Latest<>(REMEMBERED);
  private final Map<BlobId, Voices.Voice> voices = new Latest<>(REMEMBERED);
  private final VoicePlayer player;
  private final Films films;
  private final Arrivals arrivals = new Arrivals();

  /** Small files, which come unasked, and those that were asked for; once more if they did not. */
  private final Map<BlobId, Attachment> wanted = new Latest<>(REMEMBERED);

  private boolean connected;

  /** Where copies lie that the person saved since the app started. */
  private final Map<BlobId, Path> places = new ConcurrentHashMap<>();

  /**
   * The files of a client.
   *
   * @param withdraw stops a message that is on its way
   */
  FileDesk(Client client, Window window, Words words, Consumer<MessageRow> withdraw) {
    this.client = client;
    this.window = window;
    this.words = words;
    this.withdraw = withdraw;
    this.player =
        new VoicePlayer(
            client.voices(),
            window.computer().audio(),
            () -> window.overlay().toast(words.get("voice.silent")));
    this.films = new Films(client.attachments());
    moved.addListener((_, _, now) -> arrivals.moved(now)); // before those who ask about it
  }

  /** What holds the pictures that move. */
  Films films() {
    return films;
  }

  /** What plays voice notes, one at a time. */
  VoicePlayer player() {
    return player;
  }

  Words words() {
    return words;
  }

  /** How much room the relay gives to the owner's files, where it has said so. */
  @Nullable Allowance allowance() {
    return client.attachments().allowance().orElse(null);
  }

  /** How far the file is that moved last. */
  ObjectProperty<@Nullable FileTransfer> moved() {
    return moved;
  }

  /** How far a file is that is on its way. */
  Optional<FileTransfer> moving(Attachment file) {
    return client.attachments().moving(file.blob());
  }

  /** Whether a file is known to be on this device; others may be too. */
  boolean isHere(Attachment file) {
    return arrivals.isHere(file);
  }

  /** Whether a file did not come though it was wanted. */
  boolean isMissed(Attachment file) {
    return arrivals.isMissed(file);
  }

  /** Tells whether a file is on this device. */
  void look(Attachment file, Consumer<Boolean> here) {
    background.submit(
        () -> client.attachments().isHere(file),
        is -> {
          if (is) {
            arrivals.came(file.blob());
          }
          here.accept(is);
        },
        _ -> {});
  }

  /** The relay is there, or not; with its return come those files that were missed. */
  void connected(boolean now) {
    if (now && !connected) {
      List.copyOf(wanted.values()).stream().filter(this::isMissed).forEach(this::fetch);
    }
    connected = now;
  }

  /** Gives a picture for the list, as soon as it is here; fetches it where it is small enough. */
  void thumbnail(Attachment file, Consumer<Image> ready) {
    Image known = thumbnails.get(file.blob());
    if (known != null) {
      ready.accept(known);
      return;
    }
    remember(file);
    background.submit(
        () -> {
          fetchSmall(file);
          return client.attachments().picture(file, THUMBNAIL);
        },
        pixels ->
            pixels
                .map(FileDesk::image)
                .ifPresent(
                    image -> {
                      arrivals.came(file.blob());
                      thumbnails.put(file.blob(), image);
                      ready.accept(image);
                    }),
        _ -> {});
  }

  /** Tells about a voice note, as soon as it is here; fetches it where it is small enough. */
  void voice(Attachment file, Consumer<Voices.Voice> ready) {
    Voices.Voice known = voices.get(file.blob());
    if (known != null) {
      ready.accept(known);
      return;
    }
    remember(file);
    background.submit(
        () -> {
          fetchSmall(file);
          return client.voices().of(file);
        },
        found ->
            found.ifPresent(
                voice -> {
                  arrivals.came(file.blob());
                  voices.put(file.blob(), voice);
                  ready.accept(voice);
                }),
        _ -> {});
  }

  private void remember(Attachment file) {
    if (isSmall(file)) {
      wanted.put(file.blob(), file);
    }
  }

  private static boolean isSmall(Attachment file) {
    return file.bytes() <= Attachments.AUTOMATIC_BYTES;
  }

  private void fetchSmall(Attachment file) {
    Attachments files = client.attachments();
    if (isSmall(file) && !files.isHere(file)) {
      files.fetch(file);
    }
  }

  /** Gives a picture as large as a screen. */
  void whole(Attachment file, Consumer<Image> ready) {
    background.submit(
        () -> client.attachments().picture(file, PictureViewer.SIDE),
        pixels -> pixels.map(FileDesk::image).ifPresent(ready),
        _ -> {});
  }

  private static Image image(Pixels p) {
    WritableImage image = new WritableImage(p.width(), p.height());
    image
        .getPixelWriter()
        .setPixels(
            0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
    return image;
  }

  void fetch(Attachment file) {
    wanted.put(file.blob(), file);
    arrivals.wanted(file);
    client.attachments().fetch(file);
  }

  /** Tries once more to get what did not come of a message; false where all of it came. */
  boolean fetchAgain(MessageRow row) {
    List<Attachment> missed = row.files().stream().filter(this::isMissed).toList();
    missed.forEach(this::fetch);
    return !missed.isEmpty();
  }

  /** Stops what is on its way: an unsent message comes back as a whole. */
  void stop(MessageRow row, Attachment file) {
    if (row.own() && row.state() == SendState.QUEUED) {
      withdraw.accept(row);
    } else {
      wanted.remove(file.blob());
      arrivals.unwanted(file);
      client.attachments().stop(file);
    }
  }

  /**
   * Shows a picture, plays a voice note, opens any other file that is here, and fetches one that is
   * not.
   */
  void use(MessageRow row, Attachment file) {
    look(
        file,
        here -> {
          if (!here) {
            fetch(file);
          } else if (file.isVoice() && voices.containsKey(file.blob())) {
            player.toggle(file);
          } else if (file.isPicture()) {
            view(row.files().stream().filter(Attachment::isPicture).toList(), file);
          } else {
            open(file);
          }
        });
  }

  /** Opens a file that is here with the program for it, after a warning where that may harm. */
  void open(Attachment file) {
    if (client.attachments().isRisky(file)) {
      Dialog dialog =
          Dialog.confirm(
              words.get("file.risky.title", client.attachments().name(file)),
              words.get("file.risky.text"),
              words.get("file.risky.do"),
              true,
              () -> start(file));
      window.overlay().open(dialog);
    } else {
      start(file);
    }
  }

  private void start(Attachment file) {
    background.submit(
        () -> Browser.open(client.attachments().opened(file).toUri()), _ -> {}, this::failed);
  }

  /** Asks where to put a file, and puts it there. */
  void save(Attachment file) {
    String name = client.attachments().name(file);
    window
        .computer()
        .fileDialogs()
        .save(window.overlay().getScene().getWindow(), words.get("file.save"), name)
        .ifPresent(target -> save(file, target));
  }

  void save(Attachment file, Path target) {
    background.submit(
        () -> {
          client.attachments().save(file, target);
          places.put(file.blob(), target);
          return target;
        },
        done ->
            window
                .overlay()
                .toast(words.get("file.saved"), words.get("file.folder"), () -> show(done)),
        this::failed);
  }

  private void show(Path saved) {
    background.submit(
        () -> {
          window.computer().showFolderOf(saved);
          return saved;
        },
        _ -> {},
        this::failed);
  }

  /** Shows where a file was saved; where it was not, it is saved among the downloads first. */
  void showInFolder(Attachment file) {
    background.submit(
        () -> {
          Path known = places.get(file.blob());
          Path place =
              known != null && Files.exists(known)
                  ? known
                  : client.attachments().saveInto(file, window.computer().downloads());
          places.put(file.blob(), place);
          return place;
        },
        this::show,
        this::failed);
  }

  /** Shows a picture in the whole window, with the others of its message. */
  void view(List<Attachment> pictures, Attachment first) {
    new PictureViewer(this, pictures, pictures.indexOf(first)).open(window.overlay());
  }

  private void failed(Throwable problem) {
    boolean unwritable =
        problem instanceof FileException e && e.reason() == FileException.Reason.UNWRITABLE;
    window.overlay().toast(words.get(unwritable ? "file.unwritable" : "failed"));
  }

  @Override
  public void close() {
    player.close();
    films.close();
    background.close();
  }

  /** What was asked for last. */
  private static final class Latest<T> extends LinkedHashMap<BlobId, T> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<BlobId, T> eldest) {
      return size() > most;
    }
  }
}
