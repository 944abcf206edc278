package chat.hearth.relay.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The relay's numbers in the text format of Prometheus. Nothing of it exists before somebody looks
 * for the first time, so it costs nothing where nobody does.
 */
public final class Metrics {

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private final Sources sources;
  private @Nullable PrometheusRegistry registry;

  /** Reads the numbers from here. */
  public Metrics(Sources sources) {
    this.sources = sources;
  }

  /** Writes what holds now, in UTF-8. */
  public void write(OutputStream out) throws IOException {
    PrometheusTextFormatWriter.create().write(out, registry().scrape());
  }

  private synchronized PrometheusRegistry registry() {
    PrometheusRegistry made = registry;
    if (made == null) {
      made = new PrometheusRegistry();
      JvmMetrics.builder().register(made);
      register(made);
      registry = made;
    }
    return made;
  }

  private void register(PrometheusRegistry to) {
    counter(
        to, "events", "Events committed to the threads' logs", () -> sources.log().get().events());
    counter(to, "refusals", "Appends refused by the rules", () -> sources.log().get().refused());
    counter(to, "batches", "Commits of the log", () -> sources.log().get().batches());
    counter(
        to,
        "commit_seconds",
        "Time in commits of the log, until they are on the disk",
        () -> sources.log().get().commitNanos() / NANOS);
    counter(to, "syncs", "How often the file was brought to the disk", sources.syncs()::getAsLong);
    counter(
        to,
        "slow_devices",
        "Devices closed as they read too slowly",
        sources.overflows()::getAsLong);
    gauge(to, "users", "People with a device connected", sources.users()::getAsInt);
    gauge(to, "devices", "Devices signed in and connected", sources.devices()::getAsInt);
    gauge(to, "log_waiting", "Appends that wait for a commit", () -> sources.log().get().waiting());
    gauge(
        to,
        "delivery_waiting",
        "Batches of pushes that wait for delivery",
        sources.batchesToDeliver()::getAsInt);
    gauge(
        to,
        "projector_lag_seconds",
        "How long thread lists have waited for their order beyond their time",
        () -> sources.projectorLag().get().toMillis() / MILLIS);
  }

  private static void counter(
      PrometheusRegistry to, String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name("hearth_" + name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(to);
  }

  private static void gauge(PrometheusRegistry to, String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name("hearth_" + name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(to);
  }
}
