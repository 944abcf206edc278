package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the relay that runs on a data folder, in another process, for a backup, and waits. */
final class BackupCall {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final Path data;
  private final BackupWish wish;

  BackupCall(Path data) {
    this.data = data;
    this.wish = new BackupWish(data);
  }

  /** What was made; fails with a {@link BackupCommands.Failed}. */
  String make() throws InterruptedException {
    String name = wish.ask();
    long start = System.nanoTime();
    Optional<String> answer = wish.answer(name);
    while (answer.isEmpty()) {
      if (wish.waits() && System.nanoTime() - start > PATIENCE.toNanos()) {
        wish.withdraw();
        throw new BackupCommands.Failed(
            "What uses " + data + " does not answer: stop it, then try again.");
      }
      boolean gone = !Backups.inUse(data);
      Thread.sleep(MOMENT);
      answer = wish.answer(name);
      if (gone && answer.isEmpty()) {
        wish.withdraw();
        throw new BackupCommands.Failed("The relay stopped before the backup was made: try again.");
      }
    }
    return good(answer.get());
  }

  private static String good(String answer) {
    if (answer.startsWith("ok ")) {
      return answer.substring("ok ".length());
    }
    throw new BackupCommands.Failed(answer.substring(answer.indexOf(' ') + 1));
  }
}
