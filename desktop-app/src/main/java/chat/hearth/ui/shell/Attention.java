package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import java.util.List;
import java.util.Optional;

/**
 * What deserves to be told, to the ear and by the system: what others write, as it comes. Of muted
 * threads, and where the person wants no more, only what calls them by name.
 */
final class Attention {

  private final Client client;
  private volatile boolean onlyMentions;

  Attention(Client client) {
    this.client = client;
  }

  /** Whether the person wants to hear only of messages that call them. */
  void onlyMentions(boolean only) {
    onlyMentions = only;
  }

  /** What of a change is news. Reads the local database: not for the FX thread. */
  Optional<News> of(Change change) {
    return change instanceof Change.MessagesChanged c && c.live() ? messages(c) : Optional.empty();
  }

  private Optional<News> messages(Change.MessagesChanged change) {
    List<MessageRow> all = change.rows().stream().filter(r -> !r.own() && r.isThere()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<MessageRow> calls = all.stream().filter(r -> r.isFor(client.account().userId())).toList();
    return client.threads().find(change.threadId()).flatMap(t -> of(t, all, calls));
  }

  private Optional<News> of(ThreadRow thread, List<MessageRow> all, List<MessageRow> calls) {
    List<MessageRow> told = onlyMentions || thread.muted() ? calls : all;
    return last(told).map(newest -> new News(thread, told.size(), newest, last(calls)));
  }

  private static Optional<MessageRow> last(List<MessageRow> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
  }
}
