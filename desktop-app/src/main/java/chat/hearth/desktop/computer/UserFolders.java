package chat.hearth.desktop.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code user-dirs.dirs}: what a person's folders are called on a desktop of Linux. */
final class UserFolders {

  private static final Pattern DOWNLOADS =
      Pattern.compile("^\\s*XDG_DOWNLOAD_DIR=\"(\\$HOME)?(/[^\"]*)\"\\s*$", Pattern.MULTILINE);

  private UserFolders() {}

  static Optional<Path> downloads(Path configuration, Path home) {
    try {
      Matcher m = DOWNLOADS.matcher(Files.readString(configuration.resolve("user-dirs.dirs")));
      if (!m.find()) {
        return Optional.empty();
      }
      String path = m.group(2);
      return Optional.of(m.group(1) == null ? Path.of(path) : Path.of(home + path).normalize());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
