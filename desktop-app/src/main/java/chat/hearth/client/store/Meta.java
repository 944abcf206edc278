package chat.hearth.client.store;

import java.util.Optional;

/** Small facts about the profile's copy: the relay's epoch and the owner's version. */
public final class Meta {

  private static final String EPOCH = "epoch";
  private static final String VERSION = "version";

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

  private static void put(Tx tx, String name, String text) {
    tx.update("MERGE INTO meta (name, text) KEY (name) VALUES (?, ?)", name, text);
  }
}
