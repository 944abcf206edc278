package chat.hearth.relay;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a relay that runs alone keeps its data, by the custom of each system. */
final class DataFolder {

  private static final String NAME = "hearth-relay";

  private DataFolder() {}

  static Path usual(String system, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    if (os.startsWith("windows")) {
      String appData = environment.get("APPDATA");
      return (appData == null ? home : Path.of(appData)).resolve(NAME);
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    String data = environment.get("XDG_DATA_HOME");
    return (data == null || data.isEmpty()
            ? home.resolve(".local").resolve("share")
            : Path.of(data))
        .resolve(NAME);
  }
}
