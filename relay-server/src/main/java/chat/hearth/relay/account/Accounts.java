package chat.hearth.relay.account;

import chat.hearth.model.DeviceId;
import chat.hearth.model.Limits;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.AccountRow;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.DeviceRow;
import chat.hearth.relay.store.DeviceStore;
import chat.hearth.relay.store.InvitationStore;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Register, sign in, come back by token, and what a person changes about their account. */
public final class Accounts {

  private final AccountStore accounts;
  private final DeviceStore devices;
  private final InvitationStore invitations;
  private final PasswordHashing passwords;
  private final TryLimit limit;
  private final Registration registration;
  private final Clock clock;
  private final Lock registering = new ReentrantLock();

  /** Takes new accounts by the policy given. */
  public Accounts(
      AccountStore accounts,
      DeviceStore devices,
      InvitationStore invitations,
      PasswordHashing passwords,
      TryLimit limit,
      Registration registration,
      Clock clock) {
    this.accounts = accounts;
    this.devices = devices;
    this.invitations = invitations;
    this.passwords = passwords;
    this.limit = limit;
    this.registration = registration;
    this.clock = clock;
  }

  /** "first" while there is nobody, then "open" or "invite". */
  public String registration() {
    return accounts.isEmpty() ? "first" : registration.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A new account and its first device.
   *
   * @param address where the request came from
   * @throws Refusal weak_password, name_taken, invite_needed, too_many_tries
   */
  public Reply.SignedIn register(Request.Register r, String address) {
    requireStrong(r.password());
    // It counts until there is an account, so nobody asks for many names or hashes at once.
    TryLimit.Attempt attempt = limit.begin(List.of(addressKey(address)));
    requireInvite(r.invite());
    if (accounts.byName(r.userName()).isPresent()) {
      throw nameTaken();
    }
    create(r, passwords.hash(r.password()));
    attempt.succeeded();
    AccountRow account = accounts.byName(r.userName()).orElseThrow();
    return signedIn(account, r.deviceName(), r.platform());
  }

  private void requireInvite(@Nullable String invite) {
    if (registration == Registration.INVITE
        && !accounts.isEmpty()
        && !(invite != null && invitations.isValid(Invitations.tidy(invite), clock.instant()))) {
      throw inviteNeeded();
    }
  }

  /** One at a time, so that only one can be the first. */
  private void create(Request.Register r, String hash) {
    registering.lock();
    try {
      boolean first = accounts.isEmpty();
      boolean needsInvite = registration == Registration.INVITE && !first;
      String invite = needsInvite && r.invite() != null ? Invitations.tidy(r.invite()) : null;
      switch (accounts.create(
          r.userName(), r.displayName(), hash, first, invite, clock.instant())) {
        case CREATED -> {}
        case NAME_TAKEN -> throw nameTaken();
        case INVITE_VOID -> throw inviteNeeded();
      }
    } finally {
      registering.unlock();
    }
  }

  /**
   * A new device. An unknown name and a wrong password give the same answer in the same time.
   *
   * @param address where the request came from
   * @throws Refusal bad_credentials, too_many_tries
   */
  public Reply.SignedIn signIn(Request.SignIn r, String address) {
    String name = r.userName().toLowerCase(Locale.ROOT);
    TryLimit.Attempt attempt = limit.begin(List.of(nameKey(name), addressKey(address)));
    Optional<AccountRow> account = accounts.byName(name);
    if (!passwords.verify(r.password(), account.map(AccountRow::passwordHash))) {
      throw new Refusal(
          ProblemCode.BAD_CREDENTIALS, "User name and password don't go together: try again.");
    }
    attempt.succeeded();
    return signedIn(account.orElseThrow(), r.deviceName(), r.platform());
  }

  /** A known device again; bad_credentials where its token is void. */
  public Reply.SignedIn resume(Request.Resume r) {
    DeviceRow device = device(r.token());
    AccountRow account = accounts.byId(device.owner()).orElseThrow();
    return reply(account, device.deviceId(), null);
  }

  /** Whose device has this token; bad_credentials where it is void. */
  public UserId owner(String token) {
    return device(token).owner();
  }

  private DeviceRow device(String token) {
    return devices
        .byTokenHash(Tokens.hash(token))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.BAD_CREDENTIALS, "This device was signed out: sign in again."));
  }

  /**
   * A new password; devices stay signed in.
   *
   * @throws Refusal weak_password, bad_credentials, too_many_tries
   */
  public void changePassword(UserId user, Request.ChangePassword r, String address) {
    requireStrong(r.newPassword());
    AccountRow account = accounts.byId(user).orElseThrow();
    TryLimit.Attempt attempt =
        limit.begin(List.of(nameKey(account.userName()), addressKey(address)));
    if (!passwords.verify(r.oldPassword(), Optional.of(account.passwordHash()))) {
      throw new Refusal(ProblemCode.BAD_CREDENTIALS, "The old password is wrong: try again.");
    }
    attempt.succeeded();
    accounts.setPasswordHash(user, passwords.hash(r.newPassword()));
  }

  /** A new name to show. */
  public void setProfile(UserId user, Request.SetProfile r) {
    accounts.setDisplayName(user, r.displayName());
  }

  private Reply.SignedIn signedIn(AccountRow account, String deviceName, String platform) {
    String token = Tokens.mint(passwords::randomBytes);
    DeviceId device =
        devices.create(account.userId(), Tokens.hash(token), deviceName, platform, clock.instant());
    return reply(account, device, token);
  }

  private static Reply.SignedIn reply(AccountRow a, DeviceId device, @Nullable String token) {
    return new Reply.SignedIn(a.userId(), device, token, a.userName(), a.displayName(), a.admin());
  }

  private static void requireStrong(String password) {
    if (password.length() < Limits.PASSWORD_MIN) {
      throw new Refusal(
          ProblemCode.WEAK_PASSWORD,
          "The password is too short: take at least " + Limits.PASSWORD_MIN + " characters.");
    }
  }

  private static Refusal nameTaken() {
    return new Refusal(ProblemCode.NAME_TAKEN, "Somebody has this user name: choose another.");
  }

  private static Refusal inviteNeeded() {
    return new Refusal(
        ProblemCode.INVITE_NEEDED, "An invitation is needed: ask an admin of the relay for one.");
  }

  private static String nameKey(String name) {
    return "name " + name;
  }

  private static String addressKey(String address) {
    return "address " + address;
  }
}
