package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a key. */
class KeyPinTest {

  /** Of the first example of RFC 8037, so that other programs can be compared. */
  private static final String ED25519 =
      "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  @Test
  void a_key_has_one_name_that_other_programs_find_too() throws Exception {
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(ED25519)));
    KeyPin pin = KeyPin.of(key);
    assertEquals("BuP9j9opu2CrWVV95h7bCuzbIxE0vjDnW0Vfjht5L6k", pin.text());
    assertEquals(pin, new KeyPin(pin.text()));
    assertNotEquals(
        pin, KeyPin.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()));
  }

  @Test
  void people_compare_its_beginning() {
    assertEquals(
        "9f86-d081-884c-7d65", new KeyPin("n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg").words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCggA",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgh",
        "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg=",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg\n"
      })
  void anything_else_is_none(String text) {
    assertThrows(IllegalArgumentException.class, () -> new KeyPin(text));
  }
}
