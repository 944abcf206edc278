package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the system show news where the person does not look. The first message of a thread shows at
 * once; what follows soon after, comes in too many threads or while catching up is summed up. For
 * the FX thread.
 */
final class Notifications implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final int THREADS_AT_ONCE = 4;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int LOOKS = 20;

  private final Client client;
  private final Settings settings;
  private final Computer computer;
  private final NoticeWords words;
  private final Supplier<Optional<ThreadId>> inSight;
  private final Executor later;
  private final Background background = new Background("notifications");
  private final Map<ThreadId, Optional<News>> bursts = new HashMap<>();
  private final SequencedMap<ThreadId, News> rest = new LinkedHashMap<>();
  private volatile Computer.@Nullable Notifier notifier;
  private boolean online;
  private boolean focused;
  private boolean closed;

  /**
   * Nothing shown yet.
   *
   * @param inSight the thread that the window shows
   * @param later runs a task on the FX thread when what belongs together has come
   */
  Notifications(
      Client client,
      Window window,
      NoticeWords words,
      Supplier<Optional<ThreadId>> inSight,
      Executor later) {
    this.client = client;
    this.settings = window.settings();
    this.computer = window.computer();
    this.words = words;
    this.inSight = inSight;
    this.later = later;
  }

  /** The window got or lost the focus. */
  void focused(boolean now) {
    focused = now;
  }

  /** The connection is complete, or not any more. What came meanwhile is told in one. */
  void online(boolean now) {
    boolean back = now && !online;
    online = now;
    if (back) {
      List<News> missed = takeRest();
      if (!focused) { // else the list of threads is before their eyes
        show(missed);
      }
    }
  }

  /** Something deserves to be told. */
  void take(News news) {
    if (sees(news)) {
      return;
    }
    ThreadId id = news.threadId();
    if (!online) {
      keep(news);
    } else if (bursts.containsKey(id)) {
      bursts.merge(id, Optional.of(news), Notifications::together);
    } else if (bursts.size() < THREADS_AT_ONCE) {
      begin(id, news);
    } else {
      if (rest.isEmpty()) {
        later.execute(this::showRest);
      }
      keep(news);
    }
  }

  @Override
  public void close() {
    closed = true;
    background.close();
    Computer.Notifier used = notifier;
    if (used != null) {
      used.close();
    }
  }

  private boolean sees(News news) {
    return focused && inSight.get().equals(Optional.of(news.threadId()));
  }

  /** Shows it, and for a while keeps together what follows. */
  private void begin(ThreadId id, News news) {
    bursts.put(id, Optional.empty());
    later.execute(() -> end(id));
    show(List.of(news));
  }

  private void end(ThreadId id) {
    Optional<News> waiting = bursts.remove(id);
    if (waiting != null) {
      waiting.ifPresent(news -> begin(id, news));
    }
  }

  private static Optional<News> together(Optional<News> before, Optional<News> newer) {
    return newer.map(n -> before.map(b -> b.with(n)).orElse(n));
  }

  private void keep(News news) {
    News before = rest.get(news.threadId());
    rest.putLast(news.threadId(), before == null ? news : before.with(news));
  }

  private void showRest() {
    if (online) { // else they wait for the end of catching up
      show(takeRest());
    }
  }

  private List<News> takeRest() {
    List<News> all = List.copyOf(rest.values());
    rest.clear();
    return all;
  }

  private void show(List<News> news) {
    List<News> unseen = news.stream().filter(n -> !sees(n)).toList();
    if (closed || unseen.isEmpty() || !settings.notificationsProperty().get()) {
      return;
    }
    boolean preview = settings.noticeTextProperty().get();
    boolean sound = settings.noticeSoundProperty().get();
    background.submit(
        () -> {
          show(unseen, preview, sound);
          return true;
        },
        _ -> {},
        e -> LOG.warn("no notification was shown", e));
  }

  private void show(List<News> news, boolean preview, boolean sound) throws InterruptedException {
    List<News> unread = named(news);
    if (unread.isEmpty()) {
      return;
    }
    if (notifier == null) {
      notifier = computer.notifier().orElse(null);
    }
    Computer.Notifier by = notifier;
    if (by != null) {
      by.show(words.of(unread, preview));
    }
    if (sound) {
      computer.chime();
    }
  }

  /** The name of somebody new comes a moment after what they said. */
  private List<News> named(List<News> news) throws InterruptedException {
    List<News> now = now(news);
    for (int looks = 0; looks < LOOKS && !now.stream().allMatch(News::isNamed); looks++) {
      Thread.sleep(LOOK);
      now = now(news);
    }
    return now;
  }

  /** As it is now, without what has been read meanwhile, here or on another device. */
  private List<News> now(List<News> news) {
    return news.stream()
        .flatMap(
            n ->
                client
                    .threads()
                    .find(n.threadId())
                    .filter(thread -> thread.unread() > 0)
                    .map(thread -> n.as(thread, author(n)))
                    .stream())
        .toList();
  }

  private PersonRow author(News news) {
    PersonRow then = news.last().author();
    return client.people().find(then.userId()).orElse(then);
  }
}
