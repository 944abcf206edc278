package chat.hearth.ui.sample;

import chat.hearth.client.Voices;
import chat.hearth.client.sound.Loudness;
import chat.hearth.model.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Voice notes of the made-up team: somebody hums, nobody encodes. */
final class SampleVoices implements Voices {

  private static final long MILLIS = 23_400;
  private static final int PARTS = 48;

  private final SampleAttachments files;

  SampleVoices(SampleAttachments files) {
    this.files = files;
  }

  @Override
  public Recording record() {
    return new Recording() {

      private long samples;

      @Override
      public void write(short[] said, int count) {
        samples += count;
      }

      @Override
      public Attachment finish(String name) {
        return SampleAttachments.file(name, Math.max(1, samples / 16), "audio/ogg");
      }
    };
  }

  @Override
  public Optional<Voice> of(Attachment file) {
    return files.isHere(file) ? Optional.of(new Voice(MILLIS, loudness())) : Optional.empty();
  }

  private static List<Double> loudness() {
    return IntStream.range(0, PARTS)
        .mapToObj(i -> Math.abs(Math.sin(i * 0.7) * Math.cos(i * 0.23 + 0.4)))
        .toList();
  }

  @Override
  public Playback listen(Attachment file, long fromMillis) {
    return new Playback() {

      private long left = (MILLIS - fromMillis) * RATE / 1000;

      @Override
      public int read(short[] into) {
        int some = (int) Math.min(PIECE, left);
        left -= some;
        return some == 0 ? -1 : some;
      }

      @Override
      public void close() {
        left = 0;
      }
    };
  }

  @Override
  public double level(short[] samples, int count) {
    return Loudness.level(samples, count);
  }
}
