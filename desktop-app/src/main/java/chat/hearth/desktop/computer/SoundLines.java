package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;

/**
 * The computer's own microphone and loudspeaker.
 *
 * @param devices the list of what ALSA knows, or null where the system has no such list
 * @param server asked for what is not in the list
 */
record SoundLines(@Nullable Path devices, Optional<SoundServer> server) implements Audio {

  private static final AudioFormat FORMAT = new AudioFormat(RATE, Short.SIZE, 1, true, false);
  private static final int SAMPLE_BYTES = Short.BYTES;

  /** Seconds that the system keeps for us: short, so that "pause" is heard at once. */
  private static final double KEPT = 0.2;

  /** The system's library for sound is loaded only where something can be recorded at all. */
  @Override
  public boolean hasMicrophone() {
    try {
      return (lists("capture") || server.filter(SoundServer::hasMicrophone).isPresent())
          && AudioSystem.isLineSupported(new DataLine.Info(TargetDataLine.class, FORMAT));
    } catch (RuntimeException | LinkageError _) {
      return false; // a system without its sound library can't load ours
    }
  }

  /** Whether the system has such a device; no list is no card. */
  private boolean lists(String kind) {
    try {
      return devices == null || Files.readString(devices).contains(kind);
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public Input listen() throws IOException {
    try {
      TargetDataLine line = AudioSystem.getTargetDataLine(FORMAT);
      line.open(FORMAT, bytes());
      line.start();
      return new Microphone(line);
    } catch (LineUnavailableException | RuntimeException | LinkageError e) {
      throw new IOException("no microphone", e);
    }
  }

  @Override
  public Output speak() throws IOException {
    if (!lists("playback") && server.filter(SoundServer::hasLoudspeaker).isEmpty()) {
      throw new IOException("no loudspeaker");
    }
    try {
      SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
      line.open(FORMAT, bytes());
      line.start();
      return new Loudspeaker(line);
    } catch (LineUnavailableException | RuntimeException | LinkageError e) {
      throw new IOException("no loudspeaker", e);
    }
  }

  private static int bytes() {
    return Math.toIntExact(Math.round(RATE * KEPT)) * SAMPLE_BYTES;
  }

  private record Microphone(TargetDataLine line) implements Input {

    @Override
    public int read(short[] into) {
      byte[] bytes = new byte[into.length * SAMPLE_BYTES];
      int samples = line.read(bytes, 0, bytes.length) / SAMPLE_BYTES;
      ByteBuffer.wrap(bytes)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(into, 0, Math.max(0, samples));
      return samples > 0 ? samples : -1;
    }

    @Override
    public void close() {
      line.close();
    }
  }

  private record Loudspeaker(SourceDataLine line) implements Output {

    @Override
    public void write(short[] samples, int count) {
      ByteBuffer bytes = ByteBuffer.allocate(count * SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asShortBuffer().put(samples, 0, count);
      line.write(bytes.array(), 0, bytes.capacity());
    }

    @Override
    public void drain() {
      line.drain();
    }

    @Override
    public void close() {
      line.flush();
      line.close();
    }
  }
}
