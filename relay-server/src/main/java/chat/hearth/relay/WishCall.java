package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the relay that runs on a data folder, in another process, for something, and waits. */
final class WishCall {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final Path data;
  private final Wish wish;

  WishCall(Path data, Wish wish) {
    this.data = data;
    this.wish = wish;
  }

  /** What the relay answered; fails with a {@link BackupCommands.Failed}. */
  String ask(String words) throws InterruptedException {
    String name = wish.ask(words);
    long start = System.nanoTime();
    Optional<String> answer = wish.answer(name);
    while (answer.isEmpty()) {
      if (wish.waits(name) && System.nanoTime() - start > PATIENCE.toNanos()) {
        wish.withdraw(name);
        throw new BackupCommands.Failed(
            "What uses " + data + " does not answer: stop it, then try again.");
      }
      boolean gone = !Backups.inUse(data) || !(wish.waits(name) || wish.isTaken(name));
      Thread.sleep(MOMENT);
      answer = wish.answer(name);
      if (gone && answer.isEmpty()) {
        wish.withdraw(name);
        throw new BackupCommands.Failed("The relay stopped before it was done: try again.");
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
