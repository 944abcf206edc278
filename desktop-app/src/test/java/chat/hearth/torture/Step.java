package chat.hearth.torture;

/**
 * One entry of the plan.
 *
 * @param at milliseconds after the start
 */
record Step(long at, Deed deed) {

  /** What is done then. */
  sealed interface Deed {}

  /** A person does something on a device. */
  record Work(int device, Order order) implements Deed {}

  /** A person signs in on one more device. */
  record SignIn(int user) implements Deed {}

  /** Something goes wrong. */
  record Strike(Fault fault) implements Deed {}
}
