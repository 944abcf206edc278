package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Device;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

  private static final String GOOD = "correct horse";
  private static final String HOME = "192.0.2.1";

  private final ManualClock clock = new ManualClock();
  private final Random random = new Random(1);
  @TempDir private Path folder;
  private TestStores stores;
  private Accounts accounts;

  @BeforeEach
  void open() {
    stores = new TestStores(folder, clock);
    accounts = accounts(Registration.OPEN);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private Accounts accounts(Registration registration) {
    return new Accounts(
        stores.accounts,
        stores.devices,
        stores.invitations,
        new PasswordHashing(random),
        new TryLimit(clock),
        registration,
        clock);
  }

  @Test
  void the_first_to_register_is_the_admin_and_comes_back_by_token() {
    assertEquals("first", accounts.registration());
    Reply.SignedIn anna = register("anna", null);
    assertTrue(anna.admin());
    assertEquals("open", accounts.registration());
    Reply.SignedIn ben = register("ben", null);
    assertFalse(ben.admin());
    Reply.SignedIn again = accounts.resume(new Request.Resume(token(anna)));
    assertEquals(anna.userId(), again.userId());
    assertEquals(anna.deviceId(), again.deviceId());
    assertEquals(null, again.token(), "told once");
    assertEquals("Name anna", again.displayName());
    assertEquals(43, token(anna).length());
    assertNotEquals(anna.token(), ben.token());
  }

  @Test
  void each_sign_in_is_another_device() {
    Reply.SignedIn first = register("anna", null);
    Reply.SignedIn second = signIn("anna", GOOD);
    assertEquals(first.userId(), second.userId());
    assertNotEquals(first.deviceId(), second.deviceId());
    assertEquals(first.userId(), signIn("ANNA", GOOD).userId(), "names have no case");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    register("anna", null);
    Problem wrong = refused(() -> signIn("anna", "wrong horse"));
    Problem unknown = refused(() -> signIn("nobody", "wrong horse"));
    assertEquals(ProblemCode.BAD_CREDENTIALS, wrong.code());
    assertEquals(wrong, unknown);
  }

  @Test
  void what_can_not_be_registered_says_why() {
    register("anna", null);
    assertEquals(ProblemCode.NAME_TAKEN, refused(() -> register("anna", null)).code());
    assertEquals(
        ProblemCode.WEAK_PASSWORD,
        refused(
                () ->
                    accounts.register(
                        new Request.Register("ben", "Ben", "123456789", "d", "Linux", null), HOME))
            .code());
    assertTrue(stores.accounts.byName("ben").isEmpty());
  }

  @Test
  void names_can_not_be_tried_out_without_end_nor_without_an_invitation() {
    register("anna", null);
    for (int i = 0; i < 10; i++) {
      assertEquals(ProblemCode.NAME_TAKEN, refused(() -> register("anna", null)).code());
    }
    assertEquals(ProblemCode.TOO_MANY_TRIES, refused(() -> register("anna", null)).code());
    clock.advance(Duration.ofMinutes(6));
    accounts = accounts(Registration.INVITE);
    assertEquals(ProblemCode.INVITE_NEEDED, refused(() -> register("anna", null)).code());
  }

  @Test
  void whoever_registers_a_whole_team_is_not_kept_waiting() {
    for (int i = 0; i < 12; i++) {
      Reply.SignedIn _ = register("person" + i, null);
    }
    assertEquals(12, stores.accounts.byName("person11").orElseThrow().userId().value());
  }

  @Test
  void with_invitations_only_the_first_comes_in_without() {
    accounts = accounts(Registration.INVITE);
    UserId anna = register("anna", null).userId();
    assertEquals("invite", accounts.registration());
    assertEquals(ProblemCode.INVITE_NEEDED, refused(() -> register("ben", null)).code());
    assertEquals(ProblemCode.INVITE_NEEDED, refused(() -> register("ben", "WRONG")).code());
    Invitations invitations = new Invitations(stores.invitations, stores.accounts, random, clock);
    Reply.Invite invite = invitations.create(anna, new Request.CreateInvite(1, 7));
    assertTrue(
        invite.code().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"),
        invite.code());
    assertEquals(clock.instant().plus(Duration.ofDays(7)), invite.expiresAt());
    UserId ben = register("ben", " " + invite.code().toLowerCase(Locale.ROOT)).userId();
    assertEquals(ProblemCode.INVITE_NEEDED, refused(() -> register("cleo", invite.code())).code());
    assertEquals(
        ProblemCode.NOT_ALLOWED,
        refused(() -> invitations.create(ben, new Request.CreateInvite(1, 1))).code());
  }

  @Test
  void the_newest_invitation_counts_until_it_is_used_up_or_too_old() {
    accounts = accounts(Registration.INVITE);
    UserId anna = register("anna", null).userId();
    Invitations invitations = new Invitations(stores.invitations, stores.accounts, random, clock);
    assertEquals(Optional.empty(), invitations.newest());
    Reply.Invite older = invitations.create(anna, new Request.CreateInvite(10, 7));
    clock.advance(Duration.ofSeconds(1));
    Reply.Invite newer = invitations.create(anna, new Request.CreateInvite(2, 7));
    var _ = register("ben", newer.code());
    assertEquals(
        Optional.of(new Reply.Invite(newer.code(), newer.expiresAt(), 2, 1)), invitations.newest());
    var _ = register("cleo", newer.code());
    assertEquals(Optional.of(older), invitations.newest());
    clock.advance(Duration.ofDays(7));
    assertEquals(Optional.empty(), invitations.newest());
  }

  @Test
  void codes_are_read_as_people_type_them() {
    assertEquals("7F3K-92QM-XD41", Invitations.tidy("7f3k92qmxd4l"));
    assertEquals("0011-ABCD", Invitations.tidy("o0iL abcd"));
    assertEquals("", Invitations.tidy("--"));
  }

  @Test
  void a_new_password_takes_the_old_one_away_and_leaves_devices_signed_in() {
    Reply.SignedIn anna = register("anna", null);
    assertEquals(
        ProblemCode.BAD_CREDENTIALS, refused(() -> change(anna, "no", "new password")).code());
    assertEquals(ProblemCode.WEAK_PASSWORD, refused(() -> change(anna, GOOD, "short")).code());
    change(anna, GOOD, "new password");
    assertEquals(ProblemCode.BAD_CREDENTIALS, refused(() -> signIn("anna", GOOD)).code());
    assertEquals(anna.userId(), signIn("anna", "new password").userId());
    assertEquals(anna.deviceId(), accounts.resume(new Request.Resume(token(anna))).deviceId());
  }

  @Test
  void guessing_ends_after_ten_failures_and_goes_on_after_five_minutes() {
    register("anna", null);
    for (int i = 0; i < 10; i++) {
      String address = "192.0.2." + (10 + i);
      Problem p = refused(() -> signIn("anna", "wrong horse", address));
      assertEquals(ProblemCode.BAD_CREDENTIALS, p.code());
      clock.advance(Duration.ofSeconds(1));
    }
    Problem stopped = refused(() -> signIn("anna", GOOD));
    assertEquals(ProblemCode.TOO_MANY_TRIES, stopped.code());
    assertEquals(Duration.ofMinutes(5).minusSeconds(10).toMillis(), stopped.retryAfterMillis());
    clock.advance(Duration.ofMillis(stopped.retryAfterMillis() + 1));
    assertEquals("anna", signIn("anna", GOOD).userName());
  }

  @Test
  void a_signed_out_device_is_not_known_any_more() {
    Reply.SignedIn laptop = register("anna", null);
    Reply.SignedIn phone = signIn("anna", GOOD);
    Reply.SignedIn ben = register("ben", null);
    Devices devices = new Devices(stores.devices);
    List<Device> list = devices.list(laptop.userId(), laptop.deviceId(), phone.deviceId()::equals);
    assertEquals(List.of(false, true), list.stream().map(Device::current).toList());
    assertEquals(List.of(true, false), list.stream().map(Device::online).toList());
    assertEquals(
        ProblemCode.NOT_FOUND,
        refused(() -> devices.revoke(ben.userId(), phone.deviceId())).code());
    devices.revoke(laptop.userId(), phone.deviceId());
    Request.Resume resume = new Request.Resume(token(phone));
    assertEquals(ProblemCode.BAD_CREDENTIALS, refused(() -> accounts.resume(resume)).code());
    devices.signOut(laptop.userId(), laptop.deviceId());
    devices.signOut(laptop.userId(), laptop.deviceId());
    assertEquals(List.of(), devices.list(laptop.userId(), laptop.deviceId(), d -> true));
  }

  @Test
  void the_directory_shows_names_with_what_the_asker_may_know() {
    UserId anna = register("anna", null).userId();
    UserId ben = register("ben", null).userId();
    accounts.setProfile(ben, new Request.SetProfile("Benjamin"));
    Directory directory = new Directory(stores.accounts);
    Presence online = new Presence(Presence.State.ONLINE, clock.instant(), 1);
    List<Person> found = directory.search("ben", id -> id.equals(ben) ? online : Presence.HIDDEN);
    assertEquals(List.of(new Person(ben, "ben", "Benjamin", online)), found);
    assertEquals(
        List.of(new Person(anna, "anna", "Name anna", Presence.HIDDEN)),
        directory.people(List.of(anna, new UserId(77)), id -> Presence.HIDDEN));
    assertEquals(List.of(), directory.people(List.of(), id -> online));
  }

  @Test
  void only_one_of_many_at_once_founds_the_team() throws Exception {
    List<Thread> all =
        IntStream.range(0, 4)
            .mapToObj(i -> Thread.ofVirtual().start(() -> register("user" + i, null)))
            .toList();
    for (Thread thread : all) {
      thread.join();
    }
    assertEquals(4, stores.accounts.search("", 9).size());
    assertEquals(1, stores.accounts.search("", 9).stream().filter(a -> a.admin()).count());
  }

  private Reply.SignedIn register(String name, @Nullable String invite) {
    return accounts.register(
        new Request.Register(name, "Name " + name, GOOD, "Laptop", "Linux", invite), HOME);
  }

  private Reply.SignedIn signIn(String name, String password) {
    return signIn(name, password, HOME);
  }

  private Reply.SignedIn signIn(String name, String password, String address) {
    return accounts.signIn(new Request.SignIn(name, password, "Phone", "Linux"), address);
  }

  private void change(Reply.SignedIn user, String before, String after) {
    accounts.changePassword(user.userId(), new Request.ChangePassword(before, after), HOME);
  }

  private static String token(Reply.SignedIn signedIn) {
    return String.valueOf(signedIn.token());
  }

  private static Problem refused(Executable work) {
    return assertThrows(Refusal.class, work).problem();
  }
}
