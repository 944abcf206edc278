package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

  @TempDir private Path data;

  private void file(String name, int bytes) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, new byte[bytes]);
  }

  @Test
  void the_database_and_the_files_count_and_their_second_names_in_backups_do_not()
      throws IOException {
    file("relay.mv.db", 1);
    assertEquals(1, DiskUse.of(data), "no file was ever sent");
    file("blobs/ab/cdef", 20);
    file("blobs/incoming/cdef", 300);
    file("backups/files/ab/cdef", 4_000);
    file("backups/relay-2026-11-24T00-34-00Z.zip", 50_000);
    assertEquals(321, DiskUse.of(data));
  }

  @Test
  void a_folder_that_is_not_there_takes_nothing() {
    assertEquals(0, DiskUse.of(data.resolve("none")));
  }
}
