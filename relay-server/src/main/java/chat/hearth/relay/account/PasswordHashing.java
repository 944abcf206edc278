package chat.hearth.relay.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords to Argon2id hashes in the usual text form, which names its parameters: old hashes stay
 * valid when ours change. Two at once; more wait, so that a storm of sign-ins can't take all
 * memory.
 */
public final class PasswordHashing {

  private static final Cost COST = new Cost(19 * 1024, 2, 1);
  private static final int AT_ONCE = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final RandomGenerator random;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobody;

  /** What a hash costs: KiB of memory, passes over it, lanes. */
  private record Cost(int memory, int passes, int lanes) {}

  /** Salts come from the random numbers, which must be unpredictable. */
  public PasswordHashing(RandomGenerator random) {
    this.random = random;
    this.nobody = text(COST, salt(), new byte[HASH_BYTES]);
  }

  /** A new hash with a salt of its own, at most 255 characters. */
  public String hash(String password) {
    byte[] salt = salt();
    return text(COST, salt, argon2(password, salt, COST, HASH_BYTES));
  }

  /**
   * Whether the password belongs to the hash.
   *
   * @param stored what {@link #hash} made; without one it takes just as long and answers false
   */
  public boolean verify(String password, Optional<String> stored) {
    Matcher parts = FORM.matcher(stored.orElse(nobody));
    if (!parts.matches()) {
      throw new IllegalStateException("a password hash is not in the form that we write");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            new Cost(number(parts, 1), number(parts, 2), number(parts, 3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual) && stored.isPresent();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private byte[] argon2(String password, byte[] salt, Cost cost, int length) {
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(cost.memory)
              .withIterations(cost.passes)
              .withParallelism(cost.lanes)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      places.release();
    }
  }

  private byte[] salt() {
    return randomBytes(SALT_BYTES);
  }

  /** Bytes that nobody can guess, for other secrets. */
  byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(Cost cost, byte[] salt, byte[] hash) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory,
            cost.passes,
            cost.lanes,
            BASE64.encodeToString(salt),
            BASE64.encodeToString(hash));
  }
}
