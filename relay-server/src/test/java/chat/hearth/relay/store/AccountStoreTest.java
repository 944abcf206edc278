package chat.hearth.relay.store;

import static chat.hearth.relay.store.AccountStore.Creation.CREATED;
import static chat.hearth.relay.store.AccountStore.Creation.INVITE_VOID;
import static chat.hearth.relay.store.AccountStore.Creation.NAME_TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountStoreTest extends StoreContract {

  @Test
  void an_account_is_found_by_name_and_number_after_a_restart() {
    assertEquals(CREATED, stores.accounts.create("dora", "Dora D", "hash", true, null, now()));
    reopen();
    AccountRow dora = stores.accounts.byName("dora").orElseThrow();
    assertEquals(new AccountRow(dora.userId(), "dora", "Dora D", "hash", true, 0), dora);
    assertEquals(dora, stores.accounts.byId(dora.userId()).orElseThrow());
    assertFalse(stores.accounts.isEmpty());
    assertTrue(stores.accounts.byName("nobody").isEmpty());
  }

  @Test
  void a_name_is_given_once() {
    assertEquals(NAME_TAKEN, create("anna", null));
    assertEquals("anna", stores.accounts.byId(anna).orElseThrow().displayName());
  }

  @Test
  void an_invitation_lets_in_as_many_as_it_says_and_not_for_ever() {
    Instant expires = now().plus(Duration.ofDays(1));
    stores.invitations.create("AAAA", anna, now(), expires, 2);
    assertTrue(stores.invitations.isValid("AAAA", now()));
    assertEquals(CREATED, create("one", "AAAA"));
    assertEquals(NAME_TAKEN, create("one", "AAAA"));
    assertEquals(CREATED, create("two", "AAAA"), "a name that was taken used up no place");
    assertEquals(INVITE_VOID, create("three", "AAAA"));
    assertEquals(INVITE_VOID, create("three", "BBBB"));
    assertTrue(stores.accounts.byName("three").isEmpty());
    stores.invitations.create("CCCC", anna, now(), expires, 2);
    clock.advance(Duration.ofDays(2));
    assertFalse(stores.invitations.isValid("CCCC", now()));
    assertEquals(INVITE_VOID, create("three", "CCCC"));
  }

  @Test
  void people_are_found_by_parts_of_their_names_and_by_nothing_else() {
    stores.accounts.setDisplayName(anna, "Zoë_100%");
    stores.accounts.setDisplayName(ben, "ANNABEL");
    assertEquals(List.of(ben, anna), search("ann"));
    assertEquals(List.of(anna), search("zoë"));
    assertEquals(List.of(anna), search("_"));
    assertEquals(List.of(anna), search("0%"));
    assertEquals(List.of(), search("x"));
    assertEquals(List.of(), search("'; drop table account; --"));
    assertEquals(List.of(ben, cleo, anna), search(""));
    assertEquals(2, stores.accounts.search("", 2).size());
  }

  @Test
  void unknown_numbers_are_left_out() {
    List<AccountRow> found = stores.accounts.byIds(List.of(cleo, new UserId(999), anna));
    assertEquals(List.of(anna, cleo), found.stream().map(AccountRow::userId).toList());
    assertEquals(List.of(), stores.accounts.byIds(List.of()));
  }

  @Test
  void the_password_can_be_changed() {
    stores.accounts.setPasswordHash(anna, "other");
    assertEquals("other", stores.accounts.byId(anna).orElseThrow().passwordHash());
    assertEquals("-", stores.accounts.byId(ben).orElseThrow().passwordHash());
  }

  private AccountStore.Creation create(String name, @Nullable String invite) {
    return stores.accounts.create(name, name, "-", false, invite, now());
  }

  private List<UserId> search(String text) {
    return stores.accounts.search(text, 50).stream().map(AccountRow::userId).toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
