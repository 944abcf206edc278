package chat.hearth.client;

import chat.hearth.client.net.Guard;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@code account.properties} of a profile, readable by its owner only. */
final class IdentityFile {

  private static final String KEY = "relay.key";

  /** In place of a key: there is no encryption, as the line is near or somebody asked for none. */
  private static final String NONE = "none";

  private final Path file;

  IdentityFile(Path profile) {
    this.file = profile.resolve("account.properties");
  }

  /** The identity, or nothing where nobody is signed in or the file does not make sense. */
  Optional<Identity> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties p = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      p.load(reader);
      return Optional.of(
          new Identity(
              new Account(
                  new UserId(Long.parseLong(text(p, "user.id"))),
                  new DeviceId(Long.parseLong(text(p, "device.id"))),
                  text(p, "user.name"),
                  text(p, "display.name"),
                  text(p, "device.name"),
                  relay(text(p, "relay"), p.getProperty(KEY)),
                  text(p, "team"),
                  text(p, "host"),
                  Boolean.parseBoolean(text(p, "admin"))),
              text(p, "token")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes the whole file anew, or leaves the old one. */
  void write(Identity identity) {
    Account a = identity.account();
    Properties p = new Properties();
    p.setProperty("user.id", a.userId().toString());
    p.setProperty("device.id", a.deviceId().toString());
    p.setProperty("user.name", a.userName());
    p.setProperty("display.name", a.displayName());
    p.setProperty("device.name", a.deviceName());
    p.setProperty("relay", a.relay().toString());
    key(a.relay()).ifPresent(key -> p.setProperty(KEY, key));
    p.setProperty("team", a.team());
    p.setProperty("host", a.host());
    p.setProperty("admin", Boolean.toString(a.admin()));
    p.setProperty("token", identity.token());
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling("account.properties.new");
      Files.deleteIfExists(fresh);
      create(fresh);
      try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        p.store(writer, "Hearth: this file signs this device in. Keep it private.");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The profile folder can't be written: " + file, e);
    }
  }

  /** Signs the profile out. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The profile folder can't be written: " + file, e);
    }
  }

  private static void create(Path path) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(path);
    }
  }

  private static Optional<String> key(RelayAddress relay) {
    return relay.guard() instanceof Guard.None ? Optional.of(NONE) : relay.key();
  }

  /** One that was kept before there were keys goes on as it was until the relay offers more. */
  private static RelayAddress relay(String address, @Nullable String key) {
    RelayAddress bare = RelayAddress.parse(address);
    if (key == null) {
      return bare.guardedBy(bare.isNear() ? new Guard.None() : new Guard.IfOffered());
    }
    return bare.guardedBy(key.equals(NONE) ? new Guard.None() : RelayAddress.guard(key));
  }

  private static String text(Properties p, String key) {
    String value = p.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }
}
