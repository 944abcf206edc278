package chat.hearth.bench;

import chat.hearth.gallery.Shots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * A recording of the flight recorder with what the window does: the phases of its pulses, as JavaFX
 * tells them, and when its thread slept. Begins before JavaFX does, which otherwise tells nothing.
 */
final class FrameRecording implements AutoCloseable {

  static final String PHASE = "javafx.PulsePhase";
  static final String SLEEP = "jdk.ThreadPark";
  static final String STEP = "hearth.bench.Step";
  private static final Duration SAMPLE = Duration.ofMillis(10);

  private final Recording recording = new Recording();

  /** Something that somebody does, until it is to be seen. */
  @Name(STEP)
  @StackTrace(false)
  static final class Step extends Event {

    @SuppressWarnings("unused") // read out of the recording
    private final String kind;

    Step(String kind) {
      this.kind = kind;
    }
  }

  /**
   * Begins.
   *
   * @param samples whether to look every 10 ms where the time goes, which costs some
   */
  FrameRecording(boolean samples) {
    recording.enable(PHASE).withoutThreshold().withoutStackTrace();
    recording.enable(SLEEP).withoutThreshold().withoutStackTrace();
    recording.enable(STEP).withoutThreshold();
    if (samples) {
      recording.enable("jdk.ExecutionSample").withPeriod(SAMPLE);
      recording.enable("jdk.NativeMethodSample").withPeriod(SAMPLE);
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "100/s");
      recording.enable("jdk.GarbageCollection");
    }
    recording.start();
  }

  /** Writes all so far into a file. */
  Frames stop(Path file) throws IOException {
    recording.stop();
    recording.dump(file);
    return Frames.read(file, Shots.onFx(() -> Thread.currentThread().threadId()));
  }

  @Override
  public void close() {
    recording.close();
  }
}
