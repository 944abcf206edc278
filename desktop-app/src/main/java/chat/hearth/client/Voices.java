package chat.hearth.client;

import chat.hearth.model.Attachment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Voice notes: one channel, 16 bits, {@link #RATE} samples a second. All of it takes its time and
 * is not for the FX thread.
 */
public interface Voices {

  /** Samples a second. */
  int RATE = 48_000;

  /** Samples of the longest piece that {@link Playback#read} gives at once. */
  int PIECE = 5_760;

  /** So long may one be. */
  Duration LONGEST = Duration.ofMinutes(15);

  /** Begins one. */
  Recording record();

  /** How long and how loud one is that is here; nothing where it is not here or can't be heard. */
  Optional<Voice> of(Attachment file);

  /** Reads one that is here from some moment on. */
  Playback listen(Attachment file, long fromMillis) throws FileException;

  /** How loud some samples are, from 0 to 1. */
  double level(short[] samples, int count);

  /**
   * What can be told about one before it is heard.
   *
   * @param loudness of parts of equal length, each from 0 to 1
   */
  record Voice(long millis, List<Double> loudness) {

    /** Copies the list. */
    public Voice {
      loudness = List.copyOf(loudness);
    }
  }

  /** One that is being spoken. What is not finished is thrown away. */
  interface Recording {

    /** Appends the first samples of an array. */
    void write(short[] samples, int count) throws FileException;

    /** Makes a file of it that can be sent. */
    Attachment finish(String name) throws FileException;
  }

  /** One that is being heard. */
  interface Playback extends AutoCloseable {

    /**
     * Gives the next samples.
     *
     * @param into has room for {@link #PIECE}
     * @return how many there are, or -1 at the end
     */
    int read(short[] into) throws FileException;

    @Override
    void close();
  }
}
