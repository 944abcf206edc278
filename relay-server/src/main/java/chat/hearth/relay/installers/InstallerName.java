package chat.hearth.relay.installers;

import chat.hearth.model.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an installer says: {@code hearth_1.4.0_amd64.deb}, {@code hearth-1.4.0.msi}.
 *
 * @param text the version as people write it
 * @param system "linux", "windows" or "macos"
 */
record InstallerName(String file, String text, Version version, String system) {

  /** A number must follow the name: the relay's own packages are none of these. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i:hearth)[-_](\\d[0-9.]*\\d|\\d)((?:[-~](?i:snapshot|alpha|beta|rc|pre)\\.?\\d*)?)"
              + "(?:[-_.][A-Za-z0-9_.-]*)?\\.(deb|rpm|AppImage|flatpak|msi|exe|dmg|pkg)");

  private static final int LONGEST = 120;

  static Optional<InstallerName> of(String file) {
    Matcher m = FORM.matcher(file);
    if (file.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String text = m.group(1) + m.group(2).replace('~', '-');
    return Version.parse(text).map(v -> new InstallerName(file, text, v, system(m.group(3))));
  }

  private static String system(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "msi", "exe" -> "windows";
      case "dmg", "pkg" -> "macos";
      default -> "linux";
    };
  }
}
