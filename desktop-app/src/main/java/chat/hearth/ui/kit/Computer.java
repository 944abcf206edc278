package chat.hearth.ui.kit;

import chat.hearth.client.Nearby;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a window asks of the computer that it is on. All of it may wait for the disk. */
public interface Computer {

  /** The start with the system, or nothing where this Hearth was not installed. */
  Optional<LoginStart> loginStart();

  /** Where this person keeps what they download; it may not exist. */
  Path downloads();

  /** The teams that its networks tell of; nothing is heard or loaded until somebody listens. */
  Nearby nearby();

  /** Its microphone and its loudspeaker. */
  Audio audio();

  /** What asks the person for files here. */
  FileDialogs fileDialogs();

  /**
   * Shows the folder of a file in the system's own program for files.
   *
   * @throws IOException where there is no such program
   */
  void showFolderOf(Path file) throws IOException;

  /** What shows notifications here, or nothing where the system has no program for them. */
  Optional<Notifier> notifier();

  /**
   * Plays a short, soft tone: at most one in two seconds, and none where there is no sound. Returns
   * at once.
   */
  void chime();

  /** Shows notifications of the system. Closing it ends what it waits for. */
  interface Notifier extends AutoCloseable {

    /** Shows it, or silently does not where the system refuses. Never takes the focus. */
    void show(Notice notice);

    @Override
    void close();
  }

  /**
   * What a notification says. Its words may come from strangers: here they are one line each,
   * without signs that control or turn what stands around them.
   *
   * @param body may be empty
   * @param open what a click does, in a word, where the system shows that
   * @param clicked called on any thread, at most once, where the system tells of a click
   */
  record Notice(String title, String body, String open, Runnable clicked) {

    private static final int LETTERS = 200;

    /** Tames the words. */
    public Notice {
      title = tame(title);
      body = tame(body);
    }

    private static String tame(String text) {
      String line = text.replaceAll("\\s+", " ").strip();
      return line.codePoints()
          .filter(Notice::isPlain)
          .limit(LETTERS)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private static boolean isPlain(int letter) {
      boolean turns =
          (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
      boolean none = (letter & 0xFFFE) == 0xFFFE; // never a letter, and refused by XML
      int type = Character.getType(letter);
      return !turns && !none && type != Character.CONTROL && type != Character.SURROGATE;
    }
  }

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
