package chat.hearth.relay;

/** The relay can't start. The message is one sentence for people that says what to do. */
public final class RelayStartException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Problem {
    /** Another program listens there. */
    PORT_IN_USE,
    /** The address is not of this machine, or the port may not be used. */
    ADDRESS,
    /** The data can't be opened. */
    DATA
  }

  private final Problem problem;

  RelayStartException(Problem problem, Exception cause) {
    super(cause.getMessage(), cause);
    this.problem = problem;
  }

  /** What is in the way. */
  public Problem problem() {
    return problem;
  }
}
