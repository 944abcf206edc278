package chat.hearth.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.KeyPin;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What relays say, and what others may say instead. */
class AnnouncementTest {

  private static final KeyPin KEY = new KeyPin("A".repeat(43));

  @Test
  void what_is_said_is_heard_and_is_the_name_and_the_key_alone() {
    Announcement said = new Announcement("Dr. Zürich & 咖啡", 7480, KEY);
    assertEquals(Map.of("team", "Dr. Zürich & 咖啡", "key", KEY.text()), said.texts());
    assertEquals(Optional.of(said), Announcement.read(7480, said.texts()::get));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "two\nlines", "\u202Eevil", "\u2066hidden", "bell\u0007", "\uD800"})
  void a_name_that_lies_about_itself_is_none(String team) {
    assertEquals(
        Optional.empty(), Announcement.read(7480, Map.of("team", team, "key", KEY.text())::get));
  }

  @Test
  void a_longer_name_than_a_team_can_have_is_none() {
    assertEquals(
        Optional.empty(),
        Announcement.read(7480, Map.of("team", "a".repeat(1000), "key", KEY.text())::get));
  }

  @Test
  void without_a_name_a_key_or_a_port_it_is_no_announcement() {
    Map<String, String> whole = Map.of("team", "Ours", "key", KEY.text());
    assertTrue(Announcement.read(1, whole::get).isPresent());
    assertEquals(Optional.empty(), Announcement.read(0, whole::get));
    assertEquals(Optional.empty(), Announcement.read(65_536, whole::get));
    assertEquals(Optional.empty(), Announcement.read(1, Map.of("team", "Ours")::get));
    assertEquals(Optional.empty(), Announcement.read(1, Map.of("key", KEY.text())::get));
    Map<String, String> other = Map.of("team", "Ours", "key", "ca");
    assertEquals(Optional.empty(), Announcement.read(1, other::get));
    assertThrows(IllegalArgumentException.class, () -> new Announcement("a\nb", 1, KEY));
  }

  @ParameterizedTest
  @CsvSource({"Ours, Ours", "Dr. Who's #1, Dr Who s 1", "'...', Hearth", "咖啡 2, 咖啡 2"})
  void other_programs_see_a_plain_name(String team, String label) {
    assertEquals(label, new Announcement(team, 1, KEY).label());
  }

  @Test
  void a_label_holds_what_fits_and_no_half_letters() {
    String label = new Announcement("咖".repeat(40), 1, KEY).label();
    assertEquals("咖".repeat(21), label);
    assertEquals(63, label.getBytes(StandardCharsets.UTF_8).length);
    assertEquals("hearth-00000000", new Announcement("Ours", 1, KEY).host());
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.24, true",
    "10.0.0.1, true",
    "172.16.3.4, true",
    "169.254.7.8, true",
    "192.0.2.7, false",
    "8.8.8.8, false",
    "127.0.0.1, false"
  })
  void only_neighbours_are_told(String address, boolean told) throws Exception {
    assertEquals(told, LocalNetworks.isPrivate(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @CsvSource({
    "eth0, false",
    "wlp3s0, false",
    "en0, false",
    "br0, false",
    "docker0, true",
    "br-5f2c, true",
    "veth12ab, true",
    "virbr0, true",
    "bridge100, true"
  })
  void the_networks_of_containers_are_none(String name, boolean inner) {
    assertEquals(inner, LocalNetworks.isInner(name));
  }

  @Test
  void this_computer_alone_is_no_network() {
    assertTrue(LocalNetworks.addresses().stream().noneMatch(InetAddress::isLoopbackAddress));
  }
}
