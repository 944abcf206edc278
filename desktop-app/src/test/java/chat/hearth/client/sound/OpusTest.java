package chat.hearth.client.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpusTest {

  private static final int RATE = OpusWriter.RATE;

  @TempDir Path folder;

  /** A tone, after a second of silence. */
  private Path note(int seconds) throws IOException {
    short[] samples = new short[seconds * RATE];
    for (int i = RATE; i < samples.length; i++) {
      samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
    }
    Path file = folder.resolve("note.opus");
    try (OutputStream out = Files.newOutputStream(file);
        OpusWriter writer = new OpusWriter(out)) {
      writer.write(samples, samples.length);
    }
    return file;
  }

  private static short[] read(Path file, long from) throws IOException {
    short[] all = new short[10 * RATE];
    short[] piece = new short[OpusReader.MOST];
    int count = 0;
    try (OpusReader reader = OpusReader.open(file)) {
      reader.skip(from);
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        System.arraycopy(piece, 0, all, count, n);
        count += n;
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** How often it goes up through zero in a second: its tone in hertz. */
  private static int hertz(short[] samples, int from) {
    int ups = 0;
    for (int i = from + 1; i < from + RATE; i++) {
      ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return ups;
  }

  @Test
  void what_was_written_is_heard_again() throws IOException {
    Path file = note(3);
    short[] heard = read(file, 0);
    assertEquals(3.0, heard.length / (double) RATE, 0.05);
    assertEquals(440, hertz(heard, 3 * RATE / 2), 5);
    assertTrue(Loudness.level(heard, RATE / 2) < 0.01, "silence at first");
    assertTrue(Files.size(file) < 3 * 5_000, Files.size(file) + " bytes");
  }

  @Test
  void it_can_be_begun_in_the_middle() throws IOException {
    short[] heard = read(note(4), 2L * RATE);
    assertEquals(2.0, heard.length / (double) RATE, 0.05);
    assertEquals(440, hertz(heard, 0), 5);
  }

  @Test
  void the_loudness_shows_where_somebody_speaks() throws IOException {
    Loudness loudness = Loudness.of(note(4)).orElseThrow();
    assertEquals(4.0, loudness.millis() / 1000.0, 0.05);
    assertEquals(48, loudness.parts().size());
    assertTrue(loudness.parts().subList(0, 11).stream().allMatch(p -> p < 0.1));
    assertTrue(loudness.parts().subList(14, 47).stream().allMatch(p -> p > 0.6));
  }

  @Test
  void what_is_no_opus_or_damaged_is_silent() throws IOException {
    Path file = note(3);
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(Optional.empty(), Loudness.of(Files.writeString(folder.resolve("a"), "hello")));
    assertEquals(Optional.empty(), Loudness.of(folder.resolve("missing")));
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = bytes.clone();
      int at = random.nextInt(damaged.length);
      int most = Math.min(damaged.length - at, 1 + random.nextInt(200));
      for (int k = 0; k < most; k++) {
        damaged[at + k] = (byte) random.nextInt(256);
      }
      Path hostile = Files.write(folder.resolve("hostile"), damaged);
      Loudness.of(hostile).ifPresent(l -> assertEquals(48, l.parts().size()));
    }
    Path none = Files.write(folder.resolve("none"), new byte[] {'O', 'g', 'g', 'S'});
    assertThrows(IOException.class, () -> OpusReader.open(none));
  }
}
