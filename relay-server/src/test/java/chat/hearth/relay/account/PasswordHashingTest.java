package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

  private final PasswordHashing hashing = new PasswordHashing(new Random(1));

  @Test
  void a_hash_knows_its_password_and_no_other() {
    String hash = hashing.hash("pässword 你好");
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(hash.length() < 255);
    assertTrue(hashing.verify("pässword 你好", Optional.of(hash)));
    assertFalse(hashing.verify("passwort 你好", Optional.of(hash)));
    assertNotEquals(hash, hashing.hash("pässword 你好"), "each with a salt of its own");
  }

  @Test
  void hashes_of_other_parameters_stay_valid() {
    // Computed with OpenSSL.
    String foreign = "$argon2id$v=19$m=64,t=2,p=1$c2FsdHNhbHQ$WSoQnKu0hRvn/bADgyZCwY5bUTGOI2Ak";
    assertTrue(hashing.verify("password", Optional.of(foreign)));
    assertFalse(hashing.verify("Password", Optional.of(foreign)));
  }

  @Test
  void without_a_hash_it_is_false_whatever_the_password() {
    assertFalse(hashing.verify("", Optional.empty()));
    assertFalse(hashing.verify("anything", Optional.empty()));
  }

  @Test
  void without_a_hash_it_works_just_as_hard() {
    Optional<String> hash = Optional.of(hashing.hash("some password"));
    cost(hash);
    cost(Optional.empty());
    long known = LongStream.range(0, 5).map(i -> cost(hash)).sorted().skip(2).findFirst().orElse(0);
    long unknown =
        LongStream.range(0, 5)
            .map(i -> cost(Optional.empty()))
            .sorted()
            .skip(2)
            .findFirst()
            .orElse(0);
    assertTrue(
        unknown > known / 2 && unknown < known * 2,
        "nanoseconds of work: known " + known + ", unknown " + unknown);
  }

  @Test
  void a_hash_in_another_form_is_a_fault_and_not_a_wrong_password() {
    assertThrows(
        IllegalStateException.class, () -> hashing.verify("x", Optional.of("$2a$10$bcrypt")));
    assertEquals(32, hashing.randomBytes(32).length);
  }

  /** The thread's own work: waiting for a busy machine does not count. */
  private long cost(Optional<String> hash) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    hashing.verify("wrong password", hash);
    return threads.getCurrentThreadCpuTime() - before;
  }
}
