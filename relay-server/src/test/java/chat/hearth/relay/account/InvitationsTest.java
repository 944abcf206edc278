package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.UserId;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsTest {

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;
  private TestStores stores;
  private Invitations invitations;
  private UserId admin;

  @BeforeEach
  void open() {
    stores = new TestStores(folder, clock);
    stores.accounts.create("anna", "Anna", "-", true, null, clock.instant());
    admin = stores.accounts.byName("anna").orElseThrow().userId();
    invitations = new Invitations(stores.invitations, stores.accounts, new Random(3), clock);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private Reply.Invite create(int uses, int days) {
    return invitations.create(admin, new Request.CreateInvite(uses, days));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7F3K-92QM-XD41       | 7F3K-92QM-XD41
          7f3k92qmxd41         | 7F3K-92QM-XD41
          ` 7f3k 92qm xd41\t`  | 7F3K-92QM-XD41
          7F3K–92QM–XD41       | 7F3K-92QM-XD41
          O0Il-oOiL-1111       | 0011-0011-1111
          abc                  | ABC
          abcde                | ABCD-E
          ``                   | ``
          ----                 | ``
          """)
  void a_code_is_read_as_people_type_it(String typed, String tidy) {
    assertEquals(tidy, Invitations.tidy(typed));
    assertEquals(tidy, Invitations.tidy(tidy), "tidy stays tidy");
  }

  @Test
  void no_two_codes_are_the_same_and_none_has_letters_that_look_alike() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String code = create(1, 1).code();
      assertTrue(codes.add(code));
      assertFalse(code.matches(".*[ILOU].*"), code);
      assertEquals(14, code.length());
      assertEquals(code, Invitations.tidy(code));
    }
  }

  @Test
  void an_invitation_lasts_whole_days_from_now_at_its_bounds() {
    assertEquals(clock.instant().plus(Duration.ofDays(1)), create(1, 1).expiresAt());
    assertEquals(clock.instant().plus(Duration.ofDays(365)), create(10_000, 365).expiresAt());
    assertThrows(IllegalArgumentException.class, () -> new Request.CreateInvite(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Request.CreateInvite(10_001, 1));
    assertThrows(IllegalArgumentException.class, () -> new Request.CreateInvite(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Request.CreateInvite(1, 366));
  }

  @Test
  void the_newest_is_told_as_it_was_made() {
    assertEquals(Optional.empty(), invitations.newest());
    create(1, 1);
    clock.advance(Duration.ofSeconds(1));
    Reply.Invite second = create(5, 7);
    assertEquals(Optional.of(second), invitations.newest());
    clock.advance(Duration.ofDays(7));
    assertEquals(Optional.empty(), invitations.newest());
  }

  @Test
  void who_is_no_admin_or_nobody_at_all_invites_nobody() {
    UserId ben = stores.person("ben");
    for (UserId somebody : new UserId[] {ben, new UserId(99)}) {
      Refusal refusal =
          assertThrows(
              Refusal.class, () -> invitations.create(somebody, new Request.CreateInvite(1, 1)));
      assertEquals(ProblemCode.NOT_ALLOWED, refusal.problem().code());
    }
    assertEquals(Optional.empty(), invitations.newest());
  }
}
