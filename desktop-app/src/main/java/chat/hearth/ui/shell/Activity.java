package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Delay;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Notices that the person has not touched this window for 10 minutes, and that they are back. */
final class Activity implements AutoCloseable {

  static final Duration AWAY_AFTER = Duration.minutes(10);

  private final Scene scene;
  private final Client client;
  private final Background background;
  private final Duration awayAfter;
  private final Delay idle = new Delay(this::look);
  private final EventHandler<InputEvent> input = _ -> touched();
  private long touchedNanos = System.nanoTime();
  private boolean away;

  Activity(Scene scene, Client client, Background background) {
    this(scene, client, background, AWAY_AFTER);
  }

  Activity(Scene scene, Client client, Background background, Duration awayAfter) {
    this.scene = scene;
    this.client = client;
    this.background = background;
    this.awayAfter = awayAfter;
    scene.addEventFilter(InputEvent.ANY, input);
    idle.start(awayAfter);
  }

  @Override
  public void close() {
    idle.stop();
    scene.removeEventFilter(InputEvent.ANY, input);
  }

  /** The window got the focus: whoever is back wants to be connected now. */
  void focused() {
    background.submit(
        () -> {
          client.wake();
          return true;
        },
        _ -> {},
        _ -> {});
  }

  private void touched() {
    touchedNanos = System.nanoTime();
    if (away) {
      tell(false);
      idle.start(awayAfter);
    }
  }

  /** A hand on the mouse makes hundreds of events a second, so it is asked for only now. */
  private void look() {
    Duration untouched = Duration.millis((System.nanoTime() - touchedNanos) / 1e6);
    if (untouched.lessThan(awayAfter)) {
      idle.start(awayAfter.subtract(untouched));
    } else {
      tell(true);
    }
  }

  private void tell(boolean nowAway) {
    away = nowAway;
    background.submit(
        () -> {
          client.active(!nowAway);
          return true;
        },
        _ -> {},
        _ -> {});
  }
}
