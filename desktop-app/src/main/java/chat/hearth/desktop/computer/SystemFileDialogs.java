package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.FileDialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Those of the system that Hearth runs on. */
final class SystemFileDialogs implements FileDialogs {

  @Override
  public List<Path> open(Window over, String title) {
    List<File> files = titled(title).showOpenMultipleDialog(over);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(Window over, String title, String name) {
    FileChooser chooser = titled(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
  }

  private static FileChooser titled(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return chooser;
  }
}
