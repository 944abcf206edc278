package chat.hearth.client;

import static chat.hearth.client.OfflineClient.ANNA;
import static chat.hearth.client.OfflineClient.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where messages stand in a long thread, in a real database without a relay. */
@Timeout(60)
class LocalPlacesTest {

  private static final Instant START = Instant.parse("2030-03-01T08:00:00Z");
  private static final int LENGTH = 12_000;
  private static final String ANNA_SAID = "Anna said so";

  @TempDir private Path folder;
  private final Random random = new Random(11);
  private final List<ThreadEvent> log = new ArrayList<>();
  private OfflineClient offline;
  private ThreadId thread;

  @BeforeEach
  void open() {
    offline = new OfflineClient(folder);
    thread = offline.client().threads().start(List.of(BEN), null);
  }

  @AfterEach
  void close() {
    offline.close();
  }

  @Test
  void the_last_own_message_is_found_far_above_the_newest_one() {
    say(ANNA_SAID, true);
    for (int i = 0; i < LENGTH; i++) {
      say("Ben " + i, false);
    }
    keep(1);
    assertEquals(ANNA_SAID, above(null, true));
    assertEquals("Ben " + (LENGTH - 1), above(null, false));
  }

  @Test
  void what_waits_to_be_sent_is_the_last_of_all() {
    say(ANNA_SAID, true);
    say("Ben", false);
    keep(1);
    ClientId waits = offline.client().messages().send(thread, "waits");
    ClientId later = offline.client().messages().send(thread, "waits too");
    assertEquals("waits too", above(null, true));
    assertEquals("waits", above(later, true));
    assertEquals("Ben", above(waits, false));
    assertEquals(ANNA_SAID, above(waits, true));
  }

  @Test
  void one_goes_up_from_message_to_message_past_what_is_deleted_or_hidden() {
    say("first", true);
    say("hidden", false);
    say("deleted", true);
    say("last", true);
    keep(1);
    Messages messages = offline.client().messages();
    messages.hide(thread, log.get(1).clientId(), true);
    messages.delete(thread, log.get(2).clientId());
    assertEquals("last", above(null, true));
    assertEquals("first", above(log.getLast().clientId(), false));
    assertEquals("", above(log.getFirst().clientId(), false));
  }

  @Test
  void a_day_leads_to_its_first_message_or_the_next_one() {
    for (int day = 0; day < 30; day += 2) {
      say("day " + day, false, START.plusSeconds(day * 86_400L));
      say("later " + day, false, START.plusSeconds(day * 86_400L + 60));
    }
    keep(1);
    assertEquals("day 4", text(from(4)));
    assertEquals("day 6", text(from(5)));
    assertEquals("day 0", text(from(-100)));
    assertEquals(Optional.empty(), from(40));
    assertTrue(from(4).orElseThrow().complete());
    offline.client().messages().hide(thread, from(4).orElseThrow().message(), true);
    assertEquals("later 4", text(from(4)));
  }

  @Test
  void where_the_begin_is_not_here_the_earliest_is_found_and_said_to_be_that() {
    for (int day = 10; day < 20; day++) {
      say("day " + day, false, START.plusSeconds(day * 86_400L));
    }
    keep(100);
    Messages.Spot spot = from(3).orElseThrow();
    assertEquals("day 10", text(Optional.of(spot)));
    assertFalse(spot.complete());
    assertTrue(from(15).orElseThrow().complete());
  }

  private Optional<Messages.Spot> from(int day) {
    Instant midnight = Instant.parse("2030-03-01T00:00:00Z").plusSeconds(day * 86_400L);
    return offline.client().messages().from(thread, midnight, () -> true);
  }

  private String text(Optional<Messages.Spot> spot) {
    ClientId message = spot.orElseThrow().message();
    return log.stream()
        .filter(e -> e.clientId().equals(message))
        .map(e -> ((EventBody.Message) e.body()).text())
        .findFirst()
        .orElse("");
  }

  private String above(@Nullable ClientId message, boolean own) {
    return offline.client().messages().above(thread, message, own).map(MessageRow::text).orElse("");
  }

  private void say(String text, boolean own) {
    say(text, own, START.plusSeconds(log.size()));
  }

  private void say(String text, boolean own, Instant at) {
    ClientId id = ClientId.mint(Clock.fixed(at, ZoneOffset.UTC), random);
    log.add(new ThreadEvent(thread, 0, 0, id, own ? ANNA : BEN, at, new EventBody.Message(text)));
  }

  /** Puts what was said into the database, as if it had come from the relay. */
  private void keep(long first) {
    List<ThreadEvent> numbered = new ArrayList<>();
    for (ThreadEvent e : log) {
      long seq = first + numbered.size();
      numbered.add(
          new ThreadEvent(thread, seq, seq, e.clientId(), e.userId(), e.createdAt(), e.body()));
    }
    offline.meanwhile(
        (stores, tx) -> {
          stores.threads().started(tx, thread, true);
          stores.events().putAll(tx, numbered);
          stores.threads().floor(tx, thread, first, numbered.getLast().seq());
        });
  }
}
