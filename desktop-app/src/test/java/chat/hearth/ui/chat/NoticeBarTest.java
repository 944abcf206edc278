package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line about the connection. */
class NoticeBarTest extends OpenChat {

  @Test
  void a_certificate_that_has_run_out_says_what_to_do_and_the_thread_stays() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Cake at four");
    client.play(new Connection.Ended(Connection.EndReason.OUT_OF_DATE, SampleTeam.CLOCK.instant()));
    screen.awaitWords("The certificate of your team’s host has run out.");
    assertTrue(screen.shows("ask the person who hosts the team to renew the certificate"));
    assertTrue(screen.shows("Try now"));
    assertTrue(screen.shows("Cake at four"), "what is here stays to be read");
    screen.picture("notice-date");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("notice-date-dark");
    assertEquals(List.of(), screen.cramped());
    client.play(new Connection.Online());
    screen.until("back", () -> !screen.shows("has run out"));
  }
}
