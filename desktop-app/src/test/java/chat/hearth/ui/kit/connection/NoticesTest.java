package chat.hearth.ui.kit.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final Instant START = Instant.parse("2026-11-23T09:36:00Z");

  private final Notices notices = new Notices();

  @Test
  void nothing_is_said_about_a_short_cut() {
    notices.changed(offline(0, 60), at(0));
    assertEquals(new Notice.None(), notices.at(at(2.9)));
    notices.changed(new Connection.Online(), at(2.9));
    assertEquals(new Notice.None(), notices.at(at(2.9)));
    assertFalse(notices.moving(at(2.9)));
  }

  @Test
  void after_three_seconds_it_counts_down_to_the_next_try() {
    notices.changed(offline(0, 15), at(0));
    assertTrue(notices.moving(at(0)));
    assertEquals(new Notice.Offline(2, 12), notices.at(at(3)));
    assertEquals(new Notice.Offline(2, 11), notices.at(at(4)));
    assertEquals(new Notice.Offline(2, 0), notices.at(at(30)));
  }

  @Test
  void a_new_try_keeps_the_line_and_what_waits() {
    notices.changed(offline(0, 5), at(0));
    notices.at(at(4));
    notices.changed(new Connection.Connecting(), at(5));
    assertEquals(new Notice.Offline(2, 0), notices.at(at(5)));
    notices.changed(offline(5.1, 9), at(5.1));
    assertEquals(new Notice.Offline(2, 4), notices.at(at(5.1)));
  }

  @Test
  void a_first_connection_that_takes_long_counts_as_none() {
    notices.changed(new Connection.Connecting(), at(0));
    assertEquals(new Notice.None(), notices.at(at(2)));
    assertEquals(new Notice.Offline(0, 0), notices.at(at(3)));
  }

  @Test
  void being_back_is_told_for_three_seconds_if_the_cut_was_told() {
    notices.changed(offline(0, 15), at(0));
    notices.at(at(3));
    notices.changed(new Connection.CatchingUp(12), at(7));
    assertEquals(new Notice.None(), notices.at(at(9)));
    notices.changed(new Connection.Online(), at(10));
    assertEquals(new Notice.Back(), notices.at(at(12.9)));
    assertTrue(notices.moving(at(12.9)));
    assertEquals(new Notice.None(), notices.at(at(13)));
    assertFalse(notices.moving(at(13)));
  }

  @Test
  void catching_up_is_told_only_if_it_is_much_and_takes_long() {
    notices.changed(new Connection.CatchingUp(1204), at(0));
    assertEquals(new Notice.None(), notices.at(at(0.9)));
    assertEquals(new Notice.CatchingUp(1204), notices.at(at(1)));
    notices.changed(new Connection.CatchingUp(900), at(1.2));
    assertEquals(new Notice.CatchingUp(900), notices.at(at(1.2)));
    notices.changed(new Connection.CatchingUp(200), at(2));
    assertEquals(new Notice.None(), notices.at(at(2)));
  }

  @Test
  void an_end_stays() {
    notices.changed(new Connection.Ended(Connection.EndReason.SIGNED_OUT, at(0)), at(1));
    assertEquals(new Notice.SignedOut(at(0)), notices.at(at(500)));
    assertFalse(notices.moving(at(500)));
    notices.changed(new Connection.Ended(Connection.EndReason.BAD_VERSION, at(0)), at(1));
    assertEquals(new Notice.WrongVersion(), notices.at(at(500)));
    notices.changed(new Connection.Ended(Connection.EndReason.WRONG_KEY, at(0)), at(1));
    assertEquals(new Notice.WrongKey(), notices.at(at(500)));
    notices.changed(new Connection.Ended(Connection.EndReason.OUT_OF_DATE, at(0)), at(1));
    assertEquals(new Notice.OutOfDate(), notices.at(at(500)));
  }

  private static Connection offline(double since, double nextTry) {
    return new Connection.Offline(at(since), at(nextTry), 2);
  }

  private static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }
}
