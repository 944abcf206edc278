package chat.hearth.ui.kit;

import java.io.IOException;

/** Where sound comes in and goes out: one channel, 16 bits, {@link #RATE} samples a second. */
public interface Audio {

  /** Samples a second. */
  int RATE = 48_000;

  /** Whether there is a microphone. Asks the system, which may take its time. */
  boolean hasMicrophone();

  /**
   * Opens the microphone.
   *
   * @throws IOException where there is none, or the system does not allow it
   */
  Input listen() throws IOException;

  /**
   * Opens the loudspeaker.
   *
   * @throws IOException where there is none, or another program has it
   */
  Output speak() throws IOException;

  /** A microphone that is open. */
  interface Input extends AutoCloseable {

    /**
     * Waits for samples.
     *
     * @return how many there are, or -1 where no more will come
     */
    int read(short[] into);

    @Override
    void close();
  }

  /** A loudspeaker that is open. */
  interface Output extends AutoCloseable {

    /** Says the first samples of an array; waits until there is room for them. */
    void write(short[] samples, int count);

    /** Waits until all is heard. */
    void drain();

    /** Is silent at once. */
    @Override
    void close();
  }
}
