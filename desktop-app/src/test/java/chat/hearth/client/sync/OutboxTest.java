package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.OutboxStore.State;
import chat.hearth.client.store.Stores;
import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each thread's messages go out in order, once, and nothing holds up another thread's. */
@Timeout(60)
class OutboxTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final ThreadId TWO = new ThreadId(12);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
    device.thread(ONE, 1);
    device.thread(TWO, 1);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void a_threads_messages_go_out_in_the_order_in_which_they_were_written() {
    List<String> written = IntStream.rangeClosed(1, 30).mapToObj(i -> "m" + i).toList();
    written.forEach(text -> device.queue(ONE, text));
    device.comeOnline();
    device.until("all sent", () -> device.lane(ONE).isEmpty());
    assertEquals(written, device.texts());
    assertEquals(device.relay.log(ONE), device.here(ONE));
  }

  @Test
  void a_thread_that_gets_no_answer_holds_up_no_other() {
    device.relay.keepSilent(r -> r instanceof Request.Append a && a.threadId().equals(ONE));
    device.queue(ONE, "stuck");
    device.queue(ONE, "behind it");
    device.queue(TWO, "free");
    device.comeOnline();
    device.until("the other is sent", () -> device.lane(TWO).isEmpty());
    device.until("the first was asked", () -> device.texts().contains("stuck"));
    assertFalse(device.texts().contains("behind it"), "one at a time");
    assertEquals(2, device.lane(ONE).size());
  }

  @Test
  void after_a_break_the_same_goes_again_under_the_same_id_and_is_there_once() {
    device.relay.keepSilent(Request.Append.class::isInstance);
    Request.Append append = device.queue(ONE, "hello");
    device.comeOnline();
    device.until("asked", () -> !device.texts().isEmpty());
    device.relay.keepSilent(_ -> false);
    device.relay.cut(1006);
    device.until("settled", () -> device.lane(ONE).isEmpty());
    List<Request.Append> asked = device.relay.asked(Request.Append.class);
    assertTrue(asked.size() >= 2 && asked.stream().allMatch(append::equals));
    assertEquals(
        1, device.here(ONE).stream().filter(e -> e.clientId().equals(append.clientId())).count());
  }

  @Test
  void a_refused_message_stays_in_its_place_and_the_next_goes() {
    device.relay.refuse(
        r ->
            r instanceof Request.Append a && a.body().equals(new EventBody.Message("bad"))
                ? Optional.of(new Problem(ProblemCode.READ_ONLY, "This thread is read-only now."))
                : Optional.empty());
    device.queue(ONE, "bad");
    device.queue(ONE, "good");
    device.comeOnline();
    device.until("the good one is there", () -> device.here(ONE).size() == 2);
    OutboxStore.Entry left = device.lane(ONE).getFirst();
    assertEquals(1, device.lane(ONE).size());
    assertEquals(State.REFUSED, left.state());
    assertEquals(
        new Problem(ProblemCode.READ_ONLY, "This thread is read-only now."), left.problem());
    assertEquals(List.of("bad", "good"), device.texts(), "a refusal for good is not tried again");
  }

  @Test
  void what_may_succeed_later_is_tried_again_when_its_time_has_come() {
    device.chance.high(true);
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.STORAGE_FULL));
    device.queue(ONE, "patience");
    device.comeOnline();
    device.until("tried", () -> device.texts().size() == 1);
    device.relay.refuse(_ -> Optional.empty());
    device.keeper.outboxFilled();
    assertEquals(State.QUEUED, device.lane(ONE).getFirst().state());
    device.until(
        "tried again",
        () -> {
          device.clock.move(Duration.ofMillis(100));
          device.keeper.outboxFilled();
          return device.lane(ONE).isEmpty();
        });
    assertEquals(List.of("patience", "patience"), device.texts());
  }

  @Test
  void what_is_tried_again_does_not_wait_until_the_connection_is_at_rest() {
    device.comeOnline();
    device.relay.keepSilent(
        r -> {
          if (r instanceof Request.Heads) {
            device.keeper.wake(); // and so on, as while a long history comes
          }
          return false;
        });
    int heads = device.relay.asked(Request.Heads.class).size();
    device.keeper.wake();
    device.until("restless", () -> device.relay.asked(Request.Heads.class).size() > heads + 2);
    triedAgain();
  }

  @Test
  void what_is_tried_again_does_not_wait_for_an_answer_to_something_else() {
    device.comeOnline();
    device.relay.keepSilent(Request.Heads.class::isInstance);
    int heads = device.relay.asked(Request.Heads.class).size();
    device.keeper.wake();
    device.until("no answer", () -> device.relay.asked(Request.Heads.class).size() > heads);
    triedAgain();
  }

  private void triedAgain() {
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.BUSY));
    device.queue(ONE, "patience");
    device.keeper.outboxFilled();
    device.until("tried", () -> !device.texts().isEmpty());
    device.relay.refuse(_ -> Optional.empty());
    device.until(
        "tried again",
        () -> {
          device.clock.move(Duration.ofMillis(20));
          return device.lane(ONE).isEmpty();
        });
    assertEquals(1, device.relay.dials(), "on the same connection");
  }

  @Test
  void the_relay_says_how_long_to_wait_at_least() {
    device.relay.refuse(
        r ->
            r instanceof Request.Append
                ? Optional.of(new Problem(ProblemCode.BUSY, "later", 30_000))
                : Optional.empty());
    device.queue(ONE, "patience");
    device.comeOnline();
    device.until("tried", () -> device.texts().size() == 1);
    device.relay.refuse(_ -> Optional.empty());
    device.clock.move(Duration.ofSeconds(29));
    device.queue(TWO, "not held up");
    device.keeper.outboxFilled();
    device.until("the outbox was looked through", () -> device.lane(TWO).isEmpty());
    assertEquals(List.of("patience", "not held up"), device.texts());
    device.until(
        "tried again",
        () -> {
          device.clock.move(Duration.ofMillis(200));
          device.keeper.outboxFilled();
          return device.texts().size() == 2;
        });
  }

  @Test
  void a_device_that_was_signed_out_keeps_what_it_wrote() {
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.NOT_SIGNED_IN));
    device.queue(ONE, "mine");
    device.comeOnline();
    device.until("asked", () -> !device.texts().isEmpty());
    device.relay.cut(4003);
    device.until("over", () -> device.keeper.state() instanceof LinkState.SignedOut);
    assertEquals(State.QUEUED, device.lane(ONE).getFirst().state());
  }

  @Test
  void a_refused_setting_is_taken_back() {
    device.comeOnline();
    device.relay.refuse(PaperRelay.refusing(Request.SetThread.class, ProblemCode.NOT_ALLOWED));
    Request.SetThread pin = new Request.SetThread(ONE, null, null, true, null);
    device.stores.database().run(tx -> device.stores.threads().set(tx, pin));
    device.queue(ONE.value(), pin);
    device.keeper.outboxFilled();
    device.until("unpinned again", () -> !device.local(ONE).pinned());
    device.until(
        "said", () -> device.told.stream().anyMatch(SyncEvent.ActionRefused.class::isInstance));
    assertEquals(List.of(), device.lane(ONE));
  }

  @Test
  void a_refused_contact_is_taken_back_whether_the_relay_knows_one_or_not() {
    device.relay.contact(new Contact(PaperRelay.OTHER, "Benny", true, false, 0));
    device.comeOnline();
    device.relay.refuse(PaperRelay.refusing(Request.SetContact.class, ProblemCode.NOT_FOUND));
    for (Request.SetContact change :
        List.of(
            new Request.SetContact(PaperRelay.OTHER, null, "Other", null),
            new Request.SetContact(new UserId(9), true, null, null))) {
      device.stores.database().run(tx -> device.stores.people().set(tx, change));
      device.queue(OutboxStore.NO_THREAD, change);
    }
    device.keeper.outboxFilled();
    device.until(
        "as before",
        () ->
            device
                .call(device.stores.people()::contacts)
                .equals(List.of(new Contact(PaperRelay.OTHER, "Benny", true, false, 0))));
    assertEquals(List.of(), device.call(device.stores.outbox()::contacts));
  }

  @Test
  void a_thread_that_may_not_be_started_keeps_its_message_and_can_be_tried_again() {
    ThreadId fresh = new ThreadId(13);
    device.comeOnline();
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.NOT_ALLOWED));
    Stores stores = device.stores;
    List<UserId> both = List.of(PaperRelay.OTHER, PaperRelay.OWNER);
    Request.Append hello = device.append(fresh, new EventBody.Message("hello"));
    stores
        .database()
        .run(
            tx -> {
              stores
                  .threads()
                  .insertLocal(tx, fresh, both, null, PaperRelay.OWNER, PaperRelay.NOON);
              stores.threads().started(tx, fresh, true);
              for (Request request :
                  List.of(
                      device.append(fresh, new EventBody.Started(both.subList(0, 1), null)),
                      new Request.SetThread(fresh, true, null, null, null),
                      hello)) {
                stores.outbox().add(tx, fresh.value(), request, PaperRelay.NOON);
              }
            });
    device.keeper.outboxFilled();
    device.until("not started", () -> !device.local(fresh).started());
    assertEquals(1, device.lane(fresh).size());
    OutboxStore.Entry left = device.lane(fresh).getFirst();
    assertEquals(hello, left.request());
    assertEquals(State.REFUSED, left.state());
    assertEquals(1, device.relay.asked(Request.Append.class).size());
  }

  @Test
  void an_answer_that_comes_after_the_push_of_the_same_event_changes_nothing() {
    device.comeOnline();
    device.relay.keepSilent(Request.Append.class::isInstance);
    Request.Append append = device.queue(ONE, "hello");
    device.keeper.outboxFilled();
    device.until("asked", () -> !device.texts().isEmpty());
    ThreadEvent event =
        new ThreadEvent(
            ONE, 2, 2, append.clientId(), PaperRelay.OWNER, PaperRelay.NOON, append.body());
    device.relay.write(event);
    device.relay.push(new ServerFrame.Events(List.of(event)));
    device.until("its event is here", () -> device.lane(ONE).isEmpty());
    device.relay.keepSilent(_ -> false);
    device.relay.cut(1006);
    device.until("back", () -> device.relay.dials() > 1);
    device.awaitOnline();
    assertEquals(device.relay.log(ONE), device.here(ONE));
    assertEquals(List.of("hello"), device.texts());
  }
}
