package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.PeopleStore;
import chat.hearth.model.Contact;
import chat.hearth.model.Limits;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom a device asks about. */
@Timeout(60)
class RosterTest {

  private static final int MANY = 2 * Limits.WATCHED + 500;

  @TempDir private Path folder;

  @Test
  void names_come_of_more_people_than_can_be_watched() {
    try (PaperDevice device = new PaperDevice(folder)) {
      Set<UserId> all =
          LongStream.rangeClosed(2, MANY).mapToObj(UserId::new).collect(Collectors.toSet());
      all.forEach(id -> device.relay.contact(listed(id)));
      device.relay.names(_ -> true);
      device.comeOnline();
      Set<UserId> named =
          device.call(device.stores.people()::names).stream()
              .map(PeopleStore.Name::userId)
              .collect(Collectors.toSet());
      assertTrue(named.containsAll(all), () -> named.size() + " names");
      List<Request.Watch> asked = device.relay.asked(Request.Watch.class);
      assertEquals(List.of(Limits.WATCHED, 500, Limits.WATCHED), sizes(asked));
      assertTrue(
          asked.getLast().userIds().contains(PaperRelay.OWNER), "they are watched from now on");
      UserId fresh = new UserId(MANY + 1);
      device.relay.contact(listed(fresh));
      device.keeper.wake();
      device.until(
          "the name",
          () ->
              device.call(device.stores.people()::names).stream()
                  .anyMatch(n -> n.userId().equals(fresh)));
      assertTrue(
          device.relay.asked(Request.Watch.class).size() <= asked.size() + 2,
          "who is known is not asked about again");
    }
  }

  private static Contact listed(UserId id) {
    return new Contact(id, null, true, false, 0);
  }

  private static List<Integer> sizes(List<Request.Watch> asked) {
    return asked.stream().map(w -> w.userIds().size()).toList();
  }
}
