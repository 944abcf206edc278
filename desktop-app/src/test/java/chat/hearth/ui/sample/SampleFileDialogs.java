package chat.hearth.ui.sample;

import chat.hearth.ui.kit.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Dialogs that know the answer: once what was laid ready, and else that nothing is wanted. */
public final class SampleFileDialogs implements FileDialogs {

  private volatile List<Path> files = List.of();
  private volatile Optional<Path> place = Optional.empty();

  /** The next one who is asked for files gives these. */
  public void choose(Path... wanted) {
    files = List.of(wanted);
  }

  /** The next one who is asked where to put a file says here. */
  public void saveTo(Path wanted) {
    place = Optional.of(wanted);
  }

  @Override
  public List<Path> open(Window over, String title) {
    List<Path> chosen = files;
    files = List.of();
    return chosen;
  }

  @Override
  public Optional<Path> save(Window over, String title, String name) {
    Optional<Path> chosen = place;
    place = Optional.empty();
    return chosen;
  }
}
