package chat.hearth.relay;

import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the invitations that another process asks a running relay for by a {@link Wish}. */
final class InvitationDesk {

  private static final Logger LOG = LoggerFactory.getLogger(InvitationDesk.class);
  private static final Duration WISHES = Duration.ofSeconds(1);

  /**
   * An invitation on its way to who asked for it.
   *
   * @param way where others on this network connect, {@code host:port}
   * @param key what its links say of the relay's key
   */
  record Made(String code, Instant expiresAt, int uses, String way, String key) {

    String words() {
      return String.join(" ", code, expiresAt.toString(), Integer.toString(uses), way, key);
    }

    static Made parse(String words) {
      List<String> each = List.of(words.split(" ", -1));
      return new Made(
          each.get(0),
          Instant.parse(each.get(1)),
          Integer.parseInt(each.get(2)),
          each.get(3),
          each.get(4));
    }
  }

  private final Relay relay;
  private final Wish wish;

  InvitationDesk(Relay relay, Wish wish) {
    this.relay = relay;
    this.wish = wish;
  }

  /** Looks once a second whether somebody wants one. */
  void open(ScheduledExecutorService timer, Executor executor) {
    wish.forget();
    var _ =
        timer.scheduleWithFixedDelay(
            () -> executor.execute(this::look),
            WISHES.toMillis(),
            WISHES.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    wish.take().ifPresent(asked -> wish.answer(asked.name(), answer(asked.words())));
  }

  private String answer(String words) {
    try {
      List<String> each = List.of(words.split(" ", -1));
      Reply.Invite invite =
          relay.createInvite(Integer.parseInt(each.get(0)), Integer.parseInt(each.get(1)));
      Made made =
          new Made(
              invite.code(),
              invite.expiresAt(),
              invite.maxUses(),
              relay.reach(),
              relay.key().inLinks());
      return "ok " + made.words();
    } catch (Refusal | StorageException e) {
      return "failed " + e.getMessage();
    } catch (RuntimeException e) { // who asked must not wait for ever
      LOG.error("no invitation could be made", e);
      return "failed No invitation could be made: the relay's log says why.";
    }
  }

  /** What to ask for. */
  static String words(Request.CreateInvite wanted) {
    return wanted.maxUses() + " " + wanted.validDays();
  }
}
