package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Audio;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two soft notes, a fifth apart, that fade at once. Made here, so that there is no file of it. */
final class Tone {

  private static final Logger LOG = LoggerFactory.getLogger(Tone.class);
  private static final double SECONDS = 0.5;
  private static final double SECOND_NOTE = 0.09;
  private static final double LOUD = 0.16; // of what is possible

  private Tone() {}

  /** Plays it and waits for its end; silent where no sound comes out of this computer. */
  static void play(Audio audio) {
    short[] samples = samples();
    try (Audio.Output out = audio.speak()) {
      out.write(samples, samples.length);
      out.drain();
    } catch (IOException e) {
      LOG.debug("no tone: {}", e.getMessage());
    }
  }

  /** {@link Audio#RATE} a second. */
  static short[] samples() {
    short[] samples = new short[(int) (SECONDS * Audio.RATE)];
    for (int i = 0; i < samples.length; i++) {
      double at = (double) i / Audio.RATE;
      double sound = note(587.33, at) + note(880, at - SECOND_NOTE);
      double end = Math.min(1, (SECONDS - at) / 0.05); // no click
      samples[i] = (short) (sound * end * LOUD * Short.MAX_VALUE);
    }
    return samples;
  }

  /** A note that begins at 0 within 8 ms and fades. */
  private static double note(double hertz, double at) {
    return at < 0
        ? 0
        : Math.sin(2 * Math.PI * hertz * at) * Math.min(1, at / 0.008) * Math.exp(-at * 9);
  }
}
