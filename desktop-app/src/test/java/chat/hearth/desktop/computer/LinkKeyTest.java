package chat.hearth.desktop.computer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who opens links on Windows, as the registry is told. */
class LinkKeyTest {

  private static final Path LAUNCHER = Path.of("C:\\Users\\Anna Berg\\hearth\\hearth.exe");

  @Test
  void the_program_gets_a_link_as_one_word_that_is_no_option() throws IOException {
    List<String> imported = new ArrayList<>();
    Registry registry =
        arguments -> {
          imported.add(Files.readString(Path.of(arguments.get(1)), StandardCharsets.UTF_16));
          return 0;
        };
    new LinkKey(LAUNCHER, registry).claim();
    assertEquals(
        """
        Windows Registry Editor Version 5.00

        [HKEY_CURRENT_USER\\Software\\Classes\\hearth]
        @="URL:Hearth"
        "URL Protocol"=""

        [HKEY_CURRENT_USER\\Software\\Classes\\hearth\\shell\\open\\command]
        @="\\"C:\\\\Users\\\\Anna Berg\\\\hearth\\\\hearth.exe\\" -- \\"%1\\""
        """
            .replace("\n", "\r\n"),
        imported.getFirst());
  }

  @Test
  void a_registry_that_is_locked_is_said() {
    assertThrows(IOException.class, () -> new LinkKey(LAUNCHER, _ -> 1).claim());
  }
}
