package chat.hearth.desktop.computer;

import java.nio.file.Files;
import java.nio.file.Path;

/** What systems want to read about a program that starts at login. */
final class LoginEntry {

  /** The app's name among others, as in its desktop file. */
  static final String ID = "chat.hearth.Hearth";

  /** Told to a Hearth that nobody asked for just now. */
  static final String MINIMISED = "--minimised";

  private LoginEntry() {}

  /** For Linux. Where the program was removed, {@code TryExec} lets desktops pass the entry by. */
  static String desktop(Path launcher) {
    Path command = command(launcher);
    return """
    [Desktop Entry]
    Type=Application
    Version=1.0
    Name=Hearth
    Icon=%s
    Exec=%s %s
    TryExec=%s
    Terminal=false
    X-GNOME-Autostart-enabled=true
    """
        .formatted(ID, quoted(command), MINIMISED, value(command.toString()));
  }

  /** For macOS. */
  static String agent(Path launcher) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>Label</key><string>%s</string>
      <key>ProgramArguments</key>
      <array><string>%s</string><string>%s</string></array>
      <key>RunAtLoad</key><true/>
    </dict>
    </plist>
    """
        .formatted(ID, xml(launcher.toString()), MINIMISED);
  }

  /** A package's own command, which prepares the start, where there is one. */
  private static Path command(Path launcher) {
    Path command = launcher.resolve("../../../../bin").normalize().resolve(launcher.getFileName());
    return Files.isExecutable(command) ? command : launcher;
  }

  /** In quotes, with what the specification reserves escaped twice: in quotes and as a value. */
  private static String quoted(Path command) {
    String escaped = command.toString().replaceAll("[\"`$\\\\]", "\\\\$0").replace("%", "%%");
    return value("\"" + escaped + "\"");
  }

  private static String value(String text) {
    return text.replace("\\", "\\\\");
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
