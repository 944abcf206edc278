package chat.hearth.client.net;

import chat.hearth.wire.Problem;

/** A refusal of the relay. */
@SuppressWarnings("serial") // never leaves the process
public final class ProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** Carries the problem. */
  public ProblemException(Problem problem) {
    super(problem.code() + ": " + problem.text());
    this.problem = problem;
  }

  /** What the relay said. */
  public Problem problem() {
    return problem;
  }
}
