package chat.hearth.relay.installers;

import chat.hearth.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts installers into the folder of a relay and takes them away, whether it runs or not. */
public final class Shelf {

  private final Path folder;
  private final Sums sums;

  /** That of a data folder. */
  public Shelf(Path dataFolder) {
    this.folder = dataFolder.resolve("installers");
    this.sums = new Sums(folder);
  }

  /**
   * Copies files and lists them with their hashes. Files of the same version stay beside them,
   * those of others go.
   *
   * @throws IllegalArgumentException if a file is not there or its name is no installer's, or if
   *     they are of several versions; with a sentence for people, and nothing has changed
   * @throws IOException if the folder can't be written
   */
  public void offer(List<Path> files) throws IOException {
    Version version = version(files);
    Files.createDirectories(folder);
    SortedMap<String, String> before = sums.read();
    SortedMap<String, String> after = new TreeMap<>();
    before.forEach(
        (name, hash) ->
            InstallerName.of(name)
                .filter(n -> n.version().equals(version))
                .ifPresent(_ -> after.put(name, hash)));
    for (Path file : files) {
      after.put(name(file), copied(file));
    }
    sums.write(after);
    before.keySet().removeAll(after.keySet());
    remove(before);
  }

  /** Offers nothing any more. */
  public void clear() throws IOException {
    SortedMap<String, String> before = sums.read();
    Files.deleteIfExists(sums.file());
    remove(before);
  }

  /** Only what was listed and is an installer: the folder may hold other things. */
  private void remove(SortedMap<String, String> listed) throws IOException {
    for (String name : listed.keySet()) {
      if (InstallerName.of(name).isPresent()) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  private static Version version(List<Path> files) {
    List<Version> versions = files.stream().map(Shelf::checked).distinct().toList();
    if (versions.size() != 1) {
      throw new IllegalArgumentException("These are installers of several versions.");
    }
    return versions.getFirst();
  }

  private static Version checked(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    return InstallerName.of(name(file))
        .map(InstallerName::version)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    file
                        + " has not the name of an installer of the app,"
                        + " such as hearth_1.4.0_amd64.deb or hearth-1.4.0.msi."));
  }

  /** The hash of what was read is the hash of what was written. */
  private String copied(Path from) throws IOException {
    MessageDigest digest = sha256();
    Path to = folder.resolve(name(from));
    Path fresh = folder.resolve(name(from) + ".new");
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
        OutputStream out = Files.newOutputStream(fresh)) {
      in.transferTo(out);
    }
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
