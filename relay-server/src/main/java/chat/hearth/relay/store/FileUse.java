package chat.hearth.relay.store;

/**
 * What a database takes on the disk.
 *
 * @param bytes of the file
 * @param needed percent of it; the rest can be used again, or was replaced and lies in between
 */
public record FileUse(long bytes, int needed) {}
