package chat.hearth.ui.threads;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.PersonRow;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which changes are news for the list of threads. */
class ListingTest {

  private static final Connection OFFLINE =
      new Connection.Offline(Instant.EPOCH, Instant.EPOCH.plusSeconds(9), 0);

  private final SampleClient client = SampleTeam.northlight();
  private final Listing listing =
      new Listing(
          client,
          new Lines(
              Texts.screen("threads", Locale.UK),
              new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK),
              SampleTeam.ELIF));

  @BeforeEach
  void load() {
    listing.load();
  }

  @Test
  void to_try_again_and_again_is_no_news() {
    for (int tries = 0; tries < 3; tries++) {
      assertFalse(hears(new Connection.Connecting()));
      assertFalse(hears(OFFLINE));
    }
  }

  @Test
  void to_come_and_to_go_is_news_once() {
    assertTrue(hears(new Connection.CatchingUp(300)));
    assertFalse(hears(new Connection.CatchingUp(200)));
    assertTrue(hears(new Connection.Online()));
    assertFalse(hears(new Connection.Online()));
    assertTrue(hears(OFFLINE));
    assertFalse(hears(new Connection.Connecting()));
  }

  @Test
  void who_wrote_when_the_connection_broke_is_shown_no_more() {
    PersonRow mara = client.people().find(SampleTeam.MARA).orElseThrow();
    assertTrue(listing.apply(new Change.TypingChanged(SampleTeam.LAUNCH_WEEK, List.of(mara))));
    assertTrue(hears(OFFLINE));
    assertFalse(hears(OFFLINE));
  }

  private boolean hears(Connection now) {
    return listing.apply(new Change.ConnectionChanged(now));
  }
}
