package chat.hearth.relay.contact;

import chat.hearth.model.UserId;
import chat.hearth.relay.store.ContactStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who blocks whom, in memory: it is asked at every message to one person. */
public final class Blocks {

  private final Set<Block> blocks = ConcurrentHashMap.newKeySet();

  private record Block(UserId owner, UserId person) {}

  /** Reads all blocks. */
  public Blocks(ContactStore contacts) {
    contacts.blocks((owner, person) -> blocks.add(new Block(owner, person)));
  }

  /** Whether the owner has blocked the person. */
  public boolean blocks(UserId owner, UserId person) {
    return blocks.contains(new Block(owner, person));
  }

  /** Whether one of the two has blocked the other. */
  public boolean between(UserId one, UserId other) {
    return blocks(one, other) || blocks(other, one);
  }

  void set(UserId owner, UserId person, boolean blocked) {
    Block block = new Block(owner, person);
    if (blocked) {
      blocks.add(block);
    } else {
      blocks.remove(block);
    }
  }
}
