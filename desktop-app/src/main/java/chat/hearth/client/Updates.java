package chat.hearth.client;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Newer versions of the app, as the relay offers them. Nobody else is asked, and never unasked. */
public interface Updates {

  /**
   * What the relay offered when it was last connected, if that is newer than this app and for this
   * computer. Read it again after a {@link Change.ConnectionChanged}. Never waits.
   */
  Optional<Update> newest();

  /** The version of this app; empty where it runs from source and so can't be compared. */
  Optional<String> present();

  /**
   * Downloads an installer and compares its hash. What is not the promised file is deleted. Blocks.
   *
   * @param folder made when needed; a file that is there keeps its name
   * @param progress is told what part has come, 0 to 1, on the calling thread
   * @return the file
   */
  Path fetch(Update update, Path folder, DoubleConsumer progress) throws UpdateException;
}
