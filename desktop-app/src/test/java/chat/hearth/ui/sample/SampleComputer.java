package chat.hearth.ui.sample;

import chat.hearth.client.Nearby;
import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A computer that only remembers what was asked of it. */
public final class SampleComputer implements Computer {

  private final Path downloads;
  private final SampleAudio audio = new SampleAudio();
  private final SampleFileDialogs dialogs = new SampleFileDialogs();
  private final List<Path> shown = new CopyOnWriteArrayList<>();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final AtomicInteger chimes = new AtomicInteger();
  private volatile boolean notifies = true;
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
  public Nearby nearby() {
    return Nearby.SILENT;
  }

  @Override
  public SampleAudio audio() {
    return audio;
  }

  @Override
  public SampleFileDialogs fileDialogs() {
    return dialogs;
  }

  @Override
  public void showFolderOf(Path file) {
    shown.add(file);
  }

  @Override
  public Optional<Notifier> notifier() {
    return notifies ? Optional.of(new Recorder()) : Optional.empty();
  }

  @Override
  public void chime() {
    chimes.incrementAndGet();
  }

  /** The notifications that the system was asked for. */
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** How often a tone was asked for. */
  public int chimes() {
    return chimes.get();
  }

  /** As if the system had no program for notifications. */
  public void showsNoNotices() {
    notifies = false;
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

  private final class Recorder implements Notifier {

    @Override
    public void show(Notice notice) {
      notices.add(notice);
    }

    @Override
    public void close() {}
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
