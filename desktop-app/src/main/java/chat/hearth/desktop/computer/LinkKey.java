package chat.hearth.desktop.computer;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Which program opens this person's {@code hearth://} links on Windows, where the installer can't
 * say so. A key whose program is gone opens nothing.
 */
record LinkKey(Path launcher, Registry registry) {

  private static final String KEY = "HKEY_CURRENT_USER\\Software\\Classes\\hearth";

  /** Says that it is this one. */
  void claim() throws IOException {
    // Whoever made the link, what is in it stands behind "--" and becomes no option.
    String command = Registry.quoted("\"" + launcher + "\" -- \"%1\"");
    registry.write(
        "["
            + KEY
            + "]\r\n@=\"URL:Hearth\"\r\n\"URL Protocol\"=\"\"\r\n\r\n"
            + "["
            + KEY
            + "\\shell\\open\\command]\r\n@="
            + command
            + "\r\n");
  }
}
