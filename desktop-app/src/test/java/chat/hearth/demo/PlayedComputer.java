package chat.hearth.demo;

import chat.hearth.client.Nearby;
import chat.hearth.ui.kit.Audio;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.FileDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Somebody's computer with props for what a play can't do there: it speaks into no real microphone,
 * answers no dialog of the system, and leaves neither files nor windows of other programs behind.
 */
record PlayedComputer(Computer real, Computer props) implements Computer {

  @Override
  public Optional<LoginStart> loginStart() {
    return real.loginStart();
  }

  @Override
  public Path downloads() {
    return props.downloads();
  }

  @Override
  public Nearby nearby() {
    return real.nearby();
  }

  @Override
  public Audio audio() {
    return props.audio();
  }

  @Override
  public FileDialogs fileDialogs() {
    return props.fileDialogs();
  }

  @Override
  public void showFolderOf(Path file) throws IOException {
    props.showFolderOf(file);
  }

  @Override
  public Optional<Notifier> notifier() {
    return real.notifier();
  }

  @Override
  public void chime() {
    real.chime();
  }
}
