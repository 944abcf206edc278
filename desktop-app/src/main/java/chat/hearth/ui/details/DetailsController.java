package chat.hearth.ui.details;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Search;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.details.DetailsModel.Shown;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The details of one thread at a time. */
public final class DetailsController implements AutoCloseable {

  /**
   * Where it leads.
   *
   * @param files shows what came with the messages of the thread
   * @param left the owner left the thread
   */
  public record Doors(Runnable close, Runnable files, Consumer<UserId> showPerson, Runnable left) {}

  private record Counted(@Nullable ThreadId thread, long files) {}

  private final Client client;
  private final Window window;
  private final Texts texts = Texts.screen("details");
  private final Background background = new Background("details");
  private final DetailsModel model = new DetailsModel();
  private final DetailsView view;
  private final Subscription subscription;
  private final Subscription found;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile @Nullable ThreadId open;

  /** The details of one window; they show nothing yet. */
  public DetailsController(Client client, Window window, Doors doors) {
    this.client = client;
    this.window = window;
    DetailsActions actions =
        new DetailsActions(
            doors.close(),
            name -> onOpen(id -> client.threads().nickname(id, name)),
            title -> onOpen(id -> client.threads().rename(id, title)),
            muted -> onOpen(id -> client.threads().mute(id, muted)),
            pinned -> onOpen(id -> client.threads().pin(id, pinned)),
            doors.files(),
            this::addMembers,
            m -> onOpen(id -> client.threads().removeMember(id, m.person().userId())),
            doors.showPerson(),
            () -> {
              onOpen(id -> client.threads().leave(id));
              doors.left().run();
            },
            this::block);
    this.view = new DetailsView(texts, window.times(), model, actions);
    this.subscription = client.onChange(this::heard);
    this.found = client.search().onMoved(this::indexed);
  }

  /** The pane. */
  public Region view() {
    return view;
  }

  /** Shows a thread. A pane that opens shows nothing of the one that was open in it before. */
  public void show(ThreadId threadId) {
    Shown seen = model.shown.get();
    if (seen != null && view.getScene() == null && !seen.thread().threadId().equals(threadId)) {
      model.shown.set(null);
    }
    open = threadId;
    read();
    indexed();
  }

  /** News come often while much is read; one look at a time is enough, at what is open by then. */
  private void indexed() {
    if (open != null && counting.compareAndSet(false, true)) {
      background.submit(this::count, this::show, this::failed);
    }
  }

  private Counted count() {
    counting.set(false);
    ThreadId now = open;
    return new Counted(now, now == null ? 0 : client.search().find(Search.FILES, now, 1).total());
  }

  private void show(Counted counted) {
    if (Objects.equals(counted.thread, open)) {
      model.files.set(counted.files);
    }
  }

  @Override
  public void close() {
    subscription.close();
    found.close();
    background.finish();
  }

  private void heard(Change change) {
    ThreadId now = open;
    if (now == null) {
      return;
    }
    boolean concerns =
        switch (change) {
          case Change.ThreadsChanged c -> c.threadIds().contains(now);
          case Change.MembersChanged c -> c.threadId().equals(now);
          case Change.PeopleChanged _, Change.ConnectionChanged _ -> true;
          case Change.MessagesChanged _,
              Change.MessageRemoved _,
              Change.FileMoved _,
              Change.DraftChanged _,
              Change.TypingChanged _,
              Change.AccountChanged _,
              Change.ActionRefused _ ->
              false;
        };
    if (concerns) {
      read();
    }
  }

  private void read() {
    ThreadId now = open;
    if (now != null) {
      background.submit(() -> shown(now), this::show, this::failed);
    }
  }

  private Optional<Shown> shown(ThreadId threadId) {
    Optional<ThreadRow> row = client.threads().find(threadId);
    return row.map(r -> new Shown(r, client.threads().members(threadId)));
  }

  private void show(Optional<Shown> shown) {
    shown.filter(s -> s.thread().threadId().equals(open)).ifPresent(model.shown::set);
  }

  private void addMembers() {
    Shown shown = model.shown.get();
    if (shown != null) {
      Set<UserId> members = new HashSet<>();
      shown.members().forEach(m -> members.add(m.person().userId()));
      new AddMembers(
              client,
              texts,
              window.times(),
              members,
              people -> onOpen(id -> client.threads().addMembers(id, people)))
          .open(view);
    }
  }

  private void block(boolean blocked) {
    Shown shown = model.shown.get();
    UserId other = shown == null ? null : shown.thread().other();
    if (other != null) {
      onOpen(_ -> client.people().block(other, blocked));
    }
  }

  /** What is done concerns the thread that is seen, though another one may be on its way. */
  private void onOpen(Consumer<ThreadId> work) {
    Shown seen = model.shown.get();
    if (seen != null) {
      background.submit(
          () -> {
            work.accept(seen.thread().threadId());
            return true;
          },
          _ -> read(),
          this::failed);
    }
  }

  private void failed(Throwable problem) {
    window.overlay().toast(texts.get("failed"));
  }
}
