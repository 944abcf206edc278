package chat.hearth.client;

import chat.hearth.model.Attachment;
import java.util.List;

/**
 * A decoded picture that moves, and does so over and over.
 *
 * @param frames at least two, all of one size
 */
public record Film(List<Frame> frames) {

  /** Copies the list. */
  public Film {
    frames = List.copyOf(frames);
  }

  /**
   * A picture for some time.
   *
   * @param millis how long it is shown; at least 20
   */
  public record Frame(Pixels picture, int millis) {}

  /** Whether a file may be one, by what its author says. */
  public static boolean mayBe(Attachment file) {
    return file.type().equals("image/gif");
  }

  /** Pixels of all frames. */
  public long pixels() {
    return frames.stream().mapToLong(f -> f.picture.argb().length).sum();
  }
}
