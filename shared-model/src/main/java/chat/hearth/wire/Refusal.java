package chat.hearth.wire;

/** Thrown where a request is not carried out, with what the device is told. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Refuses for the reason given; the text is one sentence that says what to do. */
  public Refusal(ProblemCode code, String text) {
    this(code, text, 0);
  }

  /** Refuses and says how many milliseconds to wait before the next try. */
  public Refusal(ProblemCode code, String text, long retryAfterMillis) {
    this(new Problem(code, text, retryAfterMillis));
  }

  /** Refuses for this reason. */
  public Refusal(Problem problem) {
    super(problem.text(), null, false, false);
    this.problem = problem;
  }

  /** What goes on the wire. */
  public Problem problem() {
    return problem;
  }
}
