package chat.hearth.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for files in windows of the system, and waits for the answer. On the FX thread. */
public interface FileDialogs {

  /** Which files to read; none where the person thinks better of it. */
  List<Path> open(Window over, String title);

  /**
   * Where to write a file; nothing where the person thinks better of it.
   *
   * @param name what it is called unless the person wants another name
   */
  Optional<Path> save(Window over, String title, String name);
}
