package chat.hearth.relay.installers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Installer;
import chat.hearth.model.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallersTest {

  /** What {@code printf abc | sha256sum} says. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path home;
  private Path data;
  private Installers installers;
  private Shelf shelf;

  @BeforeEach
  void open() {
    data = home.resolve("data");
    installers = new Installers(data);
    shelf = new Shelf(data);
  }

  @ParameterizedTest
  @CsvSource({
    "hearth_1.4.0_amd64.deb, 1.4.0, linux",
    "hearth_0.1.0~snapshot_amd64.deb, 0.1.0-snapshot, linux",
    "hearth-1.4.0-1.x86_64.rpm, 1.4.0, linux",
    "Hearth-1.4-x86_64.AppImage, 1.4, linux",
    "hearth-1.4.0.flatpak, 1.4.0, linux",
    "hearth-1.4.0.msi, 1.4.0, windows",
    "hearth-1.4.0-rc2.dmg, 1.4.0-rc2, macos",
  })
  void a_name_says_version_and_system(String file, String version, String system) {
    InstallerName name = InstallerName.of(file).orElseThrow();
    assertEquals(version, name.text());
    assertEquals(system, name.system());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hearth-relay_1.4.0_amd64.deb",
        "hearth.deb",
        "hearth-1.4.0.txt",
        "../hearth-1.4.0.msi",
        "hearth-1.4.0/../../x.msi",
        "hearth-1.4.0 .msi",
        "SHA256SUMS"
      })
  void other_names_are_no_installers(String file) {
    assertTrue(InstallerName.of(file).isEmpty());
  }

  @Test
  void nothing_is_offered_until_the_admin_offers_it() throws Exception {
    assertEquals(Optional.empty(), installers.release());
    shelf.offer(List.of(file("hearth-1.4.0.msi", "abc")));
    Installer msi = new Installer("hearth-1.4.0.msi", "windows", 3, ABC);
    assertEquals(Optional.of(new Release("1.4.0", List.of(msi))), installers.release());
    assertEquals(data.resolve("installers/hearth-1.4.0.msi"), found("hearth-1.4.0.msi"));
    shelf.clear();
    assertEquals(Optional.empty(), installers.release());
    assertEquals(List.of(), kept());
  }

  @Test
  void files_of_the_same_version_stay_and_others_go() throws Exception {
    shelf.offer(List.of(file("hearth-1.9.0.msi", "old"), file("hearth-1.9.0.dmg", "old")));
    shelf.offer(List.of(file("hearth-1.10.0.msi", "new")));
    shelf.offer(List.of(file("hearth_1.10_amd64.deb", "new")));
    assertEquals(List.of("SHA256SUMS", "hearth-1.10.0.msi", "hearth_1.10_amd64.deb"), kept());
    assertEquals(2, installers.release().orElseThrow().installers().size());
  }

  @Test
  void what_is_no_installer_or_of_several_versions_changes_nothing() throws Exception {
    Path good = file("hearth-1.4.0.msi", "abc");
    for (List<Path> bad :
        List.of(
            List.of(good, file("hearth-1.5.0.dmg", "abc")),
            List.of(good, file("notes.txt", "abc")),
            List.of(good, home.resolve("hearth-1.4.0.dmg")))) {
      assertThrows(IllegalArgumentException.class, () -> shelf.offer(bad));
    }
    assertEquals(List.of(), kept());
  }

  @Test
  void a_list_that_was_copied_by_hand_offers_the_newest_of_what_is_there() throws Exception {
    Path folder = Files.createDirectories(data.resolve("installers"));
    Files.writeString(folder.resolve("hearth-1.9.0.msi"), "abc");
    Files.writeString(folder.resolve("hearth-1.10.0.msi"), "abc");
    Files.writeString(folder.resolve("relay.json"), "{}");
    Files.writeString(folder.resolve("hearth-2.0.0.msi"), "not listed");
    Files.writeString(
        folder.resolve("SHA256SUMS"),
        ABC
            + "  hearth-1.9.0.msi\n"
            + ABC
            + " *hearth-1.10.0.msi\n"
            + ABC
            + "  relay.json\n"
            + ABC
            + "  ../../hearth-3.0.0.msi\n"
            + ABC
            + "  hearth-3.0.0.dmg\nnonsense\n");
    Release release = installers.release().orElseThrow();
    assertEquals("1.10.0", release.version());
    assertEquals(1, release.installers().size());
    for (String other :
        List.of("hearth-1.9.0.msi", "hearth-2.0.0.msi", "relay.json", "SHA256SUMS", "", "..")) {
      assertEquals(Optional.empty(), installers.file(other), other);
    }
  }

  private Path found(String name) {
    return installers.file(name).orElseThrow();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content);
  }

  private List<String> kept() throws IOException {
    Path folder = data.resolve("installers");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
