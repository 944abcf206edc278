package chat.hearth.relay.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.IntFunction;

/** The secrets by which devices are known again. */
final class Tokens {

  private static final int BYTES = 32;

  private Tokens() {}

  /** 32 random bytes in base64url. */
  static String mint(IntFunction<byte[]> random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random.apply(BYTES));
  }

  /** What the relay keeps: who reads the database can't sign in with it. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
