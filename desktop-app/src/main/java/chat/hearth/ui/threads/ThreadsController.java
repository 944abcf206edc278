package chat.hearth.ui.threads;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The list of threads with its search, and the dialog that starts one. Lives on the FX thread; what
 * it shows it reads in the background.
 */
public final class ThreadsController implements AutoCloseable {

  private static final Duration REST = Duration.seconds(1);

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Texts texts = Texts.screen("threads");
  private final Background background = new Background("threads");
  private final Listing listing;
  private final ThreadsModel model = new ThreadsModel();
  private final ThreadsView view;
  private final Queue<Change> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final PauseTransition rest = new PauseTransition(REST);
  private final Subscription subscription;
  private List<ThreadId> order = List.of();
  private volatile boolean holding;

  /**
   * Where the list leads.
   *
   * @param open shows a thread
   * @param search what is shown while something is looked for
   */
  public record Doors(Consumer<ThreadId> open, Searching search) {}

  /**
   * What stands in the place of the list while something is looked for.
   *
   * @param find is told what was typed; empty when the list is there again
   */
  public record Searching(
      Region results, Consumer<String> find, Runnable focusFirst, Runnable openFirst) {}

  /** The list of the client's threads; reads at once. */
  public ThreadsController(Client client, Window window, Doors doors) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.listing = new Listing(client, new Lines(texts, window.times(), client.account().userId()));
    model.compact.bind(window.settings().compactThreadsProperty());
    this.view = new ThreadsView(model, actions(), texts, doors.search().results());
    rest.setOnFinished(e -> release());
    subscription = client.onChange(this::heard);
    background.submit(this::loaded, this::show, this::failed);
  }

  private ThreadsActions actions() {
    return new ThreadsActions(
        line -> doors.open().accept(row(line).threadId()),
        () -> newThread(List.of()),
        this::find,
        new ThreadsActions.Results(doors.search().focusFirst(), doors.search().openFirst()),
        this::show,
        this::touched,
        this::act);
  }

  /** The pane. */
  public Region view() {
    return view;
  }

  /** Unread messages of threads that are not muted. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return model.unreadMessages;
  }

  /** Marks the thread that is open elsewhere; null for none. Does not open it. */
  public void select(@Nullable ThreadId threadId) {
    model.open.set(threadId);
  }

  /** Whether the list has the whole window to itself. */
  public void narrow(boolean onePane) {
    model.narrow.set(onePane);
  }

  /** Shows the dialog that starts a thread, with these people chosen. */
  public void newThread(List<UserId> preselected) {
    new NewThread(client, window, texts, doors.open()).show(window.overlay(), preselected);
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    view.focusSearch();
  }

  /** Looks for something, as if it had been typed. */
  public void search(String text) {
    view.search(text);
  }

  /** Empties the search field, so that the list is there again. */
  public void leaveSearch() {
    view.leaveSearch();
  }

  /** The thread at the top of the list. */
  public Optional<ThreadId> first() {
    return order.stream().findFirst();
  }

  /** Does something when what was asked for so far is shown. */
  public void afterwards(Runnable then) {
    background.submit(() -> then, Runnable::run, this::failed);
  }

  /** Opens the thread below the open one. */
  public void next() {
    step(1, line -> true);
  }

  /** Opens the thread above the open one. */
  public void previous() {
    step(-1, line -> true);
  }

  /** Opens the next thread below with something unread. */
  public void nextUnread() {
    step(1, ThreadRow::isUnread);
  }

  /** Opens the next thread above with something unread. */
  public void previousUnread() {
    step(-1, ThreadRow::isUnread);
  }

  /** Opens the thread at this place, 1 for the first; nothing if there are fewer. */
  public void nth(int place) {
    if (place >= 1 && place <= order.size()) {
      doors.open().accept(order.get(place - 1));
    }
  }

  /** Puts a thread away, which can be undone for a moment, or takes it back. */
  public void toggleArchive(ThreadId threadId) {
    background.submit(
        () -> client.threads().find(threadId), row -> row.ifPresent(this::archive), this::failed);
  }

  private void step(int by, Predicate<ThreadRow> wanted) {
    List<ThreadRow> rows = model.lines.get().stream().map(ThreadsController::row).toList();
    int from = order.indexOf(model.open.get());
    int at = from < 0 && by < 0 ? rows.size() : from;
    for (at += by; at >= 0 && at < rows.size(); at += by) {
      if (wanted.test(rows.get(at))) {
        doors.open().accept(rows.get(at).threadId());
        return;
      }
    }
  }

  private static ThreadRow row(Line line) {
    return switch (line) {
      case Line.OfThread l -> l.row();
    };
  }

  private void find(String query) {
    if (!query.strip().equals(model.query.get())) {
      model.query.set(query.strip());
      doors.search().find().accept(query);
    }
  }

  private void show(Filter filter) {
    model.filter.set(filter);
    reread(() -> listing.show(filter));
  }

  private void act(ThreadsActions.Deed deed, ThreadRow row) {
    switch (deed) {
      case READ -> perform(() -> client.threads().markRead(row.threadId()));
      case UNREAD -> perform(() -> client.threads().markUnread(row.threadId()));
      case MUTE -> perform(() -> client.threads().mute(row.threadId(), !row.muted()));
      case PIN -> perform(() -> client.threads().pin(row.threadId(), !row.pinned()));
      case ARCHIVE -> archive(row);
      case LEAVE -> askToLeave(row);
    }
  }

  private void archive(ThreadRow row) {
    boolean away = !row.archived();
    perform(() -> client.threads().archive(row.threadId(), away));
    if (away) {
      Runnable undo = () -> perform(() -> client.threads().archive(row.threadId(), false));
      window.overlay().toast(texts.get("archived"), texts.get("archived.undo"), undo);
    }
  }

  private void askToLeave(ThreadRow row) {
    Dialog.confirm(
            texts.get("leave.title", row.name()),
            texts.get("leave.text"),
            texts.get("leave.do"),
            true,
            () -> perform(() -> client.threads().leave(row.threadId())))
        .open(window.overlay());
  }

  private void perform(Runnable deed) {
    background.submit(
        () -> {
          deed.run();
          return deed;
        },
        d -> release(),
        this::failed);
  }

  private void touched() {
    holding = true;
    rest.playFromStart();
  }

  private void release() {
    holding = false;
    reread(() -> {});
  }

  private void heard(Change change) {
    news.add(change);
    if (reading.compareAndSet(false, true)) {
      background.submit(this::caughtUp, now -> now.ifPresent(this::show), this::failed);
    }
  }

  private Optional<Listed> caughtUp() {
    reading.set(false);
    boolean other = false;
    for (Change change = news.poll(); change != null; change = news.poll()) {
      other |= listing.apply(change);
    }
    return other ? Optional.of(listing.listed(holding)) : Optional.empty();
  }

  private Listed loaded() {
    listing.load();
    return listing.listed(false);
  }

  private void reread(Runnable first) {
    background.submit(
        () -> {
          first.run();
          return listing.listed(holding);
        },
        this::show,
        this::failed);
  }

  private void show(Listed listed) {
    order = listed.order();
    model.unreadThreads.set(listed.unreadThreads());
    model.unreadMessages.set(listed.unreadMessages());
    model.nothing.set(listed.nothing());
    model.any.set(listed.any());
    model.lines.set(listed.lines());
  }

  private void failed(Throwable problem) {
    window.overlay().toast(texts.get("failed"));
  }

  @Override
  public void close() {
    subscription.close();
    background.finish();
    rest.stop();
    model.compact.unbind();
  }
}
