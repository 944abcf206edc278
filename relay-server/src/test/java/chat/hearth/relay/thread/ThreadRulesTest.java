package chat.hearth.relay.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.log.Members.Membership;
import chat.hearth.relay.log.ThreadState;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadRulesTest {

  private static final ThreadId T = new ThreadId(7);
  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final UserId CLEO = new UserId(3);
  private static final UserId DORA = new UserId(4);
  private static final UserId NOBODY = new UserId(99);
  private static final EventBody HELLO = new EventBody.Message("hello");
  private static final EventBody RENAME = new EventBody.Renamed("New");

  private final ManualClock clock = new ManualClock();
  private TestStores stores;
  private ThreadRules rules;

  @BeforeAll
  void open(@TempDir Path folder) {
    stores = new TestStores(folder, clock);
    assertEquals(
        List.of(ANNA, BEN, CLEO, DORA),
        Stream.of("anna", "ben", "cleo", "dora").map(stores::person).toList());
  }

  @BeforeEach
  void withoutBlocks() {
    block(BEN, ANNA, false);
  }

  private ThreadRules rules() {
    return new ThreadRules(stores.accounts, new Blocks(stores.contacts), (_, _) -> {});
  }

  @AfterAll
  void close() {
    stores.close();
  }

  /** A thread, who does what, and how it ends: null where it is allowed. */
  static Stream<Arguments> startsAndDirectThreads() {
    return Stream.of(
        row("group", ANNA, HELLO, null),
        row("group", BEN, HELLO, null),
        row("group", DORA, HELLO, ProblemCode.NOT_FOUND),
        row("nothing", ANNA, HELLO, ProblemCode.NOT_FOUND),
        row("group", ANNA, start(BEN), ProblemCode.ID_TAKEN),
        row("group", DORA, start(BEN), ProblemCode.ID_TAKEN),
        row("nothing", ANNA, start(BEN), null),
        row("nothing", ANNA, start(BEN, CLEO), null),
        row("nothing", ANNA, start(ANNA), ProblemCode.NOT_ALLOWED),
        row("nothing", ANNA, start(BEN, ANNA), ProblemCode.NOT_ALLOWED),
        row("nothing", ANNA, start(NOBODY), ProblemCode.NOT_FOUND),
        row("nothing", ANNA, start(BEN, NOBODY), ProblemCode.NOT_FOUND),
        row("direct", ANNA, HELLO, null),
        row("direct", BEN, RENAME, null),
        row("direct", CLEO, RENAME, ProblemCode.NOT_FOUND),
        row("direct", ANNA, add(CLEO), ProblemCode.NOT_ALLOWED),
        row("direct", ANNA, new EventBody.MemberRemoved(BEN), ProblemCode.NOT_ALLOWED),
        row("direct", ANNA, new EventBody.MemberLeft(), ProblemCode.NOT_ALLOWED));
  }

  /** The same for groups. */
  static Stream<Arguments> groups() {
    return Stream.of(
        row("group", ANNA, RENAME, null),
        row("group", BEN, RENAME, ProblemCode.NOT_ALLOWED),
        row("group", BEN, add(DORA), null),
        row("group", BEN, add(DORA, CLEO), null),
        row("group", BEN, add(CLEO), ProblemCode.NOT_ALLOWED),
        row("group", BEN, add(NOBODY), ProblemCode.NOT_FOUND),
        row("group", DORA, add(DORA), ProblemCode.NOT_FOUND),
        row("group", ANNA, new EventBody.MemberRemoved(BEN), null),
        row("group", BEN, new EventBody.MemberRemoved(CLEO), ProblemCode.NOT_ALLOWED),
        row("group", BEN, new EventBody.MemberRemoved(ANNA), ProblemCode.NOT_ALLOWED),
        row("group", ANNA, new EventBody.MemberRemoved(DORA), ProblemCode.NOT_FOUND),
        row("group", ANNA, new EventBody.MemberRemoved(ANNA), ProblemCode.NOT_ALLOWED),
        row("group", BEN, new EventBody.MemberLeft(), null),
        row("group", ANNA, new EventBody.MemberLeft(), null),
        row("ben gone", BEN, HELLO, ProblemCode.READ_ONLY),
        row("ben gone", BEN, new EventBody.MemberLeft(), ProblemCode.READ_ONLY),
        row("ben gone", BEN, add(BEN), ProblemCode.READ_ONLY),
        row("ben gone", ANNA, new EventBody.MemberRemoved(BEN), ProblemCode.NOT_FOUND),
        row("ben gone", CLEO, add(BEN), null));
  }

  private static Arguments row(
      String thread, UserId author, EventBody body, @Nullable ProblemCode end) {
    return Arguments.of(thread, author, body, end);
  }

  @ParameterizedTest(name = "in {0}: {1} {2} -> {3}")
  @MethodSource({"startsAndDirectThreads", "groups"})
  void who_may_do_what(
      String thread, UserId author, EventBody body, @Nullable ProblemCode expected) {
    ThreadState before = thread(thread);
    if (expected == null) {
      ThreadState after = next(before, author, body);
      assertEquals(seq(before) + 1, after.head().lastSeq());
    } else {
      assertEquals(expected, refused(before, author, body));
    }
  }

  private @Nullable ThreadState thread(String name) {
    return switch (name) {
      case "nothing" -> null;
      case "direct" -> next(null, ANNA, start(BEN));
      case "group" -> group();
      case "ben gone" -> next(group(), BEN, new EventBody.MemberLeft());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private ThreadState group() {
    return next(null, ANNA, start(BEN, CLEO));
  }

  @Test
  void two_make_a_direct_thread_and_three_a_group() {
    assertTrue(next(null, ANNA, start(BEN)).head().direct());
    ThreadState group = group();
    assertTrue(!group.head().direct());
    assertEquals(List.of(ANNA, BEN, CLEO), group.members().present());
    assertEquals(Role.ADMIN, role(group, ANNA));
    assertEquals(Role.MEMBER, role(group, BEN));
    assertEquals(ANNA, group.head().createdBy());
    assertEquals(clock.instant(), group.head().createdAt());
  }

  @Test
  void an_empty_title_takes_the_title_away() {
    ThreadState thread = next(group(), ANNA, new EventBody.Renamed("Lunch"));
    assertEquals("Lunch", thread.head().title());
    assertEquals(null, next(thread, ANNA, new EventBody.Renamed("")).head().title());
    assertEquals(null, next(thread, ANNA, new EventBody.Renamed(null)).head().title());
  }

  @Test
  void who_goes_sees_the_event_as_the_last_and_may_come_back() {
    ThreadState gone = next(group(), ANNA, new EventBody.MemberRemoved(BEN));
    assertEquals(new Membership(Role.MEMBER, 1, 2), gone.members().get(BEN));
    assertEquals(List.of(ANNA, CLEO), gone.members().present());
    ThreadState back = next(gone, CLEO, add(BEN));
    assertEquals(new Membership(Role.MEMBER, 3, 0), back.members().get(BEN));
    assertEquals(List.of(ANNA, BEN, CLEO), back.members().present());
  }

  @Test
  void adding_somebody_who_is_there_leaves_them_as_they_are() {
    ThreadState after = next(group(), BEN, add(ANNA, DORA));
    assertEquals(new Membership(Role.ADMIN, 1, 0), after.members().get(ANNA));
    assertEquals(new Membership(Role.MEMBER, 2, 0), after.members().get(DORA));
  }

  @Test
  void when_the_last_admin_leaves_the_longest_member_follows() {
    ThreadState thread = next(null, BEN, start(CLEO, DORA));
    thread = next(thread, CLEO, add(ANNA));
    thread = next(thread, BEN, new EventBody.MemberLeft());
    assertEquals(Role.ADMIN, role(thread, CLEO), "as long as Dora, but the lower id");
    assertEquals(Role.MEMBER, role(thread, ANNA), "the lowest id, but not as long");
    thread = next(thread, CLEO, add(BEN));
    assertEquals(Role.MEMBER, role(thread, BEN), "who comes back is no admin any more");
    thread = next(thread, CLEO, new EventBody.MemberLeft());
    assertEquals(Role.ADMIN, role(thread, DORA));
    thread = next(thread, DORA, new EventBody.MemberRemoved(BEN));
    assertEquals(Role.ADMIN, role(thread, DORA), "one admin stays one");
  }

  @Test
  void the_last_member_may_leave_an_empty_thread_behind() {
    ThreadState thread = group();
    for (UserId member : List.of(BEN, CLEO, ANNA)) {
      thread = next(thread, member, new EventBody.MemberLeft());
    }
    assertEquals(List.of(), thread.members().present());
  }

  @Test
  void a_block_stops_both_in_a_direct_thread_and_nobody_in_a_group() {
    ThreadState direct = next(null, ANNA, start(BEN));
    ThreadState group = group();
    block(BEN, ANNA, true);
    EventBody hello = new EventBody.Message("hello");
    assertEquals(ProblemCode.READ_ONLY, refused(direct, ANNA, hello));
    assertEquals(ProblemCode.READ_ONLY, refused(direct, BEN, hello));
    assertEquals(ProblemCode.READ_ONLY, refused(direct, ANNA, new EventBody.Renamed("x")));
    assertEquals(2, next(group, ANNA, hello).head().lastSeq());
    assertEquals(2, next(group, BEN, hello).head().lastSeq());
  }

  @Test
  void who_is_blocked_can_neither_start_with_nor_add_the_one_who_blocks() {
    ThreadState withoutBen = next(null, ANNA, start(CLEO, DORA));
    block(BEN, ANNA, true);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(null, ANNA, start(BEN)));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(null, ANNA, start(BEN, CLEO)));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(withoutBen, ANNA, add(BEN)));
    assertEquals(2, next(withoutBen, CLEO, add(BEN)).head().lastSeq(), "others may");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(null, BEN, start(ANNA)), "unblock first");
    assertEquals(1, next(null, BEN, start(ANNA, CLEO)).head().lastSeq(), "in a group they may");
  }

  private void block(UserId owner, UserId person, boolean blocked) {
    UnaryOperator<Contact> edit = c -> new Contact(person, null, false, blocked, 0);
    stores.contacts.edit(owner, person, edit);
    rules = rules();
  }

  private ThreadState next(@Nullable ThreadState before, UserId author, EventBody body) {
    ThreadEvent event =
        new ThreadEvent(
            T,
            seq(before) + 1,
            0,
            ClientId.mint(Clock.systemUTC(), new Random()),
            author,
            clock.instant(),
            body);
    return rules.next(before, event, null);
  }

  private ProblemCode refused(@Nullable ThreadState before, UserId author, EventBody body) {
    return assertThrows(Refusal.class, () -> next(before, author, body)).problem().code();
  }

  private static long seq(@Nullable ThreadState state) {
    return state == null ? 0 : state.head().lastSeq();
  }

  private static Role role(ThreadState state, UserId user) {
    return Objects.requireNonNull(state.members().get(user)).role();
  }

  private static EventBody start(UserId... members) {
    return new EventBody.Started(List.of(members), null);
  }

  private static EventBody add(UserId... members) {
    return new EventBody.MembersAdded(List.of(members));
  }
}
