package chat.hearth.relay.metrics;

import chat.hearth.relay.log.LogFigures;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where the numbers come from; asked whenever somebody looks.
 *
 * @param syncs how often the file was brought to the disk
 * @param users with a device connected
 * @param devices signed in and connected
 * @param overflows devices that were closed because they read too slowly
 * @param batchesToDeliver batches of pushes that wait for delivery
 * @param projectorLag how long owners' rows have waited beyond their time
 */
public record Sources(
    Supplier<LogFigures> log,
    LongSupplier syncs,
    IntSupplier users,
    IntSupplier devices,
    LongSupplier overflows,
    IntSupplier batchesToDeliver,
    Supplier<Duration> projectorLag) {}
