package chat.hearth.ui.chat;

import chat.hearth.client.Attachments;
import chat.hearth.client.Film;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.Background;
import java.util.function.Consumer;

/**
 * The films that are held for pictures in sight. All together they are bounded, so that nobody can
 * fill the memory of others with pictures that move; one for which there is no room stands still.
 */
final class Films implements AutoCloseable {

  /** Pixels of all frames of all films that are held: 160 MB. */
  private static final long MOST = 40_000_000;

  private final Attachments attachments;
  private final Background background = new Background("chat-films");
  private long held;

  Films(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * Decodes one.
   *
   * @param side about so many pixels at the longer side
   * @param ready gets it, to be given back by {@link #close(Film)}; not called where it does not
   *     move or there is no room
   */
  void open(Attachment file, int side, Consumer<Film> ready) {
    background.submit(
        () -> attachments.film(file, side),
        found ->
            found
                .filter(film -> held + film.pixels() <= MOST)
                .ifPresent(
                    film -> {
                      held += film.pixels();
                      ready.accept(film);
                    }),
        _ -> {});
  }

  /** It is not needed any more. */
  void close(Film film) {
    held -= film.pixels();
  }

  /** Pixels that are held. */
  long held() {
    return held;
  }

  @Override
  public void close() {
    background.close();
  }
}
