package chat.hearth.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names the key that a relay shows: the SHA-256 of its SubjectPublicKeyInfo.
 *
 * @param text base64url without padding, 43 characters
 */
public record KeyPin(String text) {

  /** The last character holds four bits, so that each key has one name. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  private static final int SHOWN_BYTES = 8;

  /** Fails with an {@link IllegalArgumentException} on anything else. */
  public KeyPin {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the pin of a key: 43 characters of base64url");
    }
  }

  /** The pin of a key. */
  public static KeyPin of(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new KeyPin(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Its first 64 bits for people to compare, such as {@code 7f3a-92c1-04de-b5e8}. */
  public String words() {
    String hex = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text), 0, SHOWN_BYTES);
    return hex.replaceAll("(.{4})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return text;
  }
}
