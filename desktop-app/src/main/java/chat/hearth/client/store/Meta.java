package chat.hearth.client.store;

import java.util.Optional;

/** Small facts about the profile's copy: the relay's epoch and the owner's version. */
public final class Meta {

  private static final String EPOCH = "epoch";
  private static final String VERSION = "version";
  private static final String RESTORING = "restoring";

  /** The relay's database that this copy belongs to. */
  public Optional<String> epoch(Tx tx) {
    return tx.first("SELECT text FROM meta WHERE name = ?", r -> r.getString(1), EPOCH);
  }

  /** Remembers the relay's database. */
  public void epoch(Tx tx, String epoch) {
    put(tx, EPOCH, epoch);
  }

  /** Up to where the owner's rows are here. */
  public long version(Tx tx) {
    return tx.first("SELECT text FROM meta WHERE name = ?", r -> r.getString(1), VERSION)
        .map(Long::parseLong)
        .orElse(0L);
  }

  /** Moves the owner's version. */
  public void version(Tx tx, long version) {
    put(tx, VERSION, Long.toString(version));
  }

  /** The owner's rows are to be read again from the first. */
  public void restart(Tx tx) {
    put(tx, VERSION, "0");
  }

  /** Whether the relay's data are a backup's, and the copy is still being compared with it. */
  public boolean restoring(Tx tx) {
    return tx.first("SELECT text FROM meta WHERE name = ?", r -> r.getString(1), RESTORING)
        .isPresent();
  }

  /** Notes that the copy is to be compared with the relay's, or was. */
  public void restoring(Tx tx, boolean on) {
    if (on) {
      put(tx, RESTORING, "yes");
    } else {
      tx.update("DELETE FROM meta WHERE name = ?", RESTORING);
    }
  }

  private static void put(Tx tx, String name, String text) {
    tx.update("MERGE INTO meta (name, text) KEY (name) VALUES (?, ?)", name, text);
  }
}
