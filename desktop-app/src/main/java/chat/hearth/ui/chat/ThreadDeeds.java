package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.model.ThreadId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done to the open thread as a whole, from its header. */
final class ThreadDeeds {

  private ThreadDeeds() {}

  /**
   * The deeds.
   *
   * @param shown which thread is open
   * @param write does something with it where the disk may take its time
   */
  static ChatActions.Header of(
      Client client,
      ChatController.Doors doors,
      Supplier<Optional<ThreadId>> shown,
      Consumer<Consumer<ThreadId>> write) {
    return new ChatActions.Header(
        doors.back(),
        doors.toggleSearch(),
        () -> shown.get().ifPresent(doors.toggleDetails()),
        muted -> write.accept(id -> client.threads().mute(id, muted)),
        pinned -> write.accept(id -> client.threads().pin(id, pinned)),
        _ -> shown.get().ifPresent(doors.toggleArchive()),
        read -> write.accept(id -> mark(client, id, read)),
        () -> write.accept(id -> client.threads().leave(id)));
  }

  private static void mark(Client client, ThreadId id, boolean read) {
    if (read) {
      client.threads().markRead(id);
    } else {
      client.threads().markUnread(id);
    }
  }
}
