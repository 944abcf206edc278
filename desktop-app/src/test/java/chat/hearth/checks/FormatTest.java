package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

  @Test
  void every_source_is_formatted() throws Exception {
    assertEquals(List.of(), Format.changed(Sources.all()), "run ./hearth format, then look again");
  }

  @Test
  void a_badly_formatted_file_is_caught(@TempDir Path folder) throws Exception {
    Path bad = Files.writeString(folder.resolve("Bad.java"), "class Bad{int  x ;}\n");
    assertEquals(List.of(bad.toString()), Format.changed(List.of(bad)));
  }
}
