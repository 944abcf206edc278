package chat.hearth.client.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How loud a recording is over its time.
 *
 * @param parts of equal length, each from 0 to 1, which is the loudest of them
 */
public record Loudness(long millis, List<Double> parts) {

  private static final int PARTS = 48;

  /** Minutes; what is longer is music rather than a note, and would take seconds to measure. */
  private static final long LONGEST = 20;

  /** Below that it is the noise of the room, which is not to look like speech. */
  private static final double QUIET = 0.02;

  /** Copies the list. */
  public Loudness {
    parts = List.copyOf(parts);
  }

  /** Measures a file; nothing where it is no Opus, damaged, empty or longer than 20 minutes. */
  public static Optional<Loudness> of(Path file) {
    try (OpusReader reader = OpusReader.open(file)) {
      List<Double> packets = new ArrayList<>();
      short[] samples = new short[OpusReader.MOST];
      long all = 0;
      for (int n = reader.read(samples); n >= 0; n = reader.read(samples)) {
        packets.add(level(samples, n));
        all += n;
        if (all > LONGEST * 60 * OpusWriter.RATE) {
          return Optional.empty();
        }
      }
      long millis = all * 1000 / OpusWriter.RATE;
      return millis == 0 ? Optional.empty() : Optional.of(new Loudness(millis, parts(packets)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The level of some samples, from 0 to 1: the root of their mean square. */
  public static double level(short[] samples, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double s = samples[i] / (double) Short.MAX_VALUE;
      sum += s * s;
    }
    return count == 0 ? 0 : Math.min(1, Math.sqrt(sum / count));
  }

  private static List<Double> parts(List<Double> packets) {
    double loudest = packets.stream().mapToDouble(d -> d).max().orElse(0);
    double whole = Math.max(QUIET, loudest);
    return IntStream.range(0, PARTS)
        .mapToObj(i -> part(packets, i).stream().mapToDouble(d -> d).max().orElse(0) / whole)
        .toList();
  }

  private static List<Double> part(List<Double> packets, int i) {
    int from = i * packets.size() / PARTS;
    int to = Math.max(from + 1, (i + 1) * packets.size() / PARTS);
    return packets.subList(from, Math.min(to, packets.size()));
  }
}
