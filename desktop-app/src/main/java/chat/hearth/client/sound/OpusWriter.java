package chat.hearth.client.sound;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusFile;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/** Writes speech of one channel as Ogg Opus (RFC 7845), about 3 kB a second. */
public final class OpusWriter implements AutoCloseable {

  /** Samples a second. */
  public static final int RATE = 48_000;

  private static final int BITS_PER_SECOND = 24_000;
  private static final int EFFORT = 5; // of 10: speech gains nothing above, the battery does below
  private static final int FRAME = RATE / 50;
  private static final int PACKET_BYTES = 1275;

  private final OpusEncoder encoder;
  private final OpusFile file;
  private final short[] frame = new short[FRAME];
  private final byte[] packet = new byte[PACKET_BYTES];
  private int filled;

  /** Writes to this stream, all of it when it is closed, and closes it then. */
  public OpusWriter(OutputStream out) {
    try {
      encoder = new OpusEncoder(RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
    } catch (OpusException e) {
      throw new IllegalStateException("Opus knows 48 kHz and one channel", e);
    }
    encoder.setBitrate(BITS_PER_SECOND);
    encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
    encoder.setComplexity(EFFORT);
    OpusInfo info = new OpusInfo();
    info.setNumChannels(1);
    info.setSampleRate(RATE);
    info.setPreSkip(encoder.getLookahead());
    file = new OpusFile(out, info, new OpusTags());
  }

  /** Appends the first samples of an array. */
  public void write(short[] samples, int count) throws IOException {
    int taken = 0;
    while (taken < count) {
      int some = Math.min(FRAME - filled, count - taken);
      System.arraycopy(samples, taken, frame, filled, some);
      filled += some;
      taken += some;
      if (filled == FRAME) {
        encode();
      }
    }
  }

  /** Ends the file; the last frame is filled with silence. */
  @Override
  public void close() throws IOException {
    if (filled > 0) {
      Arrays.fill(frame, filled, FRAME, (short) 0);
      encode();
    }
    file.close();
  }

  private void encode() throws IOException {
    try {
      int bytes = encoder.encode(frame, 0, FRAME, packet, 0, packet.length);
      file.writeAudioData(new OpusAudioData(Arrays.copyOf(packet, bytes)));
      filled = 0;
    } catch (OpusException e) {
      throw new IOException("can't encode", e);
    }
  }
}
