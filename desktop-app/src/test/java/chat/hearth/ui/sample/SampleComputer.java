package chat.hearth.ui.sample;

import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A computer that only remembers what was asked of it. */
public final class SampleComputer implements Computer {

  private final Path downloads;
  private final SampleAudio audio = new SampleAudio();
  private final List<Path> shown = new CopyOnWriteArrayList<>();
  private volatile boolean installed = true;
  private volatile boolean locked;
  private volatile boolean starts;

  /** A computer on which Hearth is installed and does not start by itself. */
  public SampleComputer(Path downloads) {
    this.downloads = downloads;
  }

  @Override
  public Optional<LoginStart> loginStart() {
    return installed ? Optional.of(new Start()) : Optional.empty();
  }

  @Override
  public Path downloads() {
    return downloads;
  }

  @Override
  public SampleAudio audio() {
    return audio;
  }

  @Override
  public void showFolderOf(Path file) {
    shown.add(file);
  }

  /** What was shown to the person. */
  public List<Path> shown() {
    return List.copyOf(shown);
  }

  /** Whether Hearth starts at login. */
  public boolean starts() {
    return starts;
  }

  /** As if Hearth had been started from source. */
  public void notInstalled() {
    installed = false;
  }

  /** From now on nothing can be changed. */
  public void lock() {
    locked = true;
  }

  private final class Start implements LoginStart {

    @Override
    public boolean isOn() {
      return starts;
    }

    @Override
    public void set(boolean on) throws IOException {
      if (locked) {
        throw new IOException("read-only");
      }
      starts = on;
    }
  }
}
