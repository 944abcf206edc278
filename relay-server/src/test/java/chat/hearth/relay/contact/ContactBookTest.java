package chat.hearth.relay.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Contact;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.TeamTest;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactBookTest extends TeamTest {

  @Test
  void what_is_named_changes_and_the_rest_stays() {
    assertEquals(new Contact(ben, "Benny", true, false, 1), set(ben, true, "Benny", null));
    assertEquals(new Contact(ben, "Benny", true, true, 2), set(ben, null, null, true));
    assertEquals(new Contact(ben, null, true, true, 3), set(ben, null, "", null));
    assertEquals(new Contact(ben, null, false, true, 4), set(ben, false, null, null));
    assertEquals(new Contact(ben, null, false, true, 4), set(ben, false, null, true));
    assertEquals(
        List.of(1L, 2L, 3L, 4L), feed.changes(anna).stream().map(OwnerChange::to).toList());
    assertEquals(4, threads.sync(anna, 0).contacts().getFirst().version());
    assertEquals(List.of(), feed.changes(ben), "seen by nobody else");
    assertEquals(new Contact(cleo, null, false, false, 0), set(cleo, null, null, null));
  }

  @Test
  void the_book_holds_other_people_of_the_relay() {
    assertEquals(ProblemCode.NOT_ALLOWED, refused(anna));
    assertEquals(ProblemCode.NOT_FOUND, refused(new UserId(999)));
  }

  @Test
  void blocks_are_known_at_once_and_after_a_restart() {
    set(ben, null, null, true);
    assertTrue(team.blocks.blocks(anna, ben));
    assertFalse(team.blocks.blocks(ben, anna));
    assertTrue(team.blocks.between(ben, anna));
    restart();
    assertTrue(team.blocks.blocks(anna, ben));
    set(ben, null, null, false);
    assertFalse(team.blocks.between(anna, ben));
  }

  private Contact set(
      UserId person,
      @Nullable Boolean listed,
      @Nullable String nickname,
      @Nullable Boolean blocked) {
    return team.contacts.set(anna, new Request.SetContact(person, listed, nickname, blocked));
  }

  private ProblemCode refused(UserId person) {
    return assertThrows(Refusal.class, () -> set(person, true, null, null)).problem().code();
  }
}
