package chat.hearth.relay.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ConnectedDevicesTest {

  private final ConnectedDevices devices = new ConnectedDevices();
  private final PaperDevice desk = new PaperDevice(1, 10);
  private final PaperDevice laptop = new PaperDevice(1, 11);

  @Test
  void a_user_has_any_number_of_devices() {
    assertEquals(Optional.empty(), devices.add(desk));
    assertEquals(Optional.empty(), devices.add(laptop));
    assertEquals(List.of(desk, laptop), devices.of(new UserId(1)));
    assertEquals(List.of(), devices.of(new UserId(2)));
    assertEquals(Optional.of(laptop), devices.find(new UserId(1), new DeviceId(11)));
    assertEquals(1, devices.users());
  }

  @Test
  void the_same_device_replaces_its_older_connection() {
    devices.add(desk);
    PaperDevice again = new PaperDevice(1, 10);
    assertEquals(Optional.of(desk), devices.add(again));
    assertEquals(List.of(again), devices.all());
    assertFalse(devices.remove(desk));
    assertEquals(List.of(again), devices.all());
    assertTrue(devices.remove(again));
    assertEquals(0, devices.users());
  }

  @Test
  void devices_come_and_go_from_many_threads() {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 1; i <= 2_000; i++) {
        PaperDevice device = new PaperDevice(1 + i % 5, i);
        threads.execute(
            () -> {
              devices.add(device);
              if (device.deviceId().value() % 2 == 0) {
                devices.remove(device);
              }
            });
      }
    }
    assertEquals(1_000, devices.all().size());
    assertTrue(devices.all().stream().allMatch(d -> d.deviceId().value() % 2 == 1));
  }
}
