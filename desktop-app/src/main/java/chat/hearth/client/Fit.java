package chat.hearth.client;

import chat.hearth.model.Installer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which installers fit a computer.
 *
 * @param system "linux", "windows" or "macos"
 * @param architecture the value of {@code os.arch}
 * @param endings of names, the one that it likes best first
 */
record Fit(String system, String architecture, List<String> endings) {

  /** What a relay may tell is checked here: a name becomes one of a file on this computer. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~+-]{0,119}");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final long LARGEST = 2L << 30;
  private static final Set<String> INTEL = Set.of("amd64", "x86_64", "x64");
  private static final Set<String> ARM = Set.of("arm64", "aarch64");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-.+~]|_(?!64)");

  static Fit here() {
    String name = System.getProperty("os.name", "");
    String architecture = System.getProperty("os.arch", "");
    if (name.startsWith("Windows")) {
      return new Fit("windows", architecture, List.of("msi", "exe"));
    }
    if (name.startsWith("Mac")) {
      return new Fit("macos", architecture, List.of("dmg", "pkg"));
    }
    return new Fit("linux", architecture, linux());
  }

  private static List<String> linux() {
    if (System.getenv("FLATPAK_ID") != null) {
      return List.of("flatpak");
    }
    return Files.exists(Path.of("/usr/bin/dpkg"))
        ? List.of("deb", "appimage")
        : List.of("rpm", "appimage");
  }

  Optional<Installer> of(List<Installer> installers) {
    return installers.stream()
        .filter(this::fits)
        .min(Comparator.comparingInt(i -> endings.indexOf(ending(i))));
  }

  private boolean fits(Installer installer) {
    return installer.system().equals(system)
        && NAME.matcher(installer.name()).matches()
        && HASH.matcher(installer.sha256()).matches()
        && installer.bytes() > 0
        && installer.bytes() <= LARGEST
        && endings.contains(ending(installer))
        && runs(installer.name());
  }

  /** A name that says no architecture is taken for all. */
  private boolean runs(String name) {
    Set<String> words = Set.of(BETWEEN_WORDS.splitAsStream(name).distinct().toArray(String[]::new));
    boolean intel = words.stream().anyMatch(INTEL::contains);
    boolean arm = words.stream().anyMatch(ARM::contains);
    return intel == arm || (intel ? INTEL : ARM).contains(architecture);
  }

  private static String ending(Installer installer) {
    String name = installer.name();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
