package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner keeps about messages, and what they began to write: theirs alone, everywhere. */
class OwnNotesTest extends TeamTest {

  private static final ClientId CAKE = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");

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

  private long version() {
    return anna.ask(Reply.Changes.class, new Request.Sync(0)).version();
  }

  private OwnerRows after(ScriptedDevice device, long version) {
    return device.ask(Reply.Changes.class, new Request.Sync(version)).rows();
  }

  @Test
  void they_reach_the_own_devices_under_one_version_each_and_nobody_else() {
    long before = version();
    anna.done(new Request.SetMessage(thread, CAKE, true, null));
    anna.done(new Request.SetDraft(thread, "And the tea", CAKE));
    anna.done(new Request.SetThread(thread, null, null, null, null, true));
    MessageFlags starred = new MessageFlags(thread, CAKE, true, false, before + 1);
    Draft draft = new Draft(thread, "And the tea", CAKE, before + 2);
    for (ScriptedDevice device : List.of(anna, laptop)) {
      assertEquals(List.of(starred), pushed(device, before + 1).flags());
      assertEquals(List.of(draft), pushed(device, before + 2).drafts());
      assertTrue(pushed(device, before + 3).threads().getFirst().isMarkedUnread());
      OwnerRows rows = after(device, before);
      assertEquals(List.of(starred), rows.flags());
      assertEquals(List.of(draft), rows.drafts());
    }
    OwnerRows bens = after(ben, 0);
    assertEquals(List.of(), bens.flags());
    assertEquals(List.of(), bens.drafts());
    assertTrue(bens.threads().stream().noneMatch(t -> t.isMarkedUnread()));
  }

  private static OwnerRows pushed(ScriptedDevice device, long version) {
    return device.await(ServerFrame.OwnerChanged.class, f -> f.to() == version).rows();
  }

  @Test
  void what_is_left_out_stays_and_what_is_the_same_moves_nothing() {
    anna.done(new Request.SetMessage(thread, CAKE, true, null));
    anna.done(new Request.SetMessage(thread, CAKE, null, true));
    MessageFlags both = after(anna, 0).flags().getFirst();
    assertTrue(both.starred() && both.hidden());
    anna.done(new Request.SetDraft(thread, "tea", null));
    long before = version();
    anna.done(new Request.SetMessage(thread, CAKE, true, true));
    anna.done(new Request.SetDraft(thread, "tea", null));
    assertEquals(before, version());
    anna.done(new Request.SetDraft(thread, "", null));
    assertEquals(List.of(Draft.none(thread).withVersion(before + 1)), after(anna, before).drafts());
  }

  @Test
  void nobody_keeps_anything_about_a_thread_of_others() {
    ScriptedDevice cleo = team.person("cleo");
    cleo.refused(ProblemCode.NOT_FOUND, new Request.SetMessage(thread, CAKE, true, null));
    cleo.refused(ProblemCode.NOT_FOUND, new Request.SetDraft(thread, "mine?", null));
  }

  @Test
  void they_outlive_a_restart_and_come_in_pages_without_a_hole() {
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      ClientId each = ClientId.parse("01a20900-de17-7f4b-9cb8-%012x".formatted(i));
      sent.add(anna.send(new Request.SetMessage(thread, each, true, null)));
    }
    sent.forEach(anna::answer);
    for (int i = 0; i < 60; i++) {
      ThreadId more = anna.start(ben.id());
      anna.done(new Request.SetDraft(more, "draft " + i, null));
    }
    List<Long> versions = new ArrayList<>();
    long since = 0;
    boolean more = true;
    while (more) {
      Reply.Changes page = anna.ask(Reply.Changes.class, new Request.Sync(since));
      assertTrue(page.rows().versions().size() <= 200, "a page is bounded");
      versions.addAll(page.rows().versions());
      since = page.version();
      more = page.more();
    }
    assertEquals(versions.stream().sorted().distinct().toList(), versions);
    assertEquals(1 + 60 + 60 + 230, versions.size(), "all rows, each once");
  }
}
