package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code notify-send} of libnotify, on Linux. With an action it waits until the notification is
 * gone, and prints the action's name when it was clicked.
 *
 * @param clicks whether it knows actions, which came with 0.8
 */
record NotifySend(Path program, boolean clicks) implements NoticeCustom {

  /** Asks the program what it can do. */
  static NotifySend of(Path program) {
    try {
      Process help =
          new ProcessBuilder(program.toString(), "--help")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var out = help.getInputStream()) {
        String words = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return new NotifySend(program, words.contains("--action"));
      }
    } catch (IOException e) {
      return new NotifySend(program, false);
    }
  }

  /** A title is shown as it is; in the body servers read marks, and the program escapes. */
  @Override
  public Command command(Notice notice) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    words.add("--app-name=Hearth");
    words.add("--icon=" + LoginEntry.ID);
    words.add("--category=im.received");
    words.add("--hint=string:desktop-entry:" + LoginEntry.ID);
    if (clicks) {
      words.add("--action=" + CLICKED + "=" + notice.open());
    }
    words.add("--"); // what a stranger begins with - is no option
    words.add(notice.title());
    words.add(escaped(notice.body()));
    return new Command(words, Map.of());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\\", "\\\\");
  }
}
