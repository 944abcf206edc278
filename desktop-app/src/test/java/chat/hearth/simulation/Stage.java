package chat.hearth.simulation;

import chat.hearth.bench.Scratch;
import chat.hearth.client.store.PlayedStore;
import chat.hearth.relay.store.PlayedDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The disks on which one run after the other is played. */
final class Stage implements AutoCloseable {

  private final Scratch scratch;
  private final PlayedDisk disk;
  private final List<PlayedStore> stores = new ArrayList<>();

  Stage() {
    try {
      scratch = Scratch.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    disk = new PlayedDisk(scratch.folder().toString());
  }

  PlayedDisk disk() {
    return disk;
  }

  /** The empty store of a device. */
  PlayedStore store(int device) {
    while (stores.size() <= device) {
      stores.add(new PlayedStore(scratch.resolve("device-" + stores.size()), Clock.systemUTC()));
    }
    PlayedStore store = stores.get(device);
    store.begin();
    return store;
  }

  @Override
  public void close() {
    stores.forEach(PlayedStore::close);
    disk.close();
    try {
      scratch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
