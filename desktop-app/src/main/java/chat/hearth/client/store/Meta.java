package chat.hearth.client.store;

import chat.hearth.model.Allowance;
import java.util.Arrays;
import java.util.Optional;

/** Small facts about the profile's copy: the relay's epoch and the owner's version. */
public final class Meta {

  private static final String EPOCH = "epoch";
  private static final String VERSION = "version";
  private static final String RESTORING = "restoring";
  private static final String COVERED = "covered";
  private static final String SETTLED = "settled";
  private static final String ALLOWANCE = "allowance";

  /** The relay's database that this copy belongs to. */
  public Optional<String> epoch(Tx tx) {
    return get(tx, EPOCH);
  }

  /** Remembers the relay's database. */
  public void epoch(Tx tx, String epoch) {
    put(tx, EPOCH, epoch);
  }

  /** Up to where the owner's rows are here. */
  public long version(Tx tx) {
    return get(tx, VERSION).map(Long::parseLong).orElse(0L);
  }

  /** Moves the owner's version. */
  public void version(Tx tx, long version) {
    put(tx, VERSION, Long.toString(version));
  }

  /** The owner's rows are to be read again from the first. */
  public void restart(Tx tx) {
    put(tx, VERSION, "0");
  }

  /** Whether this device has once caught up with the relay: what comes since is news. */
  public boolean settled(Tx tx) {
    return get(tx, SETTLED).isPresent();
  }

  /** This device has caught up. */
  public void settle(Tx tx) {
    put(tx, SETTLED, "yes");
  }

  /** Whether the relay's data are a backup's, and the copy is still being compared with it. */
  public boolean restoring(Tx tx) {
    return get(tx, RESTORING).isPresent();
  }

  /** Notes that the copy is to be compared, and up to where the owner's rows were here before. */
  public void compare(Tx tx) {
    long before = Math.max(version(tx), comparedFrom(tx));
    put(tx, RESTORING, Long.toString(before));
    restart(tx);
  }

  /** Up to where the owner's rows were here before the copy had to be compared. */
  public long comparedFrom(Tx tx) {
    return get(tx, RESTORING)
        .filter(text -> !text.equals("yes")) // as an earlier version wrote it
        .map(Long::parseLong)
        .orElse(0L);
  }

  /** The copy is the same as the relay's again. */
  public void compared(Tx tx) {
    remove(tx, RESTORING);
  }

  /** A row of this version is not in sight, as a change made here lies over it. */
  public void covered(Tx tx, long version) {
    if (get(tx, COVERED).map(Long::parseLong).orElse(Long.MAX_VALUE) > version) {
      put(tx, COVERED, Long.toString(version));
    }
  }

  /**
   * A change made here is settled. The rows that it covered are to be read again, as the relay may
   * have changed them after it. Returns whether there are any.
   */
  public boolean uncover(Tx tx) {
    Optional<Long> covered = get(tx, COVERED).map(Long::parseLong);
    covered.ifPresent(first -> version(tx, Math.min(version(tx), first - 1)));
    remove(tx, COVERED);
    return covered.isPresent();
  }

  /** How much room for files there is, as the relay said last. */
  public Optional<Allowance> allowance(Tx tx) {
    return get(tx, ALLOWANCE)
        .map(text -> Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray())
        .map(n -> new Allowance(n[0], n[1], n[2]));
  }

  /** Remembers how much room for files there is. */
  public void allowance(Tx tx, Allowance a) {
    put(tx, ALLOWANCE, a.fileBytes() + " " + a.allBytes() + " " + a.usedBytes());
  }

  private static Optional<String> get(Tx tx, String name) {
    return tx.first("SELECT text FROM meta WHERE name = ?", r -> r.getString(1), name);
  }

  private static void remove(Tx tx, String name) {
    tx.update("DELETE FROM meta WHERE name = ?", name);
  }

  private static void put(Tx tx, String name, String text) {
    tx.update("MERGE INTO meta (name, text) KEY (name) VALUES (?, ?)", name, text);
  }
}
