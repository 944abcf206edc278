package chat.hearth.demo;

import chat.hearth.gallery.Shots;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The clipboard. It may be on somebody’s desk: in the end the words are on it that were before. */
final class Pasteboard implements AutoCloseable {

  private final String before = text();

  /** What can be pasted as words, or the empty string. */
  static String text() {
    return Shots.onFx(
        () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  /** Forgets what is on it. */
  void clear() {
    put("");
  }

  @Override
  public void close() {
    put(before);
  }

  private static void put(String text) {
    boolean _ =
        Shots.onFx(
            () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }
}
