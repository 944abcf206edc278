package chat.hearth.client;

import chat.hearth.client.FileException.Reason;
import chat.hearth.client.files.FileCache;
import chat.hearth.client.sound.Loudness;
import chat.hearth.client.sound.OpusReader;
import chat.hearth.client.sound.OpusWriter;
import chat.hearth.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Voice notes as files of the profile's cache. */
final class LocalVoices implements Voices {

  private final LocalAttachments files;
  private final FileCache cache;

  LocalVoices(LocalAttachments files, FileCache cache) {
    this.files = files;
    this.cache = cache;
  }

  @Override
  public Recording record() {
    return new Spoken();
  }

  @Override
  public Optional<Voice> of(Attachment file) {
    return cache
        .find(file.blob())
        .flatMap(Loudness::of)
        .map(heard -> new Voice(heard.millis(), heard.parts()));
  }

  @Override
  public Playback listen(Attachment file, long fromMillis) throws FileException {
    Path path =
        cache
            .find(file.blob())
            .orElseThrow(() -> new FileException(Reason.NOT_HERE, "no copy of " + file.blob()));
    try {
      OpusReader reader = OpusReader.open(path);
      reader.skip(fromMillis * RATE / 1000);
      return new Heard(reader);
    } catch (IOException e) {
      throw new FileException(Reason.UNREADABLE, e.toString());
    }
  }

  @Override
  public double level(short[] samples, int count) {
    return Loudness.level(samples, count);
  }

  /** A quarter of an hour has less than 3 MB, so it can stay in memory until it is finished. */
  private final class Spoken implements Recording {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OpusWriter writer = new OpusWriter(bytes);

    @Override
    public void write(short[] samples, int count) throws FileException {
      try {
        writer.write(samples, count);
      } catch (IOException e) {
        throw new FileException(Reason.UNREADABLE, e.toString());
      }
    }

    @Override
    public Attachment finish(String name) throws FileException {
      try {
        writer.close();
        return files.take(name, new ByteArrayInputStream(bytes.toByteArray()));
      } catch (IOException e) {
        throw new FileException(Reason.UNWRITABLE, e.toString());
      }
    }
  }

  private record Heard(OpusReader reader) implements Playback {

    @Override
    public int read(short[] into) throws FileException {
      try {
        return reader.read(into);
      } catch (IOException e) {
        throw new FileException(Reason.UNREADABLE, e.toString());
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
