package chat.hearth.wire;

/**
 * Why something was refused.
 *
 * @param code for programs
 * @param text for people and logs: one English sentence that says what to do
 * @param retryAfterMillis wait at least so long before trying again; 0 where it does not matter
 */
public record Problem(ProblemCode code, String text, long retryAfterMillis) {

  /** Without a time to wait. */
  public Problem(ProblemCode code, String text) {
    this(code, text, 0);
  }
}
