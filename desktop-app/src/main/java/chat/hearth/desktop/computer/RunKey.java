package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Start at login by a value of this person's registry on Windows. A value whose program is gone is
 * passed by.
 */
record RunKey(Path launcher, Registry registry) implements Computer.LoginStart {

  static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
  static final String NAME = "Hearth";

  @Override
  public boolean isOn() {
    try {
      return registry.call(List.of("query", KEY, "/v", NAME)) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void set(boolean on) throws IOException {
    String command = "\"" + launcher + "\" " + LoginEntry.MINIMISED;
    String value = on ? Registry.quoted(command) : "-";
    registry.write("[" + KEY + "]\r\n\"" + NAME + "\"=" + value + "\r\n");
  }
}
