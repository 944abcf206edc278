package chat.hearth.relay.session;

import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a device is told when a request fails; the rest stays in the relay's log. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static Problem problem(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.problem();
      case StorageException storage -> {
        LOG.warn("storage: {}", storage.getMessage());
        yield storage.problem();
      }
      case CompletionException wrapped when wrapped.getCause() != null ->
          problem(wrapped.getCause());
      default -> {
        LOG.error("a request failed", failure);
        yield new Problem(
            ProblemCode.INTERNAL, "Something went wrong in the relay. Try again.", 1000);
      }
    };
  }
}
