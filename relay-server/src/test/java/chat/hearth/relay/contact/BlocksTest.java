package chat.hearth.relay.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.TeamTest;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.relay.store.Together;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Blocks in memory and on disk, and books that several devices edit at once. */
class BlocksTest extends TeamTest {

  private void block(UserId owner, UserId person, boolean blocked) {
    team.contacts.set(owner, new Request.SetContact(person, null, null, blocked));
  }

  private ProblemCode saying(UserId author) {
    CompletionException e =
        assertThrows(CompletionException.class, () -> say(T1, author, "hello?"));
    return assertInstanceOf(Refusal.class, e.getCause()).problem().code();
  }

  @Test
  void a_block_has_a_direction_and_closes_both_ways() {
    start(T1, anna, ben);
    block(ben, anna, true);
    assertTrue(team.blocks.blocks(ben, anna));
    assertFalse(team.blocks.blocks(anna, ben));
    assertEquals(ProblemCode.READ_ONLY, saying(anna));
    assertEquals(ProblemCode.READ_ONLY, saying(ben));
    block(anna, ben, true);
    block(ben, anna, false);
    assertEquals(ProblemCode.READ_ONLY, saying(ben), "the other still blocks");
    block(anna, ben, false);
    assertEquals(2, say(T1, ben, "at last").seq());
  }

  @Test
  void a_block_outlives_a_hard_stop() {
    start(T1, anna, ben);
    block(anna, ben, true);
    crash();
    assertTrue(team.blocks.blocks(anna, ben));
    assertEquals(ProblemCode.READ_ONLY, saying(ben));
  }

  @Test
  void a_group_goes_on_whoever_blocks_whom() {
    start(T1, anna, ben, cleo);
    block(anna, ben, true);
    assertEquals(2, say(T1, ben, "to all").seq());
    assertEquals(3, append(T1, anna, new EventBody.Renamed("Still ours")).seq());
  }

  @Test
  void removing_from_the_book_is_not_unblocking() {
    team.contacts.set(anna, new Request.SetContact(ben, true, "Benny", true));
    team.contacts.set(anna, new Request.SetContact(ben, false, "", null));
    assertTrue(team.blocks.blocks(anna, ben));
    Contact kept = stores.contacts.find(anna, ben).orElseThrow();
    assertEquals(new Contact(ben, null, false, true, 2), kept, "kept, so that all devices hear");
  }

  @Test
  void saying_the_same_again_moves_no_version_and_tells_nobody() {
    block(anna, ben, true);
    int told = feed.changes(anna).size();
    block(anna, ben, true);
    team.contacts.set(anna, new Request.SetContact(ben, null, "", null));
    assertEquals(told, feed.changes(anna).size());
    assertEquals(1, stores.accounts.version(anna));
    block(cleo, ben, false);
    assertEquals(Optional.empty(), stores.contacts.find(cleo, ben), "no row for nothing");
  }

  @Test
  void edits_from_many_devices_at_once_all_count() {
    List<Runnable> edits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      boolean on = i % 2 == 0;
      String name = "Ben " + i;
      edits.add(() -> block(anna, ben, on));
      edits.add(() -> team.contacts.set(anna, new Request.SetContact(ben, true, name, null)));
    }
    Together.run(edits);
    Contact last = stores.contacts.find(anna, ben).orElseThrow();
    assertEquals(last.blocked(), team.blocks.blocks(anna, ben), "memory says what the disk says");
    assertTrue(last.listed());
    OwnerChange told = feed.last(anna);
    assertEquals(last, told.rows().contacts().getFirst());
    assertEquals(last.version(), told.to());
    List<Long> versions = feed.changes(anna).stream().map(OwnerChange::to).toList();
    assertEquals(LongStream.rangeClosed(1, last.version()).boxed().toList(), versions);
  }
}
