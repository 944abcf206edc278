package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Contact;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactStoreTest extends StoreContract {

  @Test
  void an_edit_makes_the_entry_and_moves_the_owner_alone() {
    OwnerChange change = stores.contacts.edit(anna, ben, StoreSamples::listed).orElseThrow();
    Contact entry = new Contact(ben, null, true, false, 1);
    assertEquals(
        new OwnerChange(anna, 0, 1, OwnerRows.ofContacts(List.of(entry)), List.of()), change);
    reopen();
    assertEquals(Optional.of(entry), stores.contacts.find(anna, ben));
    assertEquals(1, stores.accounts.version(anna));
    assertEquals(0, stores.accounts.version(ben));
    assertEquals(Optional.empty(), stores.contacts.find(ben, anna));
  }

  @Test
  void an_edit_without_effect_moves_nothing() {
    stores.contacts.edit(anna, ben, StoreSamples::listed);
    assertEquals(Optional.empty(), stores.contacts.edit(anna, ben, StoreSamples::listed));
    assertEquals(Optional.empty(), stores.contacts.edit(anna, cleo, c -> c));
    assertEquals(1, stores.accounts.version(anna));
  }

  @Test
  void changes_come_in_the_order_of_their_versions() {
    stores.contacts.edit(anna, ben, StoreSamples::listed);
    stores.contacts.edit(anna, cleo, StoreSamples::listed);
    stores.contacts.edit(anna, ben, ContactStoreTest::blocked);
    assertEquals(List.of(cleo, ben), changed(0, 3, 10));
    assertEquals(List.of(ben), changed(2, 3, 10));
    assertEquals(List.of(cleo), changed(0, 2, 10));
    assertEquals(List.of(cleo), changed(0, 3, 1));
  }

  @Test
  void all_blocks_are_told() {
    stores.contacts.edit(anna, ben, ContactStoreTest::blocked);
    stores.contacts.edit(ben, cleo, StoreSamples::listed);
    List<UserId> pairs = new ArrayList<>();
    stores.contacts.blocks(
        (owner, person) -> {
          pairs.add(owner);
          pairs.add(person);
        });
    assertEquals(List.of(anna, ben), pairs);
  }

  private static Contact blocked(Contact c) {
    return new Contact(c.userId(), "Benny", c.listed(), true, c.version());
  }

  private List<UserId> changed(long since, long upTo, int limit) {
    return stores.contacts.changed(anna, since, upTo, limit).stream().map(Contact::userId).toList();
  }
}
