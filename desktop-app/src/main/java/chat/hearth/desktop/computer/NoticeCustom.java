package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer.Notice;
import java.util.List;
import java.util.Map;

/** How the program of one system wants to be asked for a notification; no shell is between. */
sealed interface NoticeCustom permits NotifySend, Osascript, WindowsToast {

  /** What it prints when a notification was clicked, where it can tell. */
  String CLICKED = "default";

  /**
   * A program with its arguments.
   *
   * @param environment what it finds in its environment besides the usual
   */
  record Command(List<String> words, Map<String, String> environment) {

    /** Copies both. */
    public Command {
      words = List.copyOf(words);
      environment = Map.copyOf(environment);
    }
  }

  /** What to start for a notification. */
  Command command(Notice notice);
}
