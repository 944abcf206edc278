package chat.hearth.client;

/** Something registered; close it to end it. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  /** Idempotent, never fails. */
  @Override
  void close();
}
