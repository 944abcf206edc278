package chat.hearth.relay.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What one run measured, by name; a name ends in its unit. Each figure says what it is in docs. */
final class Figures {

  private static final double MILLI = 1e6;

  private final SequencedMap<String, Double> values = new LinkedHashMap<>();

  Figures with(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** These behind ours. */
  Figures with(Figures others) {
    values.putAll(others.values);
    return this;
  }

  /** The three that tell of a wait: half, nearly all, and all but one of a thousand. */
  Figures latencies(String prefix, Histogram nanos) {
    return with(prefix + "p50_ms", nanos.getValueAtPercentile(50) / MILLI)
        .with(prefix + "p99_ms", nanos.getValueAtPercentile(99) / MILLI)
        .with(prefix + "p999_ms", nanos.getValueAtPercentile(99.9) / MILLI);
  }

  double get(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /** Of each figure the middle one, of an even number the upper of the two. */
  static Figures median(List<Figures> all) {
    Figures median = new Figures();
    for (String name : all.getFirst().values.keySet()) {
      double[] sorted = all.stream().mapToDouble(f -> f.get(name)).sorted().toArray();
      median.with(name, sorted[sorted.length / 2]);
    }
    return median;
  }

  String head() {
    return values.keySet().stream()
        .map(name -> String.format(Locale.ROOT, "%" + width(name) + "s", name))
        .collect(Collectors.joining("  "));
  }

  String line() {
    return values.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%" + width(e.getKey()) + "s", number(e)))
        .collect(Collectors.joining("  "));
  }

  String json(String scenario, Settings settings) {
    String begin =
        String.format(
            Locale.ROOT,
            "{\"scenario\":\"%s\",\"users\":%d,\"window\":%d,\"rate\":%.0f,",
            scenario,
            settings.users(),
            settings.window(),
            settings.rate());
    return values.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":" + number(e))
        .collect(Collectors.joining(",", begin, "}"));
  }

  private static int width(String name) {
    return Math.max(name.length(), 8);
  }

  private static String number(Map.Entry<String, Double> e) {
    int decimals = e.getKey().endsWith("_ms") ? 3 : e.getValue() < 100 ? 2 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", e.getValue());
  }
}
