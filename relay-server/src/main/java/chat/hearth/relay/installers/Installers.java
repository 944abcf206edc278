package chat.hearth.relay.installers;

import chat.hearth.model.Installer;
import chat.hearth.model.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the folder {@code installers} of a relay offers: the files that {@code SHA256SUMS} lists and
 * that are there, of the newest version among them. Looks again whenever the list or the folder has
 * changed, so that a running relay follows. Safe for use by many threads.
 */
public final class Installers {

  private static final Logger LOG = LoggerFactory.getLogger(Installers.class);
  private static final FileTime NEVER = FileTime.fromMillis(0);

  private final Path folder;
  private final Sums sums;
  private volatile Look last = new Look(NEVER, NEVER, Optional.empty());

  private record Look(FileTime list, FileTime folder, Optional<Release> release) {}

  /** Those of a data folder; there need not be any. */
  public Installers(Path dataFolder) {
    this.folder = dataFolder.resolve("installers");
    this.sums = new Sums(folder);
  }

  /** The version that is offered now, if any. */
  public Optional<Release> release() {
    Look seen = last;
    FileTime list = changed(sums.file());
    FileTime inside = changed(folder);
    if (!seen.list.equals(list) || !seen.folder.equals(inside)) {
      seen = new Look(list, inside, read());
      last = seen;
    }
    return seen.release;
  }

  /** The file of that name, if it is offered now; any other name finds nothing. */
  public Optional<Path> file(String name) {
    return release()
        .filter(r -> r.installers().stream().anyMatch(i -> i.name().equals(name)))
        .map(_ -> folder.resolve(name));
  }

  private Optional<Release> read() {
    try {
      List<InstallerName> names = new ArrayList<>();
      Map<String, String> hashes = sums.read();
      for (String name : hashes.keySet()) {
        InstallerName.of(name)
            .filter(_ -> Files.isRegularFile(folder.resolve(name)))
            .ifPresent(names::add);
      }
      Optional<InstallerName> newest =
          names.stream().max(Comparator.comparing(InstallerName::version));
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      List<Installer> files = new ArrayList<>();
      for (InstallerName name : names) {
        if (name.version().equals(newest.get().version())) {
          files.add(installer(name, String.valueOf(hashes.get(name.file()))));
        }
      }
      return Optional.of(new Release(newest.get().text(), files));
    } catch (IOException e) {
      LOG.warn("the installers in {} can't be read and are not offered", folder, e);
      return Optional.empty();
    }
  }

  private Installer installer(InstallerName name, String hash) throws IOException {
    return new Installer(name.file(), name.system(), Files.size(folder.resolve(name.file())), hash);
  }

  private static FileTime changed(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return NEVER;
    }
  }
}
