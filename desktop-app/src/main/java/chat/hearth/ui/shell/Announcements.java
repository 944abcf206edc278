package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.connection.Notice;
import java.util.Optional;

/** What a screen reader is told when something happens. */
final class Announcements {

  private final Texts texts;

  /** The key of what was told last about the connection; empty before. */
  private String told = "";

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
      case Change.ActionRefused _ -> Optional.of(texts.get("live.refused"));
      case Change.ConnectionChanged _, // is told when it is shown
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

  private String words(News news, Optional<ThreadId> open) {
    if (open.equals(Optional.of(news.threadId()))) {
      return texts.get("live.message", news.author(), news.words());
    }
    String thread = news.thread().name();
    return news.call()
        .map(c -> texts.get("live.mention", c.author().name(), thread))
        .orElseGet(() -> texts.get("live.elsewhere", news.count(), thread));
  }

  /** Words for what is shown about the connection, or nothing where that was told before. */
  Optional<String> words(Notice notice) {
    String key =
        switch (notice) {
          case Notice.Offline _ -> "live.offline";
          case Notice.Back _ -> "live.online";
          case Notice.SignedOut _ -> "live.ended";
          case Notice.WrongVersion _ -> "live.version";
          case Notice.WrongKey _ -> "live.key";
          case Notice.OutOfDate _ -> "live.date";
          case Notice.CatchingUp _, Notice.None _ -> told;
        };
    boolean news = !key.equals(told);
    told = key;
    return news ? Optional.of(texts.get(key)) : Optional.empty();
  }
}
