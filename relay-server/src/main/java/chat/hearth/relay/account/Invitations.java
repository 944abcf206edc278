package chat.hearth.relay.account;

import chat.hearth.model.UserId;
import chat.hearth.relay.store.AccountRow;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.InvitationStore;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Invitations to register on the relay. */
public final class Invitations {

  /** Without I, L, O and U: 32 characters that nobody confuses. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;

  private final InvitationStore invitations;
  private final AccountStore accounts;
  private final RandomGenerator random;
  private final Clock clock;

  /** Codes come from the random numbers, which must be unpredictable. */
  public Invitations(
      InvitationStore invitations, AccountStore accounts, RandomGenerator random, Clock clock) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.random = random;
    this.clock = clock;
  }

  /** A new code; not_allowed unless the user is an admin of the relay. */
  public Reply.Invite create(UserId admin, Request.CreateInvite r) {
    if (!accounts.byId(admin).map(AccountRow::admin).orElse(false)) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only an admin of the relay can invite people.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expires = now.plus(Duration.ofDays(r.validDays()));
    String code = mint();
    invitations.create(code, admin, now, expires, r.maxUses());
    return new Reply.Invite(code, expires, r.maxUses(), 0);
  }

  /** The newest one that is still good. */
  public Optional<Reply.Invite> newest() {
    return invitations
        .newest(clock.instant())
        .map(i -> new Reply.Invite(i.code(), i.expiresAt(), i.maxUses(), i.uses()));
  }

  /** As people type it: any case, with or without dashes, O for 0, I or L for 1. */
  static String tidy(String typed) {
    String letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  private String mint() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return tidy(letters.toString());
  }
}
