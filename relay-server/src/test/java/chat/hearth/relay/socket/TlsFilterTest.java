package chat.hearth.relay.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who needs no encryption. */
class TlsFilterTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.9.9.9, true",
    "::1, true",
    "::ffff:127.0.0.1, true",
    "192.168.1.20, false",
    "10.0.0.1, false",
    "0.0.0.0, false",
    "fe80::1, false",
    "2001:db8::1, false"
  })
  void only_who_sits_at_this_computer(String address, boolean here) {
    InetSocketAddress peer = new InetSocketAddress(InetAddress.ofLiteral(address), 40_000);
    assertEquals(here, TlsFilter.isHere(peer));
  }

  @Test
  void who_has_no_address_may_be_anywhere() {
    assertFalse(TlsFilter.isHere(null));
    assertFalse(TlsFilter.isHere(InetSocketAddress.createUnresolved("localhost", 1)));
  }
}
