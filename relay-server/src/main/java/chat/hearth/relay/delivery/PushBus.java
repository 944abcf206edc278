package chat.hearth.relay.delivery;

import java.util.List;
import java.util.function.Consumer;

/**
 * Carries pushes from where they are committed to every relay process that has devices connected.
 * Order is kept for each publisher. A push may be lost: devices pull what they miss.
 */
public interface PushBus extends AutoCloseable {

  /** Hands over, in order; waits only while the bus itself is behind, never for a device. */
  void publish(List<Push> pushes);

  /** Calls the subscriber with what waits, in order, from one thread of the bus's own. */
  void subscribe(Consumer<List<Push>> subscriber);

  /** How many batches wait to be handed out. */
  int waiting();

  /** Hands out what is left, then stops. */
  @Override
  void close();
}
