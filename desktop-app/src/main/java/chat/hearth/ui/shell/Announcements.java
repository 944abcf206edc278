package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Texts;
import java.util.Optional;

/** What a screen reader is told when something happens. */
final class Announcements {

  private final Texts texts;

  Announcements(Texts texts) {
    this.texts = texts;
  }

  /**
   * Words for a change, or nothing.
   *
   * @param news what of the change deserves to be told
   */
  Optional<String> words(Change change, Optional<News> news, Optional<ThreadId> open) {
    return switch (change) {
      case Change.MessagesChanged _ -> news.map(n -> words(n, open));
      case Change.ConnectionChanged c -> connection(c.connection());
      case Change.ActionRefused _ -> Optional.of(texts.get("live.refused"));
      case Change.ThreadsChanged _,
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

  private String words(News news, Optional<ThreadId> open) {
    if (open.equals(Optional.of(news.threadId()))) {
      return texts.get("live.message", news.author(), news.words());
    }
    String thread = news.thread().name();
    return news.call()
        .map(c -> texts.get("live.mention", c.author().name(), thread))
        .orElseGet(() -> texts.get("live.elsewhere", news.count(), thread));
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
