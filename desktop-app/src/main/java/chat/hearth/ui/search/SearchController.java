package chat.hearth.ui.search;

import chat.hearth.client.Client;
import chat.hearth.client.Found;
import chat.hearth.client.Reach;
import chat.hearth.client.Subscription;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A search: everywhere, below the field of the thread list, or within one thread, in a pane of its
 * own. Finds while somebody types; what is out of date before it was looked for is passed over.
 */
public final class SearchController implements AutoCloseable {

  private static final int PAGE = 60;

  /** Opens a thread at a message. */
  @FunctionalInterface
  public interface OpenMessage {

    /** Opens it; {@code seq} is 0 where the message has no number. */
    void open(ThreadId threadId, long seq, ClientId message);
  }

  /**
   * Where it leads.
   *
   * @param back to where one types
   * @param leave ends the search
   */
  public record Doors(
      Consumer<ThreadId> thread,
      OpenMessage message,
      Consumer<UserId> person,
      Runnable back,
      Runnable leave) {}

  private record Wanted(String query, @Nullable ThreadId within, int limit) {}

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Texts texts = Texts.screen("search");
  private final Background background = new Background("search");
  private final SearchModel model = new SearchModel();
  private final ResultsView results;
  private final @Nullable WithinView pane;
  private final Results words;
  private final Subscription subscription;
  private final AtomicBoolean again = new AtomicBoolean();
  private volatile Wanted wanted = new Wanted("", null, PAGE);

  private SearchController(Client client, Window window, Doors doors, boolean within) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.words = new Results(texts, window.times(), within);
    Runnable back = within ? this::focus : doors.back();
    SearchActions actions = new SearchActions(this::find, this::open, back, doors.leave());
    this.results = new ResultsView(texts, model, actions);
    this.pane = within ? new WithinView(texts, model, results, actions) : null;
    this.subscription = client.search().onMoved(this::moved);
  }

  /** A search through everything; somebody else has the field. */
  public static SearchController everywhere(Client client, Window window, Doors doors) {
    return new SearchController(client, window, doors, false);
  }

  /** A search through one thread at a time, with a field of its own. */
  public static SearchController within(Client client, Window window, Doors doors) {
    return new SearchController(client, window, doors, true);
  }

  /** The results, with the field where it has one. */
  public Region view() {
    return pane == null ? results : pane;
  }

  /** Looks for something; empty shows nothing. */
  public void find(String typed) {
    Wanted now = wanted;
    if (!typed.strip().equals(now.query.strip())) {
      model.open.set(null);
    }
    look(new Wanted(typed, now.within, PAGE));
  }

  /** Searches this thread from now on. */
  public void within(ThreadId threadId, String name) {
    model.within.set(name);
    if (!threadId.equals(wanted.within)) {
      model.open.set(null);
      look(new Wanted(wanted.query, threadId, PAGE));
    }
  }

  /** Looks in the pane for this, as if it was typed. */
  public void type(String query) {
    if (pane != null) {
      pane.type(query);
    }
  }

  /** Puts the cursor into the field of the pane. */
  public void focus() {
    if (pane != null) {
      pane.focusField();
    }
  }

  /** Takes the focus to the first result. */
  public void focusFirst() {
    results.focusFirst();
  }

  /** Opens the first result. */
  public void openFirst() {
    results.openFirst();
  }

  private void open(Result line) {
    switch (line) {
      case Result.OfThread l -> doors.thread().accept(l.found().row().threadId());
      case Result.OfPerson l -> doors.person().accept(l.found().row().userId());
      case Result.OfMessage l -> {
        model.open.set(l.key());
        Found.Message m = l.found();
        doors.message().open(m.thread().threadId(), m.seq(), m.clientId());
      }
      case Result.More _ -> {
        Wanted now = wanted;
        look(new Wanted(now.query, now.within, now.limit * 4));
      }
      case Result.Heading _ -> {}
    }
  }

  private void look(Wanted now) {
    wanted = now;
    if (now.query.isBlank()) {
      model.lines.set(List.of());
      model.nothing.set("");
      model.reach.set("");
      return;
    }
    background.submit(
        () -> now.equals(wanted) ? client.search().find(now.query, now.within, now.limit) : null,
        found -> {
          if (found != null && now.equals(wanted)) {
            show(now, found);
          }
        },
        _ -> window.overlay().toast(texts.get("failed")));
  }

  private void show(Wanted now, Found found) {
    List<Result> lines = words.of(found);
    if (!Objects.equals(model.lines.get(), lines)) {
      model.lines.set(lines);
    }
    model.nothing.set(found.isEmpty() ? now.query.strip() : "");
    Reach reach = found.reach();
    model.whole.set(reach.percent() == 100 && reach.since() == null);
    model.reach.set(words.reach(reach));
  }

  /** News come often while much is read; one look at a time is enough. */
  private void moved() {
    if (!wanted.query.isBlank() && again.compareAndSet(false, true)) {
      Fx.later(
          () -> {
            again.set(false);
            look(wanted);
          });
    }
  }

  @Override
  public void close() {
    subscription.close();
    background.finish();
  }
}
