package chat.hearth.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where this computer keeps a person's Hearth, by the system's convention. */
final class ProfileFolder {

  private ProfileFolder() {}

  /**
   * The usual folder.
   *
   * @param system the value of {@code os.name}
   */
  static Path usual(String system, Path home, Map<String, String> environment) {
    String wanted = environment.get("HEARTH_PROFILE");
    if (wanted != null && !wanted.isBlank()) {
      return Path.of(wanted);
    }
    if (system.startsWith("Windows")) {
      String appData = environment.get("APPDATA");
      return appData == null || appData.isBlank()
          ? home.resolve("Hearth")
          : Path.of(appData, "Hearth");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Hearth");
    }
    String data = environment.get("XDG_DATA_HOME");
    return data == null || !data.startsWith("/") // the convention ignores relative ones
        ? home.resolve(".local").resolve("share").resolve("hearth")
        : Path.of(data, "hearth");
  }

  /** Whether a start without options and without {@code HEARTH_PROFILE} shows this folder. */
  static boolean isUsual(Path folder) {
    Map<String, String> plain = new HashMap<>(System.getenv());
    plain.remove("HEARTH_PROFILE");
    Path usual =
        usual(
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", ".")),
            plain);
    return usual.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize());
  }

  /** The folder, made where there is none; fails with one sentence. */
  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new NotMadeException(folder, e);
    }
  }

  /** There is no folder, and none can be made. */
  static final class NotMadeException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final String folder;

    NotMadeException(Path folder, IOException cause) {
      super(
          "The profile folder " + folder + " can't be made. Check its place and permissions.",
          cause);
      this.folder = folder.toString();
    }

    String folder() {
      return folder;
    }
  }
}
