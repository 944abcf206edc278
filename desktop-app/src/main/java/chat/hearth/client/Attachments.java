package chat.hearth.client;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of messages. What is taken is copied first, so it can be sent whatever becomes of the
 * original, and it stays here until it is sent, or dropped. All but {@link #fetch}, {@link #stop},
 * {@link #moving}, {@link #drop} and {@link #allowance} wait for the disk.
 */
public interface Attachments {

  /** Pictures up to 10 MiB come by themselves when they are shown. */
  long AUTOMATIC_BYTES = 10L << 20;

  /**
   * How much room the relay gives to the owner's files, as it said last; nothing where it never
   * did. What other devices sent since is not known.
   */
  Optional<Allowance> allowance();

  /**
   * Copies a file so that it can be sent. One that the relay would not take for its size, or that
   * this disk has no room for, is refused before anything is copied.
   */
  Attachment take(Path file) throws FileException;

  /** As {@link #take(Path)}, of a picture that has no file, as from the clipboard; as PNG. */
  Attachment take(String name, Pixels picture) throws FileException;

  /** Keeps which files wait to be sent in a thread, until they are or others are kept instead. */
  void shelve(ThreadId threadId, List<Attachment> files);

  /** The files that wait to be sent in a thread. */
  List<Attachment> shelved(ThreadId threadId);

  /** What was taken is not to be sent, and was never shelved: it need not stay here. */
  void drop(Attachment file);

  /** Whether a copy is on this device. */
  boolean isHere(Attachment file);

  /** Asks the relay for a file; returns at once, and {@link Change.FileMoved} tells the rest. */
  void fetch(Attachment file);

  /** Gives up fetching; what came is kept for the next time. */
  void stop(Attachment file);

  /** How far a file is that is on its way now. */
  Optional<FileTransfer> moving(BlobId blob);

  /**
   * Decodes a picture that is here.
   *
   * @param side about so many pixels at its longer side, or fewer where it has fewer
   * @return nothing where it is not here, no picture, damaged, or above 40 megapixels
   */
  Optional<Pixels> picture(Attachment file, int side);

  /**
   * Decodes a picture that moves and is here.
   *
   * @param side about so many pixels at its longer side, or fewer where it has fewer
   * @return nothing where it is not here, stands still, is damaged, or has more than 500 frames or
   *     more than 40 megapixels in all of them together
   */
  Optional<Film> film(Attachment file, int side);

  /** Its name without anything that leads elsewhere or hides; fit for a disk. */
  String name(Attachment file);

  /** Whether opening it may start a program; to be asked before. */
  boolean isRisky(Attachment file);

  /** Copies a file that is here to a place that the owner chose, over what is there. */
  void save(Attachment file, Path target) throws FileException;

  /**
   * Copies a file that is here into a folder, which is made if need be, over nothing that is there:
   * where its name is taken it gets a number, and where it lies there already it stays.
   *
   * @return where it lies
   */
  Path saveInto(Attachment file, Path folder) throws FileException;

  /** A copy under its own name, for a program that opens it; gone with the next start. */
  Path opened(Attachment file) throws FileException;
}
