package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's data lie where each system keeps such things. */
class ProfileFolderTest {

  private static final Path HOME = Path.of("/home/anna");

  @Test
  void linux_follows_the_base_directories() {
    assertEquals("/home/anna/.local/share/hearth", usual("Linux", Map.of()));
    assertEquals("/data/hearth", usual("Linux", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals("/home/anna/.local/share/hearth", usual("Linux", Map.of("XDG_DATA_HOME", "")));
    assertEquals(
        "/home/anna/.local/share/hearth",
        usual("Linux", Map.of("XDG_DATA_HOME", "relative")),
        "the convention ignores relative ones");
    assertEquals("/home/anna/.local/share/hearth", usual("FreeBSD", Map.of()));
  }

  @Test
  void macos_keeps_it_in_the_library() {
    assertEquals(
        "/home/anna/Library/Application Support/Hearth",
        usual("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
  }

  @Test
  void windows_keeps_it_with_the_roaming_data() {
    assertEquals(
        Path.of("/roaming", "Hearth").toString(),
        usual("Windows 11", Map.of("APPDATA", "/roaming")));
    assertEquals("/home/anna/Hearth", usual("Windows 11", Map.of()));
    assertEquals("/home/anna/Hearth", usual("Windows 11", Map.of("APPDATA", " ")));
  }

  @Test
  void the_environment_can_name_another_on_every_system() {
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertEquals(
          "/mine",
          usual(system, Map.of("HEARTH_PROFILE", "/mine", "XDG_DATA_HOME", "/d", "APPDATA", "/a")));
      assertTrue(usual(system, Map.of("HEARTH_PROFILE", " ")).startsWith("/home/anna/"));
    }
  }

  @Test
  void a_folder_is_made_with_all_above_it(@TempDir Path folder) {
    Path wanted = folder.resolve("a").resolve("b");
    assertEquals(wanted, ProfileFolder.made(wanted));
    assertTrue(Files.isDirectory(wanted));
    assertEquals(wanted, ProfileFolder.made(wanted));
  }

  @Test
  void a_folder_that_can_not_be_made_is_named(@TempDir Path folder) throws Exception {
    Path wanted = Files.createFile(folder.resolve("file")).resolve("profile");
    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> ProfileFolder.made(wanted));
    assertEquals(
        "The profile folder " + wanted + " can't be made. Check its place and permissions.",
        e.getMessage());
  }

  private static String usual(String system, Map<String, String> environment) {
    return ProfileFolder.usual(system, HOME, environment).toString();
  }
}
