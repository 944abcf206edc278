package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceStoreTest extends StoreContract {

  @Test
  void a_device_is_known_by_its_token_until_it_is_signed_out() {
    DeviceId laptop = device(anna, 1);
    DeviceId phone = device(anna, 2);
    reopen();
    DeviceRow row = stores.devices.byTokenHash(token(1)).orElseThrow();
    assertEquals(
        new DeviceRow(laptop, anna, "name 1", "Linux", clock.instant(), clock.instant()), row);
    assertTrue(stores.devices.byTokenHash(token(9)).isEmpty());
    assertTrue(stores.devices.signOut(anna, laptop));
    assertTrue(stores.devices.byTokenHash(token(1)).isEmpty());
    assertFalse(stores.devices.signOut(anna, laptop), "a second time there is nothing to do");
    assertEquals(List.of(phone), ids(anna));
  }

  @Test
  void nobody_signs_out_the_device_of_another() {
    DeviceId laptop = device(anna, 1);
    assertFalse(stores.devices.signOut(ben, laptop));
    assertEquals(List.of(laptop), ids(anna));
    assertEquals(List.of(), ids(ben));
  }

  @Test
  void the_newest_device_comes_first() {
    DeviceId first = device(anna, 1);
    clock.advance(Duration.ofMinutes(1));
    DeviceId second = device(anna, 2);
    assertEquals(List.of(second, first), ids(anna));
  }

  @Test
  void last_seen_never_goes_back_and_outlives_the_device() {
    Instant start = clock.instant();
    DeviceId laptop = device(anna, 1);
    device(anna, 2);
    stores.devices.touch(Map.of(laptop, start.plusSeconds(60)));
    stores.devices.touch(Map.of(laptop, start.plusSeconds(30)));
    assertEquals(Optional.of(start.plusSeconds(60)), stores.devices.lastSeen(anna));
    stores.devices.signOut(anna, laptop);
    assertEquals(Optional.of(start.plusSeconds(60)), stores.devices.lastSeen(anna));
    assertEquals(Optional.empty(), stores.devices.lastSeen(ben));
  }

  private DeviceId device(UserId owner, int number) {
    return stores.devices.create(owner, token(number), "name " + number, "Linux", clock.instant());
  }

  private static byte[] token(int number) {
    byte[] hash = new byte[32];
    hash[31] = (byte) number;
    return hash;
  }

  private List<DeviceId> ids(UserId owner) {
    return stores.devices.list(owner).stream().map(DeviceRow::deviceId).toList();
  }
}
