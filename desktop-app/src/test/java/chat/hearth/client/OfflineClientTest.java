package chat.hearth.client;

import static chat.hearth.client.OfflineClient.ANNA;
import static chat.hearth.client.OfflineClient.BEN;
import static chat.hearth.client.OfflineClient.CLEO;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.store.StoreException;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that works without the relay, and what is said of the rest. */
@Timeout(60)
class OfflineClientTest {

  @TempDir private Path folder;
  private OfflineClient offline;
  private Client client;

  @BeforeEach
  void open() {
    offline = new OfflineClient(folder);
    client = offline.client();
  }

  @AfterEach
  void close() {
    offline.close();
  }

  @Test
  void threads_are_started_named_and_found_by_their_people() {
    ThreadId direct = client.threads().start(List.of(BEN), null);
    ThreadId second = client.threads().start(List.of(BEN), " Picnic ");
    ThreadId group = client.threads().start(List.of(BEN, CLEO), "");
    assertEquals(3, List.of(direct, second, group).stream().distinct().count());
    assertTrue(row(direct).direct());
    assertFalse(row(group).direct());
    assertEquals("Picnic", row(second).name());
    assertNull(row(group).title());
    assertEquals(
        List.of(second, direct).stream().sorted().toList(),
        ids(client.threads().withExactly(List.of(BEN))));
    assertEquals(List.of(group), ids(client.threads().withExactly(List.of(CLEO, BEN))));
    assertEquals(3, client.threads().sharedWith(BEN).size());
    assertEquals(List.of(group), ids(client.threads().sharedWith(CLEO)));
  }

  @Test
  void a_thread_needs_others_and_a_fair_title() {
    for (List<UserId> people : List.of(List.<UserId>of(), List.of(ANNA), List.of(BEN, BEN))) {
      assertThrows(IllegalArgumentException.class, () -> client.threads().start(people, null));
    }
    assertThrows(
        IllegalArgumentException.class, () -> client.threads().start(List.of(BEN), "x".repeat(81)));
    assertEquals(List.of(), client.threads().list());
  }

  @Test
  void a_message_is_on_the_screen_at_once_and_waits_in_its_place_over_a_restart() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    client.messages().saveDraft(thread, "hello\nthere");
    ClientId id = client.messages().send(thread, " hello\nthere \n");
    offline.startAgain();
    client = offline.client();
    List<MessageRow> rows = client.messages().latest(thread, 50).rows();
    MessageRow message = rows.getLast();
    assertEquals(id, message.clientId());
    assertEquals(new EventBody.Message("hello\nthere"), message.body());
    assertEquals(SendState.QUEUED, message.state());
    assertEquals(0, message.seq());
    assertTrue(message.own());
    assertEquals("", row(thread).draft());
    assertEquals(id, preview(thread).clientId());
  }

  @Test
  void a_draft_and_its_files_wait_over_the_end_of_the_app_until_they_are_sent() throws Exception {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    Attachment cake =
        client.attachments().take(Files.writeString(folder.resolve("cake.txt"), "flour"));
    Attachment cover = new Attachment(cake.blob(), "cover.png", 5, "image/png", 4, 3);
    client.messages().saveDraft(thread, "Look");
    client.attachments().shelve(thread, List.of(cake, cover));
    offline.startAgain();
    client = offline.client();
    assertEquals(List.of(cake, cover), client.attachments().shelved(thread));
    ClientId _ = client.messages().forward(thread, new EventBody.Message("of another thread"));
    assertEquals("Look", row(thread).draft());
    assertEquals(List.of(cake, cover), client.attachments().shelved(thread));
    ClientId _ = client.messages().send(thread, new EventBody.Message("Look", null, List.of(cake)));
    assertEquals("", row(thread).draft());
    assertEquals(List.of(cover), client.attachments().shelved(thread), "it did not go with it");
  }

  @Test
  void the_thread_that_was_written_to_last_comes_first_and_pinned_ones_before() {
    ThreadId first = client.threads().start(List.of(BEN), null);
    ThreadId second = client.threads().start(List.of(CLEO), null);
    ClientId _ = client.messages().send(first, "newest");
    assertEquals(List.of(first, second), order());
    client.threads().pin(second, true);
    assertEquals(List.of(second, first), order());
    client.threads().pin(second, false);
    assertEquals(List.of(first, second), order());
  }

  @Test
  void private_settings_show_at_once_and_stay() {
    ThreadId thread = client.threads().start(List.of(BEN), "Picnic");
    client.threads().mute(thread, true);
    client.threads().archive(thread, true);
    client.threads().nickname(thread, " Food ");
    offline.startAgain();
    client = offline.client();
    assertTrue(row(thread).muted() && row(thread).archived());
    assertEquals("Food", row(thread).name());
    client.threads().nickname(thread, " ");
    assertEquals("Picnic", row(thread).name());
    assertNull(row(thread).nickname());
    client.threads().rename(thread, "Dinner");
    assertEquals("Dinner", row(thread).name());
  }

  @Test
  void a_thread_that_nobody_knows_of_is_gone_when_it_is_left() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    client.messages().saveDraft(thread, "never mind");
    client.threads().leave(thread);
    assertEquals(List.of(), client.threads().list());
    ThreadId kept = client.threads().start(List.of(BEN), null);
    ClientId _ = client.messages().send(kept, "hello");
    client.threads().leave(kept);
    assertEquals(List.of(kept), order());
  }

  @Test
  void what_is_too_long_or_empty_is_refused_before_it_is_kept() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    assertThrows(
        IllegalArgumentException.class,
        () -> client.messages().send(thread, "ü".repeat(8 * 1024) + "x"));
    assertThrows(IllegalArgumentException.class, () -> client.messages().send(thread, " \n "));
    assertEquals(List.of(), client.messages().latest(thread, 50).rows());
    ClientId _ = client.messages().send(thread, "ü".repeat(8 * 1024));
    assertFalse(client.messages().latest(thread, 50).rows().isEmpty());
  }

  @Test
  void only_what_was_refused_can_be_taken_back() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    ClientId id = client.messages().send(thread, "waiting");
    assertEquals("", client.messages().takeBack(thread, id));
    assertEquals(id, client.messages().latest(thread, 50).rows().getLast().clientId());
  }

  @Test
  void the_contact_book_works_alone_and_a_block_ends_writing() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    client.people().add(BEN);
    client.people().nickname(BEN, "Benny");
    assertEquals(List.of("Benny"), names());
    assertEquals("Benny", row(thread).name());
    client.people().block(BEN, true);
    assertTrue(row(thread).blocked());
    assertFalse(row(thread).writable());
    client.people().remove(BEN);
    assertEquals(List.of("Benny"), names(), "who is blocked stays in sight");
    client.people().block(BEN, false);
    assertEquals(List.of(), names());
    offline.startAgain();
    client = offline.client();
    assertEquals(List.of(), names());
    assertTrue(row(thread).writable());
  }

  @Test
  void how_many_messages_wait_is_told_with_the_next_try() {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    ClientId _ = client.messages().send(thread, "one");
    ClientId _ = client.messages().send(thread, "two");
    client.wake();
    await().until(() -> client.connection() instanceof Connection.Offline o && o.waiting() == 2);
  }

  @Test
  void what_needs_the_relay_says_that_there_is_no_connection() {
    for (RelayCall call :
        List.<RelayCall>of(
            () -> client.devices().list(),
            () -> client.people().directory("b"),
            () -> client.devices().displayName("Anne"),
            () -> client.devices().changePassword("a short sentence", "another sentence"),
            () -> client.devices().invite(1, 7))) {
      RelayException e = assertThrows(RelayException.class, call::run);
      assertEquals(Reason.UNREACHABLE, e.reason());
      assertEquals("There is no connection.", e.getMessage());
    }
    assertThrows(
        IllegalArgumentException.class, () -> client.devices().displayName("x".repeat(81)));
    assertTrue(
        client
            .messages()
            .before(client.threads().start(List.of(BEN), null), 1, 50)
            .rows()
            .isEmpty());
  }

  @Test
  void changes_are_told_until_the_subscription_ends() {
    List<Change> heard = new CopyOnWriteArrayList<>();
    Subscription subscription = client.onChange(heard::add);
    ThreadId thread = client.threads().start(List.of(BEN), null);
    ClientId id = client.messages().send(thread, "hello");
    await()
        .until(
            () ->
                heard.stream()
                    .anyMatch(
                        c ->
                            c instanceof Change.MessagesChanged m
                                && !m.live()
                                && m.rows().getLast().clientId().equals(id)));
    subscription.close();
    List<Change> later = new CopyOnWriteArrayList<>();
    Subscription _ = client.onChange(later::add);
    client.threads().pin(thread, true);
    await().until(() -> !later.isEmpty()); // what was being told has been told by now
    heard.clear();
    client.threads().pin(thread, false);
    await().until(() -> later.size() > 1);
    assertEquals(List.of(), heard);
  }

  @Test
  void a_closed_client_says_so_and_closes_again_in_peace() {
    client.close();
    client.close();
    client.wake();
    client.active(false);
    StoreException e = assertThrows(StoreException.class, () -> client.threads().list());
    assertEquals("The profile is closed.", e.getMessage());
  }

  @Test
  void signing_out_without_the_relay_removes_what_is_here() throws IOException {
    for (String left : List.of("client.damaged", "client-broken-1.mv.db", "client-other-1.mv.db")) {
      Files.writeString(folder.resolve(left), "of before");
    }
    client.devices().signOut();
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          List.of(), all.filter(f -> f.getFileName().toString().startsWith("client")).toList());
    }
    assertFalse(Files.exists(folder.resolve("account.properties")));
    assertTrue(offline.entry().open().isEmpty());
  }

  @FunctionalInterface
  private interface RelayCall {
    void run() throws RelayException;
  }

  private ThreadRow row(ThreadId thread) {
    return client.threads().find(thread).orElseThrow();
  }

  private MessageRow preview(ThreadId thread) {
    MessageRow last = row(thread).last();
    assertTrue(last != null);
    return last;
  }

  private List<String> names() {
    return client.people().contacts().stream().map(PersonRow::name).toList();
  }

  private List<ThreadId> order() {
    return client.threads().list().stream().map(ThreadRow::threadId).toList();
  }

  private static List<ThreadId> ids(List<ThreadRow> rows) {
    return rows.stream().map(ThreadRow::threadId).sorted().toList();
  }
}
