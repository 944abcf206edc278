package chat.hearth.relay.log;

/**
 * How much the log takes at once.
 *
 * @param queue appends that may wait; one more is refused as busy
 * @param batch appends in one commit at most
 * @param cachedThreads threads whose head and members are kept in memory
 * @param durable whether a power cut may take nothing that was acknowledged
 */
public record LogSettings(int queue, int batch, int cachedThreads, boolean durable) {

  /** For a relay of any size. */
  public static final LogSettings DEFAULT = new LogSettings(8192, 2048, 10_000, true);
}
