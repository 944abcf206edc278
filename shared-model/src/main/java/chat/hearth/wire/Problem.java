package chat.hearth.wire;

import chat.hearth.model.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused.
 *
 * @param code for programs
 * @param text for people and logs: one English sentence that says what to do
 * @param retryAfterMillis wait at least so long before trying again; 0 where it does not matter
 * @param allowance how much room there is for files, where that is the reason; null otherwise
 */
public record Problem(
    ProblemCode code, String text, long retryAfterMillis, @Nullable Allowance allowance) {

  /** About anything but the room for files. */
  public Problem(ProblemCode code, String text, long retryAfterMillis) {
    this(code, text, retryAfterMillis, null);
  }

  /** Without a time to wait. */
  public Problem(ProblemCode code, String text) {
    this(code, text, 0);
  }
}
