package chat.hearth.desktop.computer;

import chat.hearth.client.Nearby;
import chat.hearth.client.NetworkTeams;
import chat.hearth.ui.kit.Audio;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.FileDialogs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The computer that Hearth runs on. */
public final class ThisComputer implements Computer {

  private enum Kind {
    LINUX,
    MACOS,
    WINDOWS
  }

  private static final Logger LOG = LoggerFactory.getLogger(ThisComputer.class);

  private final Kind kind;
  private final Path home;
  private final Map<String, String> environment;
  private final @Nullable Path launcher;
  private final Chime chime = new Chime(System::nanoTime, () -> Tone.play(audio()));

  /**
   * A computer by its customs.
   *
   * @param system the value of {@code os.name}
   * @param launcher the program that an installed Hearth was started by, or null
   */
  public ThisComputer(
      String system, Path home, Map<String, String> environment, @Nullable Path launcher) {
    this.kind =
        system.startsWith("Windows")
            ? Kind.WINDOWS
            : system.startsWith("Mac") ? Kind.MACOS : Kind.LINUX;
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.launcher = launcher;
  }

  /**
   * This one.
   *
   * @param usualProfile whether the app shows the profile that a start without options shows
   */
  public static ThisComputer here(boolean usualProfile) {
    String launcher = usualProfile ? System.getProperty("jpackage.app-path") : null;
    return new ThisComputer(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv(),
        launcher == null ? null : Path.of(launcher));
  }

  /** In a Flatpak's box the file would reach no desktop. */
  @Override
  public Optional<LoginStart> loginStart() {
    if (launcher == null || environment.containsKey("FLATPAK_ID")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case LINUX ->
              new LoginFile(
                  configuration().resolve("autostart").resolve(LoginEntry.ID + ".desktop"),
                  LoginEntry.desktop(launcher));
          case MACOS ->
              new LoginFile(
                  home.resolve("Library/LaunchAgents").resolve(LoginEntry.ID + ".plist"),
                  LoginEntry.agent(launcher));
          case WINDOWS -> new RunKey(launcher, Registry::reg);
        });
  }

  /**
   * Lets {@code hearth://} links come to an installed Hearth, on systems where its package can't.
   * Returns at once.
   *
   * @param called gets links that the system hands to the app that runs, on any thread
   */
  public void takeLinks(Consumer<String> called) {
    Path program = launcher;
    if (program != null && kind != Kind.LINUX) {
      Runnable task = kind == Kind.MACOS ? () -> LinkEvents.hear(called) : () -> claim(program);
      var _ = Thread.ofVirtual().name("links").start(task);
    }
  }

  private static void claim(Path program) {
    try {
      new LinkKey(program, Registry::reg).claim();
    } catch (IOException e) {
      LOG.debug("links open something else: {}", e.getMessage());
    }
  }

  @Override
  public Path downloads() {
    Path usual = home.resolve("Downloads");
    return kind == Kind.LINUX ? UserFolders.downloads(configuration(), home).orElse(usual) : usual;
  }

  @Override
  public Nearby nearby() {
    return new NetworkTeams();
  }

  @Override
  public Audio audio() {
    return kind == Kind.LINUX
        ? new SoundLines(Path.of("/proc/asound/pcm"), soundServer())
        : new SoundLines(null, Optional.empty());
  }

  @Override
  public FileDialogs fileDialogs() {
    return new SystemFileDialogs();
  }

  /** Only one that is there: its program would start another. */
  private Optional<SoundServer> soundServer() {
    String runtime = environment.get("XDG_RUNTIME_DIR");
    boolean runs =
        environment.containsKey("PULSE_SERVER")
            || (runtime != null && Files.exists(Path.of(runtime, "pulse", "native")));
    return runs ? onPath("pactl").map(SoundServer::new) : Optional.empty();
  }

  @Override
  public void showFolderOf(Path file) throws IOException {
    var _ =
        new ProcessBuilder(showing(file))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  @Override
  public Optional<Notifier> notifier() {
    return noticeCustom().map(SystemNotifier::new);
  }

  @Override
  public void chime() {
    chime.play();
  }

  /** How this system is asked for notifications, if its program is there. */
  Optional<NoticeCustom> noticeCustom() {
    return switch (kind) {
      case LINUX -> onPath("notify-send").map(NotifySend::of);
      case MACOS -> program(Path.of("/usr/bin/osascript")).map(Osascript::new);
      case WINDOWS ->
          program(
                  Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"))
                      .resolve("System32/WindowsPowerShell/v1.0/powershell.exe"))
              .map(WindowsToast::new);
    };
  }

  private Optional<Path> onPath(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> folder.startsWith("/")) // others depend on where Hearth was started
        .map(folder -> Path.of(folder, name))
        .flatMap(file -> program(file).stream())
        .findFirst();
  }

  private static Optional<Path> program(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  List<String> showing(Path file) {
    return switch (kind) {
      case LINUX -> List.of("xdg-open", String.valueOf(file.toAbsolutePath().getParent()));
      case MACOS -> List.of("open", "-R", file.toString());
      case WINDOWS -> List.of("explorer.exe", "/select," + file);
    };
  }

  private Path configuration() {
    String wanted = environment.get("XDG_CONFIG_HOME");
    return wanted == null || !wanted.startsWith("/") // the convention ignores relative ones
        ? home.resolve(".config")
        : Path.of(wanted);
  }
}
