package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InvitationStoreTest extends StoreContract {

  private static final Duration DAY = Duration.ofDays(1);

  private void invite(String code, Instant expires, int uses) {
    stores.invitations.create(code, anna, clock.instant(), expires, uses);
  }

  private AccountStore.Creation use(String person, String code) {
    return stores.accounts.create(person, person, "-", false, code, clock.instant());
  }

  private Optional<String> newest() {
    return stores.invitations.newest(clock.instant()).map(InvitationRow::code);
  }

  @Test
  void an_invitation_ends_at_its_very_moment() {
    Instant end = clock.instant().plus(DAY);
    invite("AAAA", end, 1);
    assertTrue(stores.invitations.isValid("AAAA", end.minusMillis(1)));
    assertFalse(stores.invitations.isValid("AAAA", end));
    assertFalse(stores.invitations.isValid("aaaa", clock.instant()), "tidied before it is asked");
  }

  @Test
  void the_newest_that_is_still_good_is_told_with_its_uses() {
    assertEquals(Optional.empty(), newest());
    invite("OLD", clock.instant().plus(DAY), 3);
    clock.advance(Duration.ofMinutes(1));
    invite("NEW", clock.instant().plus(DAY), 1);
    assertEquals(Optional.of("NEW"), newest());
    assertEquals(AccountStore.Creation.CREATED, use("dora", "NEW"));
    assertEquals(Optional.of("OLD"), newest(), "used up");
    use("emil", "OLD");
    InvitationRow old = stores.invitations.newest(clock.instant()).orElseThrow();
    assertEquals(1, old.uses());
    assertEquals(3, old.maxUses());
    clock.advance(DAY);
    assertEquals(Optional.empty(), newest(), "too old");
  }

  @Test
  void uses_are_kept_over_a_restart() {
    invite("AAAA", clock.instant().plus(DAY), 2);
    use("dora", "AAAA");
    reopen();
    use("emil", "AAAA");
    assertEquals(AccountStore.Creation.INVITE_VOID, use("fred", "AAAA"));
  }

  @Test
  void the_last_place_is_given_once_however_many_ask_at_once() throws Exception {
    invite("AAAA", clock.instant().plus(DAY), 3);
    AtomicInteger let = new AtomicInteger();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String person = "guest" + i;
      all.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    if (use(person, "AAAA") == AccountStore.Creation.CREATED) {
                      let.incrementAndGet();
                    }
                  }));
    }
    for (Thread one : all) {
      one.join();
    }
    assertEquals(3, let.get());
    assertEquals(3, stores.accounts.search("guest", 50).size());
  }
}
