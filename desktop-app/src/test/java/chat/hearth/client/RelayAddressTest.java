package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.net.TyrusDialer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type and paste them. */
@Timeout(60)
class RelayAddressTest {

  @ParameterizedTest
  @CsvSource({
    "relay.example.org, relay.example.org, 7480",
    "relay.example.org:80, relay.example.org, 80",
    "' 192.168.1.20:7481 ', 192.168.1.20, 7481",
    "anna-laptop, anna-laptop, 7480",
    "build_box:1, build_box, 1",
    "[::1], ::1, 7480",
    "[fe80::1]:65535, fe80::1, 65535",
    "hearth://relay, relay, 7480",
    "hearth://join/relay:7480, relay, 7480",
    "hearth://join/[2001:db8::2]:7480, 2001:db8::2, 7480"
  })
  void usual_forms_are_understood(String text, String host, int port) {
    assertEquals(new RelayAddress(host, port, null), RelayAddress.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "hearth://join/relay:7480?invite=7F3K-92QM-XD41, relay",
    "hearth://join/[::1]:7480?invite=7F3K-92QM-XD41, ::1",
    "relay:7480?invite=7F3K-92QM-XD41, relay"
  })
  void an_invitation_comes_with_the_link(String text, String host) {
    RelayAddress address = RelayAddress.parse(text);
    assertEquals(new RelayAddress(host, 7480, "7F3K-92QM-XD41"), address);
    assertEquals(address, RelayAddress.parse(address.link()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":7480",
        "a b",
        "relay:",
        "relay:0",
        "relay:65536",
        "relay:-1",
        "relay:123456",
        "relay:80:90",
        "::1",
        "[::1",
        "[]",
        "https://relay?key=ca",
        "http://relay?key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
        "ftp://relay",
        "relay?key=",
        "relay?key=CA",
        "relay?key=none",
        "relay&key=ca",
        "relay?key=ca&invite=A",
        "relay?key=ca&key=ca",
        "relay?invite=A&key=ca&more=1",
        "relay?key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg",
        "relay?key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgh",
        "relay?key=n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg",
        "relay/path",
        "user@relay",
        "relay?invite=",
        "relay?invite=a b",
        "relay\u0000",
        "hearth://"
      })
  void anything_else_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RelayAddress.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "relay, FirstSight",
    "hearth://join/relay?invite=A, FirstSight",
    "192.168.1.20:7481, FirstSight",
    "127.evil.example, FirstSight",
    "localhost.evil.example, FirstSight",
    "127.0.0.1, None",
    "LOCALHOST:7481, None",
    "[::1], None",
    "http://relay, None",
    "ws://relay:7480/, None",
    "https://relay:443, Vouched",
    "wss://127.0.0.1, Vouched",
    "hearth://join/relay?key=ca, Vouched",
    "hearth://join/relay?invite=A&key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg, Pinned",
    "127.0.0.1?key=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg, Pinned"
  })
  void what_stands_before_and_behind_it_says_what_guards_the_line(String text, String guard) {
    assertEquals(guard, RelayAddress.parse(text).guard().getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "relay.example.org, Relay.Example.ORG:7480, true",
    "relay?key=ca, http://relay, true",
    "[FD00::7]:80, [fd00::7]:80, true",
    "relay, relay:7481, false",
    "relay, relay2, false"
  })
  void letters_and_guards_make_no_other_place(String one, String other, boolean same) {
    assertEquals(same, RelayAddress.parse(one).isAt(RelayAddress.parse(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hearth://join/relay:7480",
        "hearth://join/relay:7480?key=ca",
        "hearth://join/[fd00::7]:80?invite=7F3K-92QM-XD41&key="
            + "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
      })
  void a_link_comes_back_with_its_key(String link) {
    assertEquals(link, RelayAddress.parse(link).link());
    assertEquals(RelayAddress.parse(link), RelayAddress.parse(RelayAddress.parse(link).link()));
  }

  @Test
  void ports_out_of_range_are_refused_however_they_come() {
    assertThrows(IllegalArgumentException.class, () -> new RelayAddress("relay", 0, null));
    assertThrows(IllegalArgumentException.class, () -> new RelayAddress("relay", 65_536, null));
  }

  @Test
  void its_text_can_be_read_again() {
    for (String text : new String[] {"relay:7480", "[fe80::1]:1"}) {
      assertEquals(text, RelayAddress.parse(text).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"build_box:1", "[::::]:1", "-:1", "..:1", "127.0.0.1:1", "[::1]:1"})
  void where_nobody_is_there_is_no_relay_whatever_the_name(String text, @TempDir Path folder) {
    Entry entry =
        new ClientEntry(
            folder, new TyrusDialer(Duration.ofSeconds(5)), Clock.systemUTC(), new SecureRandom());
    RelayException e =
        assertThrows(RelayException.class, () -> entry.look(RelayAddress.parse(text)));
    assertEquals(Reason.UNREACHABLE, e.reason());
  }
}
