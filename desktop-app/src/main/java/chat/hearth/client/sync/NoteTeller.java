package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Draft;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the relay what the owner keeps to themselves: flags of messages at once, drafts at rest.
 */
final class NoteTeller {

  private static final Logger LOG = LoggerFactory.getLogger(NoteTeller.class);

  /** So long nothing is typed before a draft goes to the other devices. */
  static final Duration REST = Duration.ofSeconds(2);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  /** Until a thread is looked for again that a restored relay does not have yet. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Stores stores;
  private final Link link;
  private final Clock clock;
  private volatile @Nullable Instant flagsDue;
  private volatile @Nullable Instant draftsDue;

  NoteTeller(Stores stores, Link link, Clock clock) {
    this.stores = stores;
    this.link = link;
    this.clock = clock;
  }

  /** Everything is to be told. */
  void all() {
    flags();
    draftsDue = clock.instant();
  }

  /** Flags changed. */
  void flags() {
    flagsDue = clock.instant();
  }

  /** A draft changed. */
  void drafts() {
    draftsDue = clock.instant().plus(REST);
  }

  /**
   * Tells what is due.
   *
   * @return whether rows came under a change of here, and are to be read again
   */
  boolean tell() throws IOException {
    boolean covered = false;
    if (isDue(flagsDue)) {
      flagsDue = null;
      for (Request.SetMessage change : stores.database().call(stores.flags()::untold)) {
        if (!tell(change)) {
          flagsDue = clock.instant().plus(AGAIN);
          break;
        }
        covered |= done(tx -> stores.flags().told(tx, change));
      }
      if (flagsDue == null && stores.database().call(stores.flags()::waits)) {
        flagsDue = clock.instant().plus(SOON);
      }
    }
    if (isDue(draftsDue)) {
      draftsDue = null;
      for (Draft draft : stores.database().call(stores.drafts()::untold)) {
        if (!tell(draft)) {
          draftsDue = clock.instant().plus(AGAIN);
          break;
        }
        covered |= done(tx -> stores.drafts().told(tx, draft));
      }
      if (draftsDue == null && stores.database().call(stores.drafts()::waits)) {
        draftsDue = clock.instant().plus(SOON);
      }
    }
    return covered;
  }

  private boolean isDue(@Nullable Instant due) {
    return due != null && !due.isAfter(clock.instant());
  }

  /** What is no text that could be sent, such as one that is too long, stays on this device. */
  private boolean tell(Draft draft) throws IOException {
    Request change;
    try {
      change = new Request.SetDraft(draft.threadId(), draft.text(), draft.replyTo());
    } catch (IllegalArgumentException e) {
      LOG.debug("a draft stays here: {}", e.getMessage());
      return true;
    }
    return tell(change);
  }

  /** Returns false where the relay may take it later. */
  private boolean tell(Request change) throws IOException {
    try {
      Reply.Done _ = link.ask(change, Reply.Done.class);
      return true;
    } catch (ProblemException e) {
      LOG.info("a note was refused: {}", e.problem().code());
      return !e.problem().code().retryable();
    }
  }

  private boolean done(Consumer<Tx> told) {
    return stores
        .database()
        .call(
            tx -> {
              told.accept(tx);
              return stores.meta().uncover(tx);
            });
  }
}
