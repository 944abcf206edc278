package chat.hearth.relay.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one run measured.
 *
 * @param rate messages acknowledged a second
 * @param cpu microseconds of the relay's user and system time a message
 * @param own the same of the load generator
 * @param p50 milliseconds from sending to reception by the other, as p99 and p999
 * @param ackP50 milliseconds from sending to acknowledgement, as ackP99
 * @param rss MiB of the relay at the end
 * @param bytes by which the data folder grew, a message
 */
record Figures(
    double rate,
    double cpu,
    double own,
    double p50,
    double p99,
    double p999,
    double ackP50,
    double ackP99,
    double rss,
    double bytes) {

  static final String HEAD =
      "   msg/s  relay us/msg  load us/msg   p50 ms   p99 ms  p99.9 ms  ack p50  ack p99  RSS MiB"
          + "  bytes/msg";

  static Figures median(List<Figures> all) {
    return new Figures(
        middle(all, Figures::rate),
        middle(all, Figures::cpu),
        middle(all, Figures::own),
        middle(all, Figures::p50),
        middle(all, Figures::p99),
        middle(all, Figures::p999),
        middle(all, Figures::ackP50),
        middle(all, Figures::ackP99),
        middle(all, Figures::rss),
        middle(all, Figures::bytes));
  }

  private static double middle(List<Figures> all, ToDoubleFunction<Figures> figure) {
    return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%8.0f  %12.1f  %11.2f  %7.2f  %7.2f  %8.2f  %7.2f  %7.2f  %7.0f  %9.0f",
        rate,
        cpu,
        own,
        p50,
        p99,
        p999,
        ackP50,
        ackP99,
        rss,
        bytes);
  }

  String json(String scenario, int window, int users) {
    return String.format(
        Locale.ROOT,
        "{\"scenario\":\"%s\",\"window\":%d,\"users\":%d,\"rate_per_s\":%.0f,\"cpu_us_per_op\":%.2f,"
            + "\"generator_us_per_op\":%.2f,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"p999_ms\":%.3f,"
            + "\"ack_p50_ms\":%.3f,\"ack_p99_ms\":%.3f,\"rss_mib\":%.1f,\"bytes_per_op\":%.0f}",
        scenario,
        window,
        users,
        rate,
        cpu,
        own,
        p50,
        p99,
        p999,
        ackP50,
        ackP99,
        rss,
        bytes);
  }
}
