package chat.hearth.relay.bench;

import chat.hearth.model.UserId;
import chat.hearth.relay.account.PasswordHashing;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.DeviceStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts with one signed-in device each, put into a relay's data before it starts: through the
 * relay's own stores, but with one password hash for all, as making one takes a third of a second.
 */
final class Seed {

  private Seed() {}

  /** Somebody who can resume with a token. */
  record Account(UserId id, String token) {}

  /** So many accounts in a new database. */
  static List<Account> accounts(Path data, int count) {
    SecureRandom random = new SecureRandom();
    String hash = new PasswordHashing(random).hash("a short sentence");
    Instant now = Instant.now();
    List<Account> made = new ArrayList<>(count);
    try (Database database = Database.open(data, Clock.systemUTC())) {
      AccountStore accounts = new AccountStore(database);
      DeviceStore devices = new DeviceStore(database);
      for (int i = 0; i < count; i++) {
        String name = "user" + i;
        var _ = accounts.create(name, "User " + i, hash, i == 0, null, now);
        UserId id = accounts.byName(name).orElseThrow().userId();
        String token = "benchmark-token-" + i + "-" + Long.toHexString(random.nextLong());
        var _ = devices.create(id, sha256(token), "Bench", "Linux", now);
        made.add(new Account(id, token));
      }
    }
    return made;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
