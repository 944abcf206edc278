package chat.hearth.relay.store;

import java.util.Locale;

/**
 * The files that the messages of a backup name.
 *
 * @param named how many different ones
 * @param missing how many of them are not there, or are not what they should be
 */
public record FileCount(int named, int missing) {

  /** For people, behind what else is in the backup; nothing where no message names a file. */
  public String words() {
    if (named == 0) {
      return "";
    }
    String all = String.format(Locale.ROOT, ", %,d %s", named, named == 1 ? "file" : "files");
    return missing == 0
        ? all
        : all + String.format(Locale.ROOT, " (%,d of them missing or damaged)", missing);
  }
}
