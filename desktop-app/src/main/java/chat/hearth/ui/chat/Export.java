package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Writes a thread into a file where somebody wants to have it. On the FX thread. */
final class Export {

  private final Window window;
  private final Words words;
  private final Transcript transcript;

  Export(Client client, Window window, Words words) {
    this.window = window;
    this.words = words;
    this.transcript = new Transcript(client.messages(), words, ZoneId.systemDefault());
  }

  /** Asks where to, and writes. */
  void ask(ThreadRow thread) {
    window
        .computer()
        .fileDialogs()
        .save(
            window.overlay().getScene().getWindow(),
            words.get("export.title", thread.name()),
            fileName(thread.name()))
        .ifPresent(target -> write(thread, target));
  }

  /** A name without what some system does not allow in names. */
  static String fileName(String thread) {
    return thread.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip() + ".txt";
  }

  /** Nobody waits for it, as a long thread takes its time; it says when it is done. */
  private void write(ThreadRow thread, Path target) {
    Thread.ofVirtual().name("chat-export").start(() -> write(thread, target, window.overlay()));
  }

  private void write(ThreadRow thread, Path target, Overlay overlay) {
    try {
      transcript.write(thread, target);
      Fx.later(
          () ->
              overlay.toast(
                  words.get("export.done", thread.name()),
                  words.get("file.folder"),
                  () -> show(target)));
    } catch (IOException _) {
      Fx.later(() -> overlay.toast(words.get("file.unwritable")));
    } catch (RuntimeException _) { // its data is closed, or the disk failed
      Fx.later(() -> overlay.toast(words.get("failed")));
    }
  }

  private void show(Path target) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                window.computer().showFolderOf(target);
              } catch (IOException _) {
                Fx.later(() -> window.overlay().toast(words.get("failed")));
              }
            });
  }
}
