package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** AppleScript, on macOS: the words are arguments of a script that never changes. */
record Osascript(Path program) implements NoticeCustom {

  private static final String SCRIPT =
      """
      on run argv
        display notification (item 3 of argv) with title (item 2 of argv)
      end run
      """;

  /** The first argument ends the options, whatever the second begins with. */
  @Override
  public Command command(Notice notice) {
    return new Command(
        List.of(program.toString(), "-e", SCRIPT, "Hearth", notice.title(), notice.body()),
        Map.of());
  }
}
