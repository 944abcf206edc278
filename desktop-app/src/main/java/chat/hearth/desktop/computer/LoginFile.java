package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Start at login by a file that the system reads: it is there or not.
 *
 * @param text what is in it
 */
record LoginFile(Path file, String text) implements Computer.LoginStart {

  /** How desktops of Linux mark an entry that a person switched off elsewhere. */
  private static final Set<String> OFF = Set.of("Hidden=true", "X-GNOME-Autostart-enabled=false");

  @Override
  public boolean isOn() {
    try {
      return Files.readString(file).lines().map(String::strip).noneMatch(OFF::contains);
    } catch (IOException e) {
      return false;
    }
  }

  /** Puts a new file in the place of the old: it may be a link to one that is not ours. */
  @Override
  public void set(boolean on) throws IOException {
    if (!on) {
      Files.deleteIfExists(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
