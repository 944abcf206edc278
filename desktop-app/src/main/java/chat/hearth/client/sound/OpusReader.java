package chat.hearth.client.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Ogg Opus file of a stranger as one channel, {@link OpusWriter#RATE} samples a second.
 */
public final class OpusReader implements AutoCloseable {

  /** Samples of the longest packet, which lasts 120 ms. */
  public static final int MOST = 5_760;

  /** A decoder that begins in the middle needs so many samples until it sounds right (RFC 7845). */
  private static final int RUN_UP = 3_840;

  private final InputStream in;
  private final OpusFile file;
  private final OpusDecoder decoder;

  /** Samples at the beginning that are not to be heard. */
  private long unheard;

  private OpusReader(InputStream in, OpusFile file, OpusDecoder decoder) {
    this.in = in;
    this.file = file;
    this.decoder = decoder;
    this.unheard = file.getInfo().getPreSkip();
  }

  /** Opens a file; fails where it is none of Opus. */
  public static OpusReader open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    try {
      OpusFile file = new OpusFile(new OggFile(in));
      return new OpusReader(in, file, new OpusDecoder(OpusWriter.RATE, 1));
    } catch (IOException | OpusException | RuntimeException e) {
      in.close();
      throw new IOException("no Opus", e);
    }
  }

  /**
   * Gives the samples of the next packet.
   *
   * @param into has room for {@link #MOST}
   * @return how many there are, or -1 at the end
   * @throws IOException where the file is damaged
   */
  public int read(short[] into) throws IOException {
    try {
      OpusAudioData packet = file.getNextAudioPacket();
      return packet == null ? -1 : decode(packet, into);
    } catch (OpusException | RuntimeException e) {
      throw damaged(e); // whatever hostile bytes made the libraries do
    }
  }

  private int decode(OpusAudioData packet, short[] into) throws OpusException {
    byte[] bytes = packet.getData();
    int count = decoder.decode(bytes, 0, bytes.length, into, 0, MOST, false);
    int cut = (int) Math.min(count, unheard);
    unheard -= cut;
    System.arraycopy(into, cut, into, 0, count - cut);
    return count - cut;
  }

  /** Goes on so many samples later, counted from the beginning; only before anything was read. */
  public void skip(long samples) throws IOException {
    unheard += samples;
    try {
      while (unheard > RUN_UP) {
        @Nullable OpusAudioData packet = file.getNextAudioPacket();
        if (packet == null) {
          return;
        }
        unheard -= Math.min(unheard, packet.getNumberOfSamples());
      }
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static IOException damaged(Exception e) {
    return new IOException("damaged Opus", e);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException _) {
      // It was only read.
    }
  }
}
