package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.Threads;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What keys do with the thread that is open. */
final class OpenThreadKeys {

  private final Client client;
  private final Background background;
  private final Supplier<Optional<ThreadId>> open;
  private final Runnable failed;

  OpenThreadKeys(
      Client client, Background background, Supplier<Optional<ThreadId>> open, Runnable failed) {
    this.client = client;
    this.background = background;
    this.open = open;
    this.failed = failed;
  }

  void mute() {
    perform((threads, row) -> threads.mute(row.threadId(), !row.muted()));
  }

  /** Starts a thread with the person of a direct one, else with nobody yet. */
  void withThisPerson(Consumer<List<UserId>> newThread) {
    background.submit(
        () -> open.get().flatMap(client.threads()::find),
        row -> {
          UserId other = row.map(ThreadRow::other).orElse(null);
          newThread.accept(other == null ? List.of() : List.of(other));
        },
        _ -> {});
  }

  private void perform(BiConsumer<Threads, ThreadRow> work) {
    open.get()
        .ifPresent(
            id ->
                background.submit(
                    () -> {
                      client.threads().find(id).ifPresent(r -> work.accept(client.threads(), r));
                      return true;
                    },
                    _ -> {},
                    _ -> failed.run()));
  }
}
