package chat.hearth.client.search;

import static chat.hearth.client.search.Library.BEN;
import static chat.hearth.client.search.Library.ONE;
import static chat.hearth.client.search.Library.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.hearth.client.store.IndexLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index ends up true from wherever it starts. */
class RebuildTest {

  @TempDir private Path folder;
  @TempDir private Path copies;
  private Library library;

  @BeforeEach
  void open() {
    library = new Library(folder);
    library.take(
        LongStream.rangeClosed(1, 2_000)
            .mapToObj(n -> library.event(ONE, n, BEN, "number " + n + " of many"))
            .toList());
    library.take(library.event(TWO, 1, BEN, "the other thread"));
    library.settle();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void goes_on_where_it_was_and_takes_what_came_meanwhile() {
    library.stop();
    library.take(library.event(ONE, 2_001, BEN, "while it was away"));
    library.startAgain();
    assertEquals(List.of("while it was away"), library.find("away"));
    assertEquals(2_002, library.index().progress(null).messages());
  }

  /** A killed process leaves the files of its last commit, and a log that goes on from there. */
  @Test
  void a_killed_process_loses_and_doubles_nothing() throws IOException {
    library.startAgain(); // with a commit
    library.settle();
    library.take(library.event(ONE, 2_001, BEN, "never committed"));
    library.run(
        tx ->
            library
                .stores()
                .events()
                .delete(tx, library.stores().events().find(tx, ONE, 7).orElseThrow()));
    library.settle();
    assertNotEquals(List.of(), places(), "what is not committed is still in the log");
    copy(folder, copies);
    copy(library.files(), copies.resolve("search"));
    try (Library left = new Library(copies)) {
      assertEquals(List.of("never committed"), left.find("never"));
      assertEquals(List.of(), left.find("\"number 7\""));
      assertEquals(2_001, left.index().progress(null).messages());
    }
  }

  @Test
  void files_older_than_the_log_are_made_anew() throws IOException {
    library.stop();
    copy(library.files(), copies);
    library.startAgain();
    library.take(library.event(ONE, 2_001, BEN, "after the copy"));
    library.settle();
    library.stop();
    for (Path file : files(library.files())) {
      Files.delete(file);
    }
    copy(copies, library.files());
    library.startAgain();
    assertEquals(List.of("after the copy"), library.find("\"the copy\""));
    assertEquals(2_002, library.index().progress(null).messages());
  }

  enum Damage {
    TORN {
      @Override
      void strike(Path folder) throws IOException {
        Path file = largest(folder);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    FLIPPED {
      @Override
      void strike(Path folder) throws IOException {
        Path file = largest(folder);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(file, bytes);
      }
    },
    MISSING {
      @Override
      void strike(Path folder) throws IOException {
        Files.delete(largest(folder));
      }
    },
    NO_COMMIT {
      @Override
      void strike(Path folder) throws IOException {
        for (Path file : files(folder)) {
          if (file.getFileName().toString().startsWith("segments")) {
            Files.write(file, new byte[] {1, 2, 3});
          }
        }
      }
    },
    NOTHING_LEFT {
      @Override
      void strike(Path folder) throws IOException {
        for (Path file : files(folder)) {
          Files.delete(file);
        }
      }
    };

    abstract void strike(Path folder) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void a_damaged_index_is_made_anew(Damage damage) throws IOException {
    library.stop();
    damage.strike(library.files());
    library.startAgain();
    assertEquals(2_000, library.find("many").size());
    assertEquals(List.of("the other thread"), library.find("other"));
    library.startAgain();
    assertEquals(2_000, library.find("many").size());
  }

  @Test
  void an_index_of_another_database_is_made_anew(@TempDir Path other) {
    library.otherDatabase(other);
    library.take(library.event(ONE, 1, BEN, "a new beginning"));
    assertEquals(List.of(), library.find("many"));
    assertEquals(List.of("a new beginning"), library.find("beginning"));
  }

  private List<IndexLog.Place> places() {
    return library.stores().database().call(tx -> library.stores().indexLog().after(tx, 0, 100));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(
          file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Path largest(Path folder) throws IOException {
    return files(folder).stream()
        .max(Comparator.comparingLong(p -> p.toFile().length()))
        .orElseThrow();
  }
}
