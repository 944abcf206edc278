package chat.hearth.ui.kit;

import java.nio.charset.StandardCharsets;

/**
 * Which of the eight colours belongs to a person or a group. It comes from the id and never from
 * the name, so renaming keeps it.
 */
public final class PersonColour {

  /** How many colours there are. */
  public static final int COUNT = 8;

  private static final int OFFSET_BASIS = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private PersonColour() {}

  /** The colour's number, 1 to 8: FNV-1a over the id's UTF-8 bytes. */
  public static int of(String id) {
    int hash = OFFSET_BASIS;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * PRIME;
    }
    return Integer.remainderUnsigned(hash, COUNT) + 1;
  }

  /** The style class that gives a node and all in it the colour: {@code person-1} and so on. */
  public static String styleClass(String id) {
    return "person-" + of(id);
  }
}
