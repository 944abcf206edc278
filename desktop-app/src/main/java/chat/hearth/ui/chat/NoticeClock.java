package chat.hearth.ui.chat;

import chat.hearth.client.Connection;
import java.time.Clock;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Keeps the line about the connection true while its words count seconds. */
final class NoticeClock {

  private static final Duration TICK = Duration.seconds(1);

  private final ChatModel model;
  private final Clock clock;
  private final Notices notices = new Notices();
  private final Timeline tick = new Timeline(new KeyFrame(TICK, _ -> show()));

  NoticeClock(ChatModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
    tick.setCycleCount(Timeline.INDEFINITE);
  }

  /** The connection is another one now. */
  void changed(Connection connection) {
    notices.changed(connection, clock.instant());
    show();
  }

  void stop() {
    tick.stop();
  }

  private void show() {
    Instant now = clock.instant();
    model.notice.set(notices.at(now));
    if (notices.moving(now)) {
      tick.play();
    } else {
      tick.stop();
    }
  }
}
