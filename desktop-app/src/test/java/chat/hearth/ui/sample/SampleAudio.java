package chat.hearth.ui.sample;

import chat.hearth.ui.kit.Audio;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** A microphone that hears a tone for as long as it is told to, and a loudspeaker that counts. */
public final class SampleAudio implements Audio {

  private static final int HERTZ = 440;

  private final Semaphore spoken = new Semaphore(0);
  private final Semaphore heard = new Semaphore(0);
  private final AtomicLong said = new AtomicLong();
  private volatile boolean microphone;
  private volatile boolean taken;

  /** From now on there is a microphone. */
  public void plugIn() {
    microphone = true;
  }

  /** There is no microphone any more. */
  public void unplug() {
    microphone = false;
  }

  /** Another program has the microphone. */
  public void take() {
    taken = true;
  }

  /** Somebody speaks so many tenths of a second into it. */
  public void speak(int tenths) {
    spoken.release(tenths);
  }

  /** The loudspeaker says so many pieces more of what it is given. */
  public void hear(int pieces) {
    heard.release(pieces);
  }

  /** Samples that came out of the loudspeaker. */
  public long said() {
    return said.get();
  }

  @Override
  public boolean hasMicrophone() {
    return microphone;
  }

  @Override
  public Input listen() throws IOException {
    if (taken) {
      throw new IOException("taken");
    }
    return new Microphone();
  }

  @Override
  public Output speak() {
    return new Loudspeaker();
  }

  private final class Microphone implements Input {

    private long at;

    @Override
    public int read(short[] into) {
      try {
        spoken.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
      int count = Math.min(into.length, RATE / 10);
      for (int i = 0; i < count; i++) {
        double louder = 0.5 + 0.5 * Math.sin(at / (RATE * 0.15));
        into[i] = (short) (8_000 * louder * Math.sin(2 * Math.PI * HERTZ * at++ / RATE));
      }
      return count;
    }

    @Override
    public void close() {
      at = 0;
    }
  }

  private final class Loudspeaker implements Output {

    @Override
    public void write(short[] samples, int count) {
      try {
        heard.acquire();
        said.addAndGet(count);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void drain() {
      // It says at once what it is given.
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
