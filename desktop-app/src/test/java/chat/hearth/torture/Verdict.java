package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a run ended.
 *
 * @param longestOutage milliseconds
 * @param violations empty where everything was as promised
 */
record Verdict(
    Settings settings,
    Evidence evidence,
    List<Injector.Struck> struck,
    long longestOutage,
    List<Violation> violations,
    History history) {

  boolean good() {
    return violations.isEmpty();
  }

  long count(Kind kind) {
    return violations.stream().filter(v -> v.kind() == kind).count();
  }

  /** Messages that people wrote. */
  long sent() {
    return evidence.said().values().stream().mapToLong(List::size).sum();
  }

  /** Events that the relay said it has, each counted once. */
  long acknowledged() {
    return evidence.ledger().accepted().stream()
        .map(a -> a.request().clientId())
        .distinct()
        .count();
  }

  /** Messages on screens of other people, each device counted. */
  long delivered() {
    return evidence.screens().values().stream()
        .flatMap(
            s ->
                s.threads().stream()
                    .flatMap(
                        t ->
                            t.numbered().stream()
                                .filter(r -> r.text() != null && r.author() != s.userId())))
        .count();
  }

  /** Milliseconds from a fault's end to whole, such that so many of a hundred took no longer. */
  long heal(int percent) {
    List<Long> sorted =
        struck.stream().map(Injector.Struck::healMillis).filter(h -> h >= 0).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
  }

  /** {@code kill-relay 7, cable 12}. */
  String faults() {
    return struck.stream()
        .collect(Collectors.groupingBy(s -> s.fault().kind(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> e.getKey().word() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** One JSON object. */
  String json() {
    return Lines.of(
        (Object)
            new Json(
                settings.seed(),
                sent(),
                acknowledged(),
                delivered(),
                struck.size(),
                count(Kind.LOST) + count(Kind.VANISHED),
                count(Kind.DOUBLED),
                count(Kind.REORDERED) + count(Kind.HOLE),
                violations.size(),
                longestOutage,
                heal(50),
                heal(99)));
  }

  private record Json(
      long seed,
      long sent,
      long acknowledged,
      long delivered,
      int faults,
      long lost,
      long doubled,
      long reordered,
      int violations,
      long longest_outage_ms,
      long heal_p50_ms,
      long heal_p99_ms) {}

  @Override
  public String toString() {
    return Objects.toString(violations);
  }
}
