package chat.hearth.ui.kit.connection;

import chat.hearth.client.Connection;
import chat.hearth.ui.kit.Delay;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.util.Duration;

/** Keeps a {@link Notice} true while its words count seconds. For the FX thread. */
public final class NoticeClock {

  private static final Duration TICK = Duration.seconds(1);

  private final Clock clock;
  private final Consumer<Notice> told;
  private final Notices notices = new Notices();
  private final Delay tick = new Delay(this::tell);

  /**
   * Tells nothing yet.
   *
   * @param told gets what is to be said now; the same one again and again
   */
  public NoticeClock(Clock clock, Consumer<Notice> told) {
    this.clock = clock;
    this.told = told;
  }

  /** The connection is another one now. */
  public void changed(Connection connection) {
    notices.changed(connection, clock.instant());
    tell();
  }

  /** Tells no more until the connection changes. */
  public void stop() {
    tick.stop();
  }

  private void tell() {
    Instant now = clock.instant();
    told.accept(notices.at(now));
    if (notices.moving(now)) {
      tick.start(TICK);
    } else {
      tick.stop();
    }
  }
}
