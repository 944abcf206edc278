package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.model.ThreadId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done to a thread as a whole, from its header, whatever is opened meanwhile. */
final class ThreadDeeds {

  private ThreadDeeds() {}

  /**
   * The deeds.
   *
   * @param shown which thread is open
   * @param write does something where the disk may take its time
   */
  static ChatActions.Header of(
      Client client,
      ChatController.Doors doors,
      Supplier<Optional<ThreadId>> shown,
      Consumer<Runnable> write,
      Export export) {
    return new ChatActions.Header(
        doors.back(),
        doors.toggleSearch(),
        () -> shown.get().ifPresent(doors.toggleDetails()),
        (id, muted) -> write.accept(() -> client.threads().mute(id, muted)),
        (id, pinned) -> write.accept(() -> client.threads().pin(id, pinned)),
        doors.toggleArchive(),
        (id, read) -> write.accept(() -> mark(client, id, read)),
        export::ask,
        id -> write.accept(() -> client.threads().leave(id)));
  }

  private static void mark(Client client, ThreadId id, boolean read) {
    if (read) {
      client.threads().markRead(id);
    } else {
      client.threads().markUnread(id);
    }
  }
}
