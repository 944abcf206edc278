package chat.hearth.model;

/** What the protocol allows. Lengths of names count UTF-16 units, of texts UTF-8 bytes. */
public final class Limits {

  /** A message's text, in bytes of UTF-8. */
  public static final int TEXT_BYTES = 16 * 1024;

  /** The emoji of a reaction, in UTF-16 units; the longest there are have about thirty. */
  public static final int EMOJI_LENGTH = 40;

  /** Files of one message. */
  public static final int FILES = 10;

  /** People whom one message calls by name. */
  public static final int MENTIONS = 50;

  /** The name of a file, in UTF-16 units. */
  public static final int FILE_NAME_LENGTH = 255;

  /** Width and height of a picture, in pixels. */
  public static final int PICTURE_SIDE = 100_000;

  /** A thread's title, a nickname, a display name, a device's name: UTF-16 units. */
  public static final int NAME_LENGTH = 80;

  /** A user name: 2 to 32 of a-z, 0-9, dot and dash. */
  public static final int USER_NAME_LENGTH = 32;

  /** The shortest password, in UTF-16 units. */
  public static final int PASSWORD_MIN = 10;

  /** The longest password, in UTF-16 units; bounds the cost of hashing. */
  public static final int PASSWORD_MAX = 256;

  /** Members named in one event; a larger group is made by adding more. */
  public static final int MEMBERS_PER_EVENT = 1000;

  /** User ids in one {@code watch}. */
  public static final int WATCHED = 2000;

  /** Events in one page of history. */
  public static final int PAGE_EVENTS = 500;

  /** One frame from a device, in bytes of UTF-8. */
  public static final int CLIENT_FRAME_BYTES = 256 * 1024;

  /** One frame from the relay, in bytes of UTF-8. */
  public static final int SERVER_FRAME_BYTES = 4 * 1024 * 1024;

  /** Nesting of objects and arrays in a frame. */
  public static final int DEPTH = 12;

  private Limits() {}
}
