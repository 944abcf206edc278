package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What a screen reader is told when something happens. Of muted threads, and where the person wants
 * no more, only what calls them by name.
 */
final class Announcements {

  private final Client client;
  private final Texts texts;
  private volatile boolean onlyMentions;

  Announcements(Client client, Texts texts) {
    this.client = client;
    this.texts = texts;
  }

  /** Whether the person wants to hear only of messages that call them. */
  void onlyMentions(boolean only) {
    onlyMentions = only;
  }

  /** Words for a change, or nothing. Reads the local database: not for the FX thread. */
  Optional<String> words(Change change, Optional<ThreadId> open) {
    return switch (change) {
      case Change.MessagesChanged c when c.live() -> messages(c, open);
      case Change.ConnectionChanged c -> connection(c.connection());
      case Change.ActionRefused c -> Optional.of(texts.get("live.refused"));
      case Change.MessagesChanged _,
          Change.ThreadsChanged _,
          Change.MessageRemoved _,
          Change.FileMoved _,
          Change.DraftChanged _,
          Change.MembersChanged _,
          Change.TypingChanged _,
          Change.PeopleChanged _,
          Change.AccountChanged _ ->
          Optional.empty();
    };
  }

  private Optional<String> messages(Change.MessagesChanged change, Optional<ThreadId> open) {
    List<MessageRow> all = change.rows().stream().filter(r -> !r.own() && r.isThere()).toList();
    List<MessageRow> calls = all.stream().filter(r -> r.isFor(client.account().userId())).toList();
    Optional<ThreadRow> thread = client.threads().find(change.threadId());
    boolean few = onlyMentions || thread.map(ThreadRow::muted).orElse(true);
    List<MessageRow> news = few ? calls : all;
    if (news.isEmpty() || thread.isEmpty()) {
      return Optional.empty();
    }
    if (!calls.isEmpty() && !open.equals(Optional.of(change.threadId()))) {
      String caller = calls.getLast().author().name();
      return Optional.of(texts.get("live.mention", caller, thread.get().name()));
    }
    if (open.equals(Optional.of(change.threadId()))
        && news.getLast().body() instanceof EventBody.Message message) {
      return Optional.of(
          texts.get(
              "live.message",
              news.getLast().author().name(),
              FileWords.line(message.text(), message.files())));
    }
    return Optional.of(texts.get("live.elsewhere", news.size(), thread.get().name()));
  }

  private Optional<String> connection(Connection connection) {
    return switch (connection) {
      case Connection.Offline _ -> Optional.of(texts.get("live.offline"));
      case Connection.Online _ -> Optional.of(texts.get("live.online"));
      case Connection.Ended c ->
          Optional.of(
              texts.get(
                  switch (c.reason()) {
                    case SIGNED_OUT -> "live.ended";
                    case BAD_VERSION -> "live.version";
                  }));
      case Connection.Connecting _, Connection.CatchingUp _ -> Optional.empty();
    };
  }
}
