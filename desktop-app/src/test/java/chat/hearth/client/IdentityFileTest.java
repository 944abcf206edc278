package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.client.net.Guard;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is signed in on this device, with its secret. */
class IdentityFileTest {

  @TempDir private Path folder;

  @Test
  void an_identity_comes_back_as_it_was() throws Exception {
    IdentityFile file = new IdentityFile(folder.resolve("new"));
    assertEquals(Optional.empty(), file.read());
    file.write(identity("Anna Müller = 安娜", "secret-1"));
    file.write(identity("Anna Müller = 安娜", "secret-2"));
    assertEquals(
        Optional.of(identity("Anna Müller = 安娜", "secret-2")),
        new IdentityFile(folder.resolve("new")).read());
    assertEquals(List.of("account.properties"), names(folder.resolve("new")));
    file.delete();
    file.delete();
    assertEquals(Optional.empty(), file.read());
  }

  @Test
  void only_the_owner_can_read_the_secret() throws Exception {
    IdentityFile file = new IdentityFile(folder);
    file.write(identity("Anna", "secret"));
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(folder.resolve("account.properties")));
    assertFalse(identity("Anna", "secret").toString().contains("secret"));
    assertFalse(identity("Anna", "secret").credentials().toString().contains("secret"));
  }

  @Test
  void a_file_that_makes_no_sense_signs_nobody_in() throws Exception {
    IdentityFile file = new IdentityFile(folder);
    file.write(identity("Anna", "secret"));
    Path path = folder.resolve("account.properties");
    String good = Files.readString(path);
    for (String bad :
        List.of(
            "",
            "user.id=1",
            good.replaceFirst("user.id=\\d+", "user.id=many"),
            good.replaceFirst("user.id=\\d+", "user.id=0"),
            good.replaceFirst("relay=.*", "relay=nowhere at all"),
            good.replaceFirst("token=.*", "nothing=here"),
            "team=\\u00zz\n" + good)) {
      Files.writeString(path, bad);
      assertEquals(Optional.empty(), file.read(), bad);
    }
    Files.writeString(path, good);
    assertEquals(Optional.of(identity("Anna", "secret")), file.read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relay?key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
        "https://relay",
        "http://relay"
      })
  void what_guards_the_line_is_kept(String address) {
    IdentityFile file = new IdentityFile(folder);
    Identity told = identity("Anna", "secret", RelayAddress.parse(address));
    file.write(told);
    assertEquals(Optional.of(told), file.read());
  }

  @Test
  void an_address_kept_before_there_were_keys_takes_what_the_relay_offers() throws Exception {
    IdentityFile file = new IdentityFile(folder);
    file.write(identity("Anna", "secret", RelayAddress.parse("https://relay")));
    Path path = folder.resolve("account.properties");
    Files.writeString(path, Files.readString(path).replaceFirst("relay.key=.*", ""));
    Identity kept = file.read().orElseThrow();
    assertEquals(new Guard.IfOffered(), kept.account().relay().guard());
    file.write(kept);
    assertEquals(Optional.of(kept), file.read());
    Files.writeString(path, Files.readString(path).replace("relay=relay", "relay=127.0.0.1"));
    assertEquals(
        new Guard.None(), file.read().orElseThrow().account().relay().guard(), "it stays here");
    Files.writeString(path, Files.readString(path) + "relay.key=nonsense\n");
    assertEquals(Optional.empty(), file.read(), "never without what was asked for");
  }

  @Test
  void a_folder_that_can_not_be_written_is_named() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    UncheckedIOException e =
        assertThrows(
            UncheckedIOException.class,
            () -> new IdentityFile(taken).write(identity("Anna", "secret")));
    assertEquals(
        "The profile folder can't be written: " + taken.resolve("account.properties"),
        e.getMessage());
  }

  private static Identity identity(String name, String token) {
    return identity(name, token, new RelayAddress("::1", 7480, null));
  }

  private static Identity identity(String name, String token, RelayAddress relay) {
    return new Identity(
        new Account(
            new UserId(1), new DeviceId(2), "anna", name, "Laptop", relay, "Ours", "host", true),
        token);
  }

  private static List<String> names(Path path) throws Exception {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(p -> String.valueOf(p.getFileName())).toList();
    }
  }
}
