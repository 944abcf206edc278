package chat.hearth.ui.chat;

import chat.hearth.client.FileException;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Audio;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Records a voice note for a thread. On the FX thread. */
final class Recorder implements AutoCloseable {

  private static final int TOLD_SAMPLES = Voices.RATE / 10;

  private final Voices voices;
  private final Audio audio;
  private final String name;
  private final Ends ends;
  private final Background background = new Background("chat-microphone");
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Moment> moment = new SimpleObjectProperty<>();
  private @Nullable Take take;

  /**
   * How a recording is going.
   *
   * @param level from 0 to 1
   */
  record Moment(long millis, double level) {}

  /**
   * How a recording ends.
   *
   * @param done with a note for a thread
   * @param failed because there is no microphone any more, or nowhere to keep it
   */
  record Ends(Done done, Consumer<Throwable> failed) {}

  /** What is done with a note. */
  interface Done {

    /** Takes it; {@code now} says that the person wants it to be sent. */
    void take(ThreadId thread, Attachment note, boolean now);
  }

  /**
   * A recorder that waits.
   *
   * @param name what files with voice notes are called
   */
  Recorder(Voices voices, Audio audio, String name, Ends ends) {
    this.voices = voices;
    this.audio = audio;
    this.name = name;
    this.ends = ends;
    look();
  }

  /** Looks whether there is a microphone: one can be plugged in, or out, at any time. */
  void look() {
    background.submit(audio::hasMicrophone, possible::set, _ -> {});
  }

  /** Whether there is a microphone. */
  BooleanProperty possible() {
    return possible;
  }

  /** How it is going; null while nothing is recorded. */
  ObjectProperty<@Nullable Moment> moment() {
    return moment;
  }

  /** Begins, unless it has begun. */
  void start(ThreadId thread) {
    if (take == null && possible.get()) {
      Take next = new Take(thread);
      take = next;
      moment.set(new Moment(0, 0));
      // The system's sound blocks its thread, so it gets one of its own.
      Thread.ofPlatform().daemon().name("voice-recorder").start(next);
    }
  }

  /** Ends and gives the note. */
  void finish(boolean send) {
    end(send ? Wish.SEND : Wish.KEEP);
  }

  /** Ends and forgets what was said. */
  void discard() {
    end(Wish.FORGET);
  }

  private void end(Wish wish) {
    if (take != null) {
      take.wish = wish;
      take = null;
      moment.set(null);
    }
  }

  @Override
  public void close() {
    discard();
    background.close();
  }

  private enum Wish {
    GO_ON,
    FORGET,
    KEEP,
    SEND
  }

  /** One recording. */
  private final class Take implements Runnable {

    private final ThreadId thread;
    private volatile Wish wish = Wish.GO_ON;

    Take(ThreadId thread) {
      this.thread = thread;
    }

    @Override
    public void run() {
      try (Audio.Input in = audio.listen()) {
        Voices.Recording recording = voices.record();
        listen(in, recording);
        if (wish != Wish.FORGET) {
          Attachment note = recording.finish(name);
          Fx.later(() -> done(note));
        }
      } catch (IOException | FileException e) {
        Fx.later(() -> failed(e));
      }
    }

    private void listen(Audio.Input in, Voices.Recording recording) throws FileException {
      short[] samples = new short[TOLD_SAMPLES];
      long most = Voices.LONGEST.toSeconds() * Voices.RATE;
      long all = 0;
      int n = in.read(samples);
      while (n >= 0 && all < most && wish == Wish.GO_ON) {
        recording.write(samples, n);
        all += n;
        Moment now = new Moment(all * 1000 / Voices.RATE, voices.level(samples, n));
        Fx.later(() -> tell(now));
        n = in.read(samples);
      }
    }

    private void tell(Moment now) {
      if (this.equals(take)) {
        moment.set(now);
      }
    }

    private void done(Attachment note) {
      Wish wished = wish;
      if (this.equals(take)) { // it was too long, or the microphone was taken away
        end(Wish.KEEP);
      }
      ends.done.take(thread, note, wished == Wish.SEND);
    }

    private void failed(Exception e) {
      boolean wanted = wish != Wish.FORGET;
      if (this.equals(take)) {
        end(Wish.FORGET);
      }
      if (wanted) {
        ends.failed.accept(e);
      }
    }
  }
}
