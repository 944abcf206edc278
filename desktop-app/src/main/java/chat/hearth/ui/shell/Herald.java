package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Subscription;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.LiveRegion;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.kit.connection.NoticeClock;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells what comes: to screen readers, and by the system where the person does not look. */
final class Herald implements AutoCloseable {

  /** What comes in a thread so soon after a notification is told in one. */
  private static final long BURST_SECONDS = 3;

  private final Attention attention;
  private final Announcements announcements;
  private final Notifications notifications;
  private final Supplier<Optional<ThreadId>> open;
  private final LiveRegion live;
  private final NoticeClock line;
  private final javafx.util.Subscription setting;
  private final Subscription subscription;

  /**
   * Tells of a client's changes until it is closed.
   *
   * @param open the thread that is open, on any thread
   * @param inSight the same while the window shows it, on the FX thread
   * @param clicked takes the thread of a notification that was clicked, on the FX thread
   */
  Herald(
      Client client,
      Window window,
      Texts texts,
      Supplier<Optional<ThreadId>> open,
      Supplier<Optional<ThreadId>> inSight,
      Consumer<ThreadId> clicked) {
    this.attention = new Attention(client);
    this.announcements = new Announcements(texts);
    NoticeWords words = new NoticeWords(texts, id -> Fx.later(() -> clicked.accept(id)));
    this.notifications =
        new Notifications(
            client,
            window,
            words,
            inSight,
            CompletableFuture.delayedExecutor(BURST_SECONDS, TimeUnit.SECONDS, Fx.executor()));
    this.open = open;
    this.live = window.overlay().live();
    this.line =
        new NoticeClock(Clock.systemUTC(), n -> announcements.words(n).ifPresent(live::say));
    this.setting = window.settings().onlyMentionsProperty().subscribe(attention::onlyMentions);
    this.subscription = client.onChange(this::heard);
    connection(client.connection()); // after it listens, so that none is missed
  }

  /** The window got or lost the focus. */
  void focused(boolean now) {
    notifications.focused(now);
  }

  @Override
  public void close() {
    subscription.close();
    setting.unsubscribe();
    line.stop();
    notifications.close();
  }

  private void heard(Change change) {
    Optional<News> news = attention.of(change);
    announcements
        .words(change, news, open.get())
        .ifPresent(words -> Fx.later(() -> live.say(words)));
    news.ifPresent(n -> Fx.later(() -> notifications.take(n)));
    if (change instanceof Change.ConnectionChanged c) {
      Fx.later(() -> connection(c.connection()));
    }
  }

  private void connection(Connection now) {
    notifications.online(now instanceof Connection.Online);
    line.changed(now);
  }
}
