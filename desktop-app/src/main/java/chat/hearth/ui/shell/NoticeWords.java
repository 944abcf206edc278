package chat.hearth.ui.shell;

import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a notification says: a message, or in a word that there are several. */
final class NoticeWords {

  private final Texts texts;
  private final Consumer<ThreadId> open;

  /** Notifications that open the thread of their newest message when they are clicked. */
  NoticeWords(Texts texts, Consumer<ThreadId> open) {
    this.texts = texts;
    this.open = open;
  }

  /**
   * One notification for all of them.
   *
   * @param news at least one, each of another thread, the newest last
   * @param preview whether it may show what was written
   */
  Computer.Notice of(List<News> news, boolean preview) {
    News last = news.getLast();
    return new Computer.Notice(
        news.size() > 1 ? many(news) : title(last, preview),
        news.size() > 1 ? names(news) : body(last, preview),
        texts.get("notice.open"),
        () -> open.accept(last.threadId()));
  }

  private String many(List<News> news) {
    int count = news.stream().mapToInt(News::count).sum();
    return texts.get("notice.many", count, news.size());
  }

  private static String names(List<News> news) {
    return news.reversed().stream().map(n -> n.thread().name()).collect(Collectors.joining(", "));
  }

  private String title(News news, boolean preview) {
    String thread = news.thread().name();
    if (news.count() > 1) {
      return texts.get("live.elsewhere", news.count(), thread);
    }
    return preview && !isNamedByAuthor(news)
        ? texts.get("notice.from", news.author(), thread)
        : thread;
  }

  private String body(News news, boolean preview) {
    if (!preview) {
      return news.count() > 1 ? "" : texts.get("notice.hidden");
    }
    return news.count() > 1 && !isNamedByAuthor(news)
        ? texts.get("live.message", news.author(), news.words())
        : news.words();
  }

  /** Whether the thread has no other name than that of who wrote. */
  private static boolean isNamedByAuthor(News news) {
    return news.thread().name().equals(news.author());
  }
}
