package chat.hearth.relay.log;

/**
 * What the log has done since its start.
 *
 * @param events taken and committed
 * @param refused by the rules
 * @param batches in which events were committed
 * @param commitNanos time in which batches were written and brought to the disk
 * @param waiting appends in the queue now
 */
public record LogFigures(long events, long refused, long batches, long commitNanos, int waiting) {}
