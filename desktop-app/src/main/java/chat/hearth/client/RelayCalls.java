package chat.hearth.client;

import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.sync.Keeper;
import chat.hearth.wire.Problem;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Requests that a person waits for, with errors that a screen can word. */
final class RelayCalls {

  private final Keeper keeper;

  RelayCalls(Keeper keeper) {
    this.keeper = keeper;
  }

  <T extends Reply> T ask(Request request, Class<T> type) throws RelayException {
    Link link =
        keeper
            .link()
            .orElseThrow(
                () -> new RelayException(Reason.UNREACHABLE, "There is no connection.", 0));
    try {
      return link.ask(request, type);
    } catch (ProblemException e) {
      throw of(e.problem());
    } catch (IOException e) {
      throw new RelayException(Reason.UNREACHABLE, "The connection broke. Try again.", 0);
    }
  }

  static RelayException of(Problem problem) {
    return new RelayException(reason(problem), problem.text(), problem.retryAfterMillis());
  }

  /** Why a message was refused; one whose code is of a later version is refused all the same. */
  static Refusal refusal(@Nullable Problem problem) {
    if (problem == null) {
      return Refusal.NONE;
    }
    return switch (problem.code()) {
      case READ_ONLY -> Refusal.READ_ONLY;
      case NOT_ALLOWED -> Refusal.NOT_ALLOWED;
      case NOT_FOUND -> Refusal.GONE;
      case TOO_LARGE -> Refusal.TOO_LARGE;
      case QUOTA_FULL -> Refusal.NO_ROOM;
      case BAD_FRAME,
          BAD_VERSION,
          NOT_SIGNED_IN,
          BAD_CREDENTIALS,
          SIGNED_OUT,
          NAME_TAKEN,
          WEAK_PASSWORD,
          INVITE_NEEDED,
          TOO_MANY_TRIES,
          ID_TAKEN,
          STORAGE_FULL,
          BUSY,
          SLOW,
          IDLE,
          INTERNAL ->
          Refusal.OTHER;
    };
  }

  static Reason reason(Problem problem) {
    return switch (problem.code()) {
      case BAD_VERSION -> Reason.BAD_VERSION;
      case BAD_CREDENTIALS, SIGNED_OUT, NOT_SIGNED_IN -> Reason.BAD_CREDENTIALS;
      case NAME_TAKEN -> Reason.NAME_TAKEN;
      case WEAK_PASSWORD -> Reason.WEAK_PASSWORD;
      case INVITE_NEEDED -> Reason.INVITE_NEEDED;
      case TOO_MANY_TRIES -> Reason.TOO_MANY_TRIES;
      case NOT_ALLOWED, READ_ONLY -> Reason.NOT_ALLOWED;
      case NOT_FOUND -> Reason.NOT_FOUND;
      case STORAGE_FULL -> Reason.STORAGE_FULL;
      case BAD_FRAME, TOO_LARGE, QUOTA_FULL, ID_TAKEN, BUSY, SLOW, IDLE, INTERNAL -> Reason.OTHER;
    };
  }
}
