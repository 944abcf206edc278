package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ANNA;
import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Contact;
import chat.hearth.model.Member;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, the contact book, and members with how far they have come. */
class PeopleStoreTest {

  @TempDir private Path folder;
  private StoreFile file;
  private PeopleStore people;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    people = file.stores().people();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void the_last_name_that_was_heard_is_kept() {
    file.run(tx -> people.names(tx, List.of(person("Ben"))));
    file.run(tx -> people.names(tx, List.of(person("Benjamin"))));
    file.reopen();
    assertEquals(List.of(new PeopleStore.Name(BEN, "ben", "Benjamin")), file.call(people::names));
  }

  @Test
  void a_contact_is_replaced_as_a_whole_or_changed_by_field() {
    file.run(tx -> people.contact(tx, new Contact(BEN, "Benny", true, false, 9)));
    file.run(tx -> people.set(tx, new Request.SetContact(BEN, null, null, true)));
    assertEquals(contact("Benny", true, true), file.call(people::contacts));
    file.run(tx -> people.set(tx, new Request.SetContact(BEN, false, "", null)));
    assertEquals(contact(null, false, true), file.call(people::contacts));
    file.run(tx -> people.contact(tx, new Contact(BEN, "B", true, false, 10)));
    file.reopen();
    assertEquals(contact("B", true, false), file.call(people::contacts));
    file.run(tx -> people.forget(tx, BEN));
    assertEquals(List.of(), file.call(people::contacts));
  }

  @Test
  void somebody_new_can_be_changed_at_once() {
    file.run(tx -> people.set(tx, new Request.SetContact(BEN, true, null, null)));
    assertEquals(contact(null, true, false), file.call(people::contacts));
  }

  @Test
  void receipts_never_go_back_whatever_comes_later() {
    file.run(tx -> people.members(tx, ONE, List.of(member(1, 5, 3))));
    file.run(tx -> people.receipt(tx, new Receipt(ONE, BEN, 4, 4)));
    assertEquals(List.of(member(1, 5, 4)), file.call(tx -> people.members(tx, ONE)));
    file.run(tx -> people.receipt(tx, new Receipt(ONE, BEN, 0, 8)));
    assertEquals(List.of(member(1, 8, 8)), file.call(tx -> people.members(tx, ONE)));
    file.run(tx -> people.members(tx, ONE, List.of(member(1, 6, 6))));
    file.reopen();
    assertEquals(List.of(member(1, 8, 8)), file.call(tx -> people.members(tx, ONE)));
  }

  @Test
  void a_receipt_of_somebody_unknown_is_left_out_and_who_has_gone_goes() {
    file.run(tx -> people.receipt(tx, new Receipt(ONE, BEN, 4, 4)));
    assertEquals(List.of(), file.call(tx -> people.members(tx, ONE)));
    file.run(tx -> people.members(tx, ONE, List.of(member(1, 5, 3))));
    file.run(tx -> people.members(tx, TWO, List.of(member(1, 2, 2))));
    file.run(tx -> people.members(tx, ONE, List.of()));
    assertEquals(List.of(), file.call(tx -> people.members(tx, ONE)));
    assertEquals(1, file.call(tx -> people.members(tx, TWO)).size());
  }

  @Test
  void nobody_waits_for_what_was_said_before_a_member_joined() {
    file.run(tx -> people.members(tx, ONE, List.of(member(7, 0, 0))));
    assertEquals(List.of(new Receipt(ONE, BEN, 7, 7)), file.call(tx -> people.receipts(tx, ANNA)));
    assertEquals(List.of(), file.call(tx -> people.receipts(tx, BEN)));
  }

  @Test
  void epoch_and_version_are_remembered_and_the_version_can_begin_again() {
    Meta meta = file.stores().meta();
    assertEquals(0L, version(meta));
    file.run(tx -> meta.version(tx, 12));
    file.run(tx -> meta.epoch(tx, "a"));
    file.reopen();
    assertEquals(12L, version(meta));
    assertEquals("a", file.call(meta::epoch).orElseThrow());
    file.run(meta::restart);
    assertEquals(0L, version(meta));
  }

  private long version(Meta meta) {
    return file.call(meta::version);
  }

  private static Person person(String name) {
    return new Person(BEN, "ben", name, Presence.HIDDEN);
  }

  private static List<Contact> contact(@Nullable String nickname, boolean listed, boolean blocked) {
    return List.of(new Contact(BEN, nickname, listed, blocked, 0));
  }

  private static Member member(long since, long delivered, long read) {
    return new Member(BEN, Role.MEMBER, since, delivered, read);
  }
}
