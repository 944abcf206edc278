package chat.hearth.ui.chat;

import chat.hearth.client.FileException;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.ui.kit.Audio;
import chat.hearth.ui.kit.Fx;
import java.io.IOException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Plays voice notes, one at a time. On the FX thread. */
final class VoicePlayer implements AutoCloseable {

  private static final long TOLD_EACH_MILLIS = 80;

  private final Voices voices;
  private final Audio audio;
  private final Runnable failed;
  private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();
  private @Nullable Run run;

  /**
   * Where it is.
   *
   * @param plays or rests there
   */
  record Place(BlobId blob, long millis, boolean plays) {}

  /**
   * A player that is silent.
   *
   * @param failed hears on the FX thread that something could not be played
   */
  VoicePlayer(Voices voices, Audio audio, Runnable failed) {
    this.voices = voices;
    this.audio = audio;
    this.failed = failed;
  }

  /** What is played, or was until it was paused; null before and after. */
  ObjectProperty<@Nullable Place> place() {
    return place;
  }

  /** Plays on, from the beginning or where it was paused; or pauses. */
  void toggle(Attachment file) {
    Place now = at(file);
    if (now != null && now.plays) {
      rest(now);
    } else {
      play(file, now == null ? 0 : now.millis);
    }
  }

  /** Goes to another moment, and plays on if it played. */
  void seek(Attachment file, long millis) {
    Place now = at(file);
    if (now == null || now.plays) {
      play(file, millis);
    } else {
      rest(new Place(file.blob(), millis, false));
    }
  }

  private @Nullable Place at(Attachment file) {
    Place now = place.get();
    return now != null && now.blob.equals(file.blob()) ? now : null;
  }

  private void play(Attachment file, long from) {
    close();
    Run next = new Run(file, from);
    run = next;
    place.set(new Place(file.blob(), from, true));
    // The system's sound blocks its thread, so it gets one of its own.
    Thread.ofPlatform().daemon().name("voice-player").start(next);
  }

  private void rest(Place where) {
    close();
    place.set(new Place(where.blob, where.millis, false));
  }

  /** Is silent. */
  @Override
  public void close() {
    if (run != null) {
      run.over = true;
      run = null;
    }
  }

  /** One time that something is played. */
  private final class Run implements Runnable {

    private final Attachment file;
    private final long from;
    private volatile boolean over;

    Run(Attachment file, long from) {
      this.file = file;
      this.from = from;
    }

    @Override
    public void run() {
      try (Voices.Playback voice = voices.listen(file, from);
          Audio.Output out = audio.speak()) {
        say(voice, out);
        tell(() -> place.set(null));
      } catch (IOException | FileException _) {
        tell(
            () -> {
              place.set(null);
              failed.run();
            });
      }
    }

    private void say(Voices.Playback voice, Audio.Output out) throws FileException {
      short[] samples = new short[Voices.PIECE];
      long said = 0;
      long told = 0;
      for (int n = voice.read(samples); n >= 0 && !over; n = voice.read(samples)) {
        out.write(samples, n);
        said += n;
        long millis = said * 1000 / Voices.RATE;
        if (millis - told >= TOLD_EACH_MILLIS) {
          told = millis;
          tell(() -> place.set(new Place(file.blob(), from + millis, true)));
        }
      }
      if (!over) {
        out.drain();
      }
    }

    private void tell(Runnable news) {
      Fx.later(
          () -> {
            if (!over) {
              news.run();
            }
          });
    }
  }
}
