package chat.hearth.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** {@code hosting.properties} beside the relay's data: what this profile hosts, and where. */
final class HostedTeam {

  /**
   * A hosted team; a port that is none becomes 0, the usual one.
   *
   * @param announce whether apps on this network show it by its name
   */
  record Team(String name, int port, boolean announce) {
    Team {
      port = port < 0 || port > 65_535 ? 0 : port;
    }
  }

  private final Path file;

  HostedTeam(Path folder) {
    this.file = folder.resolve("hosting.properties");
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  Team read() {
    Properties p = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      p.load(reader);
      return new Team(
          p.getProperty("team", "Hearth"),
          Integer.parseInt(p.getProperty("port", "0").strip()),
          !p.getProperty("announce", "true").strip().equals("false"));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read.", e);
    } catch (IllegalArgumentException e) {
      return new Team("Hearth", 0, true);
    }
  }

  void write(Team team) {
    Properties p = new Properties();
    p.setProperty("team", team.name());
    p.setProperty("port", Integer.toString(team.port()));
    p.setProperty("announce", Boolean.toString(team.announce()));
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling("hosting.properties.new");
      try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        p.store(writer, "Hearth: the team that this computer hosts");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + file.getParent() + " can't be written.", e);
    }
  }
}
