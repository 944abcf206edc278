package chat.hearth.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a window asks of the computer that it is on. All of it may wait for the disk. */
public interface Computer {

  /** The start with the system, or nothing where this Hearth was not installed. */
  Optional<LoginStart> loginStart();

  /** Where this person keeps what they download; it may not exist. */
  Path downloads();

  /** Its microphone and its loudspeaker. */
  Audio audio();

  /**
   * Shows the folder of a file in the system's own program for files.
   *
   * @throws IOException where there is no such program
   */
  void showFolderOf(Path file) throws IOException;

  /** Whether the system starts Hearth when this person logs in. */
  interface LoginStart {

    /** As the system has it now, whoever set it. */
    boolean isOn();

    /**
     * Changes it for this person.
     *
     * @throws IOException if the system's place for it can't be written
     */
    void set(boolean on) throws IOException;
  }
}
