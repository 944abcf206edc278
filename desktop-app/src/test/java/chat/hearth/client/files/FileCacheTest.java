package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {

  private final AtomicLong seconds = new AtomicLong(1_700_000_000);
  private final Set<BlobId> waiting = new HashSet<>();
  @TempDir private Path folder;

  private FileCache cache(long bound) {
    return new FileCache(
        folder.resolve("files"),
        bound,
        () -> Instant.ofEpochSecond(seconds.incrementAndGet()),
        () -> waiting);
  }

  private static FileCache.Kept keep(FileCache cache, int content) throws IOException {
    FileCache.Kept kept = taken(cache, content);
    cache.release(kept.blob());
    return kept;
  }

  private static FileCache.Kept taken(FileCache cache, int content) throws IOException {
    byte[] bytes = new byte[100];
    bytes[0] = (byte) content;
    return cache.keep(new ByteArrayInputStream(bytes), bytes.length);
  }

  @Test
  void a_copy_stays_when_the_original_goes() throws IOException {
    FileCache cache = cache(1000);
    FileCache.Kept kept = keep(cache, 1);
    assertEquals(100, kept.bytes());
    assertEquals(1, Files.readAllBytes(cache.find(kept.blob()).orElseThrow())[0]);
    assertEquals(kept, keep(cache, 1));
  }

  @Test
  void what_was_not_used_longest_goes_first_and_what_waits_stays() throws IOException {
    FileCache cache = cache(300);
    BlobId one = keep(cache, 1).blob();
    BlobId two = keep(cache, 2).blob();
    BlobId three = keep(cache, 3).blob();
    waiting.add(one);
    assertTrue(cache.find(two).isPresent());
    BlobId four = keep(cache, 4).blob();
    assertTrue(cache.find(one).isPresent(), "it waits to be sent");
    assertTrue(cache.find(two).isPresent(), "it was looked at");
    assertFalse(cache.find(three).isPresent());
    assertTrue(cache.find(four).isPresent());
  }

  @Test
  void what_was_taken_together_stays_until_something_names_it() throws IOException {
    FileCache cache = cache(150);
    BlobId one = taken(cache, 1).blob();
    BlobId two = taken(cache, 2).blob();
    BlobId three = taken(cache, 3).blob();
    for (BlobId blob : List.of(one, two, three)) {
      assertTrue(cache.find(blob).isPresent());
      cache.release(blob);
    }
    BlobId four = keep(cache, 4).blob();
    assertFalse(cache.find(one).isPresent());
    assertFalse(cache.find(three).isPresent());
    assertTrue(cache.find(four).isPresent());
  }

  @Test
  void a_file_is_taken_also_while_nobody_knows_what_else_waits() throws IOException {
    FileCache cache =
        new FileCache(
            folder.resolve("files"),
            50,
            Instant::now,
            () -> {
              throw new IllegalStateException("closed");
            });
    BlobId one = keep(cache, 1).blob();
    assertTrue(cache.find(one).isPresent());
  }

  @Test
  void files_that_come_and_go_meanwhile_keep_none_from_being_taken() throws Exception {
    FileCache cache = cache(1000);
    Path part = cache.part(keep(cache, 1).blob());
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    comeAndGo(part);
                  }
                });
    try {
      for (int i = 0; i < 500; i++) {
        assertEquals(100, keep(cache, i % 100).bytes());
      }
    } finally {
      over.set(true);
      other.join();
    }
  }

  private static void comeAndGo(Path file) {
    try {
      Files.write(file, new byte[10]);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_grows_beyond_all_bounds_while_it_is_read_is_given_up() throws IOException {
    FileCache cache = cache(1000);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }
        };
    assertThrows(IOException.class, () -> cache.keep(endless, 1_000_000));
    assertEquals(List.of(), filesIn("arriving"));
  }

  @Test
  void what_a_killed_process_left_half_copied_goes_and_downloads_go_on() throws IOException {
    FileCache before = cache(1000);
    BlobId whole = keep(before, 1).blob();
    Path download = before.part(keep(before, 2).blob());
    Files.write(download, new byte[] {7});
    Path half = Files.write(download.resolveSibling("new4711.part"), new byte[1000]);
    Path seen = Files.createDirectories(before.opened().resolve("file1")).resolve("notes.pdf");
    Files.write(seen, new byte[10]);
    FileCache after = cache(1000);
    Runnable tidy = after.leftovers();
    Path fresh = Files.write(half.resolveSibling("new4712.part"), new byte[10]);
    tidy.run();
    assertFalse(Files.exists(half));
    assertFalse(Files.exists(seen.getParent()));
    assertTrue(Files.exists(fresh), "it was begun since");
    assertTrue(Files.exists(download));
    assertTrue(after.find(whole).isPresent());
    cache(1).leftovers().run();
    assertFalse(Files.exists(fresh));
  }

  @Test
  void a_cache_that_was_never_used_has_nothing_to_tidy() {
    cache(1000).leftovers().run();
    assertFalse(Files.exists(folder.resolve("files")));
  }

  private List<String> filesIn(String name) throws IOException {
    try (Stream<Path> found = Files.list(folder.resolve("files").resolve(name))) {
      return found.map(f -> String.valueOf(f.getFileName())).toList();
    }
  }

  @Test
  void a_download_with_other_bytes_is_thrown_away() throws IOException {
    FileCache cache = cache(1000);
    BlobId blob = keep(cache, 1).blob();
    Path part = cache.part(keep(cache, 2).blob());
    Files.write(part, new byte[] {7});
    assertFalse(cache.take(part, blob));
    assertFalse(Files.exists(part));
    assertArrayEquals(new byte[] {1, 0}, firstTwo(cache, blob));
  }

  private static byte[] firstTwo(FileCache cache, BlobId blob) throws IOException {
    byte[] bytes = Files.readAllBytes(cache.find(blob).orElseThrow());
    return new byte[] {bytes[0], bytes[1]};
  }
}
