package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnerRowTest extends TeamTest {

  private ScriptedDevice anna;
  private ScriptedDevice laptop;
  private ScriptedDevice ben;
  private ThreadId thread;

  @BeforeEach
  void gather() {
    anna = team.person("anna");
    laptop = team.another(anna);
    ben = team.person("ben");
    thread = anna.start(ben.id());
    laptop.event(thread, 1);
  }

  private Request.SetThread set(
      @Nullable Boolean muted, @Nullable String nickname, @Nullable Boolean archived) {
    return new Request.SetThread(thread, muted, nickname, null, archived);
  }

  private ChatThread row(ScriptedDevice device) {
    return device.ask(Reply.Changes.class, new Request.Sync(0)).threads().stream()
        .filter(t -> t.threadId().equals(thread))
        .findFirst()
        .orElseThrow();
  }

  private ServerFrame.OwnerChanged pushedTo(ScriptedDevice device, long version) {
    return device.await(ServerFrame.OwnerChanged.class, f -> f.to() == version);
  }

  @Test
  void settings_reach_the_own_devices_in_the_order_of_their_versions() {
    long before = laptop.ask(Reply.Changes.class, new Request.Sync(0)).version();
    anna.done(set(true, null, null));
    anna.done(set(null, "Benny", null));
    ServerFrame.OwnerChanged muted = pushedTo(laptop, before + 1);
    assertEquals(before, muted.from());
    assertTrue(muted.threads().getFirst().muted());
    ServerFrame.OwnerChanged named = pushedTo(laptop, before + 2);
    assertEquals(before + 1, named.from());
    assertEquals("Benny", named.threads().getFirst().nickname());
    pushedTo(anna, before + 2);
    Reply.Changes changes = laptop.ask(Reply.Changes.class, new Request.Sync(before));
    assertEquals(before + 2, changes.version());
    assertEquals(1, changes.threads().size());
  }

  @Test
  void settings_are_seen_by_nobody_else() {
    anna.done(set(true, "secret name", null));
    ChatThread bens = row(ben);
    assertFalse(bens.muted());
    assertNull(bens.nickname());
    assertFalse(
        ben.pushed(ServerFrame.OwnerChanged.class).stream()
            .anyMatch(f -> f.toString().contains("secret name")));
    anna.done(set(null, "", null));
    assertNull(row(anna).nickname());
    team.person("eve").refused(ProblemCode.NOT_FOUND, set(true, null, null));
  }

  @Test
  void a_message_fetches_the_thread_out_of_the_archive() {
    anna.done(set(null, null, true));
    assertTrue(row(anna).archived());
    ben.append(thread, new EventBody.Renamed("quiet"));
    assertTrue(row(anna).archived());
    ben.say(thread, "look here");
    laptop.event(thread, 3);
    assertFalse(row(anna).archived());
  }

  @Test
  void reading_on_one_device_counts_on_all_and_shows_the_others() {
    ben.say(thread, "one");
    ben.say(thread, "two");
    anna.event(thread, 3);
    assertEquals(0, row(anna).readOrdinal());
    // Who writes has read so far; that follows a moment later.
    ben.await(
        ServerFrame.OwnerChanged.class,
        f -> f.threads().stream().anyMatch(t -> t.readOrdinal() == 2));

    anna.done(new Request.Mark(thread, 3, 0));
    Receipt delivered =
        ben.await(ServerFrame.Receipts.class, f -> has(f, anna, 3, 1)).receipts().getFirst();
    assertEquals(thread, delivered.threadId());
    anna.done(new Request.Mark(thread, 3, 3));
    ben.await(ServerFrame.Receipts.class, f -> has(f, anna, 3, 3));
    ChatThread read =
        laptop
            .await(
                ServerFrame.OwnerChanged.class,
                f -> f.threads().stream().anyMatch(t -> t.readSeq() == 3))
            .threads()
            .getFirst();
    assertEquals(2, read.readOrdinal());
  }

  private static boolean has(
      ServerFrame.Receipts frame, ScriptedDevice reader, long delivered, long read) {
    return frame.receipts().stream()
        .anyMatch(
            r ->
                r.userId().equals(reader.id())
                    && r.deliveredSeq() == delivered
                    && r.readSeq() == read);
  }

  @Test
  void marks_never_go_back() {
    ben.say(thread, "one");
    anna.done(new Request.Mark(thread, 2, 2));
    long version = anna.ask(Reply.Changes.class, new Request.Sync(0)).version();
    anna.done(new Request.Mark(thread, 1, 1));
    assertEquals(version, anna.ask(Reply.Changes.class, new Request.Sync(0)).version());
    Member me =
        ben.ask(Reply.MemberList.class, new Request.Members(thread)).members().stream()
            .filter(m -> m.userId().equals(anna.id()))
            .findFirst()
            .orElseThrow();
    assertEquals(2, me.readSeq());
    assertEquals(2, me.deliveredSeq());
  }

  @Test
  void the_contact_book_is_private_and_on_all_own_devices() {
    anna.done(new Request.SetContact(ben.id(), true, "Benjamin", null));
    Contact entry =
        laptop
            .await(ServerFrame.OwnerChanged.class, f -> !f.contacts().isEmpty())
            .contacts()
            .getFirst();
    assertEquals("Benjamin", entry.nickname());
    assertTrue(entry.listed());
    anna.done(new Request.SetContact(ben.id(), false, null, null));
    Reply.Changes changes = laptop.ask(Reply.Changes.class, new Request.Sync(0));
    assertEquals(List.of(false), changes.contacts().stream().map(Contact::listed).toList());
    assertEquals(List.of(), ben.ask(Reply.Changes.class, new Request.Sync(0)).contacts());
  }

  @Test
  void a_block_closes_the_thread_of_two_for_both() {
    anna.done(new Request.SetContact(ben.id(), null, null, true));
    Request.Append hello = ScriptedDevice.appending(thread, new EventBody.Message("hello"));
    assertEquals("This thread is read-only now.", ben.refused(ProblemCode.READ_ONLY, hello).text());
    anna.refused(
        ProblemCode.READ_ONLY, ScriptedDevice.appending(thread, new EventBody.Message("nor I")));
    ben.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(
            ben.mintThread(), new EventBody.Started(List.of(anna.id()), null)));
    anna.done(new Request.SetContact(ben.id(), null, null, false));
    ben.ask(Reply.Accepted.class, hello);
  }
}
