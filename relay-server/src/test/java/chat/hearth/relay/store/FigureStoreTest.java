package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.DeviceId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.relay.store.FigureStore.Registered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureStoreTest extends StoreContract {

  private FigureStore figures;

  @BeforeEach
  void count() {
    figures = new FigureStore(stores.database);
  }

  private DeviceId device(int token) {
    return stores.devices.create(ben, new byte[] {(byte) token}, "d", "Linux", clock.instant());
  }

  @Test
  void people_come_by_name_in_any_case_with_the_devices_they_are_signed_in_on() {
    stores.accounts.setDisplayName(anna, "zoë");
    stores.accounts.setDisplayName(cleo, "Cleo");
    stores.accounts.setDisplayName(ben, "ben");
    DeviceId gone = device(1);
    device(2);
    device(3);
    stores.devices.signOut(ben, gone);
    assertEquals(
        List.of(
            new Registered(ben, "ben", "ben", false, 2),
            new Registered(cleo, "cleo", "Cleo", false, 0),
            new Registered(anna, "anna", "zoë", false, 0)),
        figures.registered());
  }

  @Test
  void messages_count_from_a_moment_and_before_another() {
    List<ThreadEvent> log =
        List.of(
            StoreSamples.event(T1, 1, anna, new EventBody.Started(List.of(ben), null)),
            StoreSamples.message(T1, 2, anna, "one"),
            StoreSamples.message(T1, 3, ben, "two"),
            StoreSamples.event(T1, 4, anna, new EventBody.Renamed("Not a message")),
            StoreSamples.message(T1, 5, anna, "three"));
    stores.log.commit(
        new LogStore.Batch(List.of(StoreSamples.head(T1, 5, anna)), List.of(), log, List.of()));
    assertEquals(3, messages(0, 99));
    assertEquals(2, messages(3, 99), "from the moment itself");
    assertEquals(1, messages(2, 3), "up to the other, but for it");
    assertEquals(0, messages(4, 5));
    assertEquals(0, messages(6, 99), "threads that were quiet since are not even looked at");
    assertEquals(0, messages(9, 2));
  }

  private long messages(long from, long to) {
    Instant start = StoreSamples.T0;
    return figures.messages(start.plusMillis(from), start.plusMillis(to));
  }
}
