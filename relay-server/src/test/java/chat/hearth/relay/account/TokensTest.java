package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Check;
import chat.hearth.wire.Request;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new Random(4).nextBytes(bytes);
    return bytes;
  }

  @Test
  void a_token_carries_32_bytes_in_letters_that_travel_anywhere() {
    String token = Tokens.mint(TokensTest::random);
    assertEquals(43, token.length());
    assertTrue(token.matches("[A-Za-z0-9_-]+"), token);
    assertEquals(token, Check.name("token", token), "fits into a resume");
    assertEquals(token, new Request.Resume(token).token());
  }

  @Test
  void the_relay_keeps_the_sha_256_of_the_text() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(Tokens.hash("abc")));
    assertArrayEquals(Tokens.hash("abc"), Tokens.hash("abc"));
    assertFalse(Arrays.equals(Tokens.hash("abc"), Tokens.hash("abc ")));
  }
}
