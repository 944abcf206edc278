package chat.hearth.client.files;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of files for somebody else's folders. They are written under another name beside and get
 * their own once all is there: what has the name already is kept until then, and nothing is ever
 * half there under it.
 */
public final class WholeCopy {

  private WholeCopy() {}

  /**
   * Copies a file.
   *
   * @param to where to; an existing file is in the way unless an option says otherwise
   * @param move options for the last step
   * @return where the copy is
   * @throws IOException if it can't be written or is in the way; nothing of it stays
   */
  public static Path of(Path from, Path to, CopyOption... move) throws IOException {
    Path half = to.resolveSibling("." + from.getFileName() + ".part");
    try {
      Path _ = Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(half, to, move);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
