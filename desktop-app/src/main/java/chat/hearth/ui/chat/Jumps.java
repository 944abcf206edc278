package chat.hearth.ui.chat;

import chat.hearth.model.ClientId;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The ways to a message that may be far: by its name, its number, its day. One that takes longer
 * than a moment, as what lies between is not on this device yet, says so and can be given up. For
 * the FX thread.
 */
final class Jumps {

  private static final Duration MOMENT = Duration.millis(300);

  private final ChatModel model;
  private final Words words;
  private final Window window;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  /** Whether the one that is under way is still wanted; null while none is. */
  private @Nullable AtomicBoolean wanted;

  /** One of the ways; gives the key of what is to be said at its end, or "". */
  private interface Way {
    String go(OpenThread thread, BooleanSupplier wanted);
  }

  Jumps(ChatModel model, Words words, Window window) {
    this.model = model;
    this.words = words;
    this.window = window;
    moment.setOnFinished(_ -> takesLonger());
  }

  /** To a message that may have to be looked for. */
  void to(@Nullable Visit visit, ClientId message) {
    go(visit, (thread, still) -> thread.go(message, still) ? "" : "quote.missing");
  }

  /**
   * To a message in its place.
   *
   * @param seq its number, 0 if it has none, or {@link ChatController#UNKNOWN}
   */
  void to(@Nullable Visit visit, long seq, ClientId message) {
    if (seq == ChatController.UNKNOWN) {
      to(visit, message);
    } else {
      go(visit, (thread, still) -> thread.at(seq, message, still) ? "" : "quote.missing");
    }
  }

  /** To the first message from a day on. */
  void to(@Nullable Visit visit, LocalDate day) {
    Instant start = words.times().startOf(day);
    go(visit, (thread, still) -> thread.since(start, still) ? "" : "date.earlier");
  }

  private void go(@Nullable Visit visit, Way way) {
    end();
    if (visit == null) {
      return;
    }
    AtomicBoolean mine = new AtomicBoolean(true);
    wanted = mine;
    moment.playFromStart();
    visit.ask(
        thread -> {
          try {
            return way.go(thread, mine::get);
          } finally {
            Fx.later(() -> over(mine));
          }
        },
        said -> {
          if (mine.get() && !said.isEmpty()) {
            window.overlay().toast(words.get(said));
          }
        });
  }

  private void takesLonger() {
    model.seeking.set(true);
    window.overlay().live().say(words.get("earlier"));
  }

  /** Ends one that is seen to be under way; false where none is. */
  boolean giveUp() {
    boolean seen = model.seeking.get();
    if (seen) {
      end();
    }
    return seen;
  }

  /** Nobody waits any more for what is under way. */
  void end() {
    AtomicBoolean now = wanted;
    if (now != null) {
      now.set(false);
      over(now);
    }
  }

  private void over(AtomicBoolean one) {
    if (one.equals(wanted)) {
      wanted = null;
      moment.stop();
      model.seeking.set(false);
    }
  }
}
