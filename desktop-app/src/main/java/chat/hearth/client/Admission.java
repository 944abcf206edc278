package chat.hearth.client;

import chat.hearth.client.FileException.Reason;
import chat.hearth.client.files.FileCache;
import chat.hearth.client.store.Stores;
import chat.hearth.model.Allowance;
import java.io.IOException;
import java.util.Optional;

/**
 * Which files are taken to be sent: none that the relay would refuse for its size, by what it said
 * last, and none that the disk has no room to copy.
 */
final class Admission {

  /** 1 GiB: where no relay has said anything it decides, and no disk is filled meanwhile. */
  static final long UNTOLD = 1L << 30;

  /** 64 MiB, which the disk keeps for everything else. */
  static final long RESERVE = 64L << 20;

  private final Stores stores;
  private final FileCache cache;
  private volatile Optional<Allowance> told;

  Admission(Stores stores, FileCache cache) {
    this.stores = stores;
    this.cache = cache;
    this.told = stores.database().call(tx -> stores.meta().allowance(tx));
  }

  /** What the relay said last; nothing where it never did. */
  Optional<Allowance> told() {
    return told;
  }

  /** The relay says how much room there is. */
  void tell(Allowance now) {
    told = Optional.of(now);
    stores.database().run(tx -> stores.meta().allowance(tx, now));
  }

  /** The largest file that is taken, in bytes. */
  long most() {
    return told.map(Allowance::largestFile).orElse(UNTOLD);
  }

  /** Refuses a file of this size that is not to be copied at all. */
  void admit(long bytes) throws FileException {
    long free;
    try {
      free = cache.free();
    } catch (IOException e) {
      throw new FileException(Reason.NO_SPACE, e.toString(), bytes, 0);
    }
    check(bytes, most(), free);
  }

  static void check(long bytes, long most, long free) throws FileException {
    if (bytes > most) {
      throw new FileException(Reason.TOO_LARGE, "larger than " + most, bytes, most);
    }
    if (bytes > free - RESERVE) {
      throw new FileException(Reason.NO_SPACE, "the disk has " + free, bytes, free);
    }
  }
}
