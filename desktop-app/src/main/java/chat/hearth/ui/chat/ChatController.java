package chat.hearth.ui.chat;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Subscription;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.kit.connection.NoticeClock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The open thread. */
public final class ChatController implements AutoCloseable {

  /** The number of a message that has to be looked for. */
  public static final long UNKNOWN = -1;

  /**
   * Where it leads.
   *
   * @param toggleDetails opens or closes the details of a thread
   * @param back leaves the chat where only one pane fits
   * @param message opens a thread that is here at the message of a link
   * @param invite null where this device does not host the team
   */
  public record Doors(
      Runnable toggleSearch,
      Consumer<ThreadId> toggleDetails,
      Runnable back,
      Runnable signInAgain,
      Consumer<ThreadId> toggleArchive,
      Consumer<UserId> showPerson,
      Consumer<MessageLink> message,
      Runnable newThread,
      @Nullable Runnable invite) {}

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Clock clock = Clock.systemUTC();
  private final Words words;
  private final ChatModel model = new ChatModel();
  private final ChatView view;
  private final Background background = new Background("chat");

  /** Apart from what is read: nothing that is written waits for a slow relay. */
  private final Background writes = new Background("chat-writes");

  private final NoticeClock notices = new NoticeClock(clock, model.notice::set);
  private final Mentioning mentioning;
  private final Pen pen;
  private final FileDesk files;
  private final Shelf shelf;
  private final Jumps jumps;
  private final Links links;
  private final Returns returns;
  private final Subscription subscription;
  private volatile @Nullable Visit open;
  private boolean atEnd;
  private boolean focused = true;

  /** The chat of one window; no thread is open yet. */
  public ChatController(Client client, Window window, Doors doors) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.words = new Words(window.times(), client.account().userId());
    this.mentioning = new Mentioning(words, model);
    this.pen = new Pen(client, model, background, writes, mentioning, this::failed);
    this.files = new FileDesk(client, window, words, this::stop);
    this.shelf = new Shelf(client, model, words, window, writes, this::send);
    this.jumps = new Jumps(model, words, window);
    this.links = new Links(client, window, words, background, doors.message(), this::failed);
    this.returns = new Returns(client, pen, shelf, background, writes, told());
    this.view = new ChatView(words, model, actions(), window.settings());
    model.sendWithEnter.bind(window.settings().sendWithEnterProperty());
    model.host.set(client.account().host());
    subscription = client.onChange(this::heard);
    connection(client.connection());
    lookForThreads();
  }

  /** The chat. */
  public Region view() {
    return view;
  }

  /** Opens a thread; null closes. */
  public void show(@Nullable ThreadId threadId) {
    if (threadId == null || !isOpen(threadId)) {
      open(threadId, visit -> visit.read(OpenThread::load));
    }
  }

  /**
   * Opens a thread at a message, which stands out for a moment.
   *
   * @param seq its number, 0 if it has none, or {@link #UNKNOWN}
   */
  public void show(ThreadId threadId, long seq, ClientId message) {
    if (isOpen(threadId)) {
      jumps.to(open, seq, message);
    } else {
      open(threadId, visit -> jumps.to(visit, seq, message));
    }
  }

  /** Goes where a link leads, or says that this person can't. */
  public void follow(MessageLink link) {
    links.follow(link);
  }

  private void open(@Nullable ThreadId threadId, Consumer<Visit> begin) {
    pen.moveTo(threadId);
    shelf.moveTo(threadId);
    model.typing.set(List.of());
    if (threadId == null) {
      visit(null);
      model.shown.set(null);
      return;
    }
    Visit next = new Visit(client, threadId, clock, this::shown, this::failed);
    visit(next);
    begin.accept(next);
    background.submit(
        () -> pen.begun(client, threadId),
        begun -> {
          if (next.equals(open)) {
            pen.found(begun);
            view.endOfDraft();
          }
        },
        this::failed);
  }

  private void visit(@Nullable Visit next) {
    Visit before = open;
    jumps.end();
    open = next;
    if (before != null) {
      before.close();
    }
  }

  /** Which thread is open. */
  public Optional<ThreadId> shown() {
    Visit now = open;
    return now == null ? Optional.empty() : Optional.of(now.id());
  }

  /** Whether the chat fills the window and needs a way back. */
  public void narrow(boolean onePane) {
    model.narrow.set(onePane);
  }

  /** Whether the details, or the search in this thread, are open beside it. */
  public void beside(boolean details, boolean search) {
    model.detailsOpen.set(details);
    model.searchOpen.set(search);
  }

  /** Puts the cursor into the composer. */
  public void focusComposer() {
    view.focusComposer();
  }

  /** Leaves a selection, an answer or an edit; else jumps to the newest message, all read. */
  public void escape() {
    if (open == null || view.messages().unselect() || jumps.giveUp()) {
      return;
    }
    if (!pen.cancel()) {
      view.messages().toEnd();
    }
  }

  /** The window got or lost the focus; only what is looked at counts as read. */
  public void windowFocused(boolean isFocused) {
    focused = isFocused;
    markRead();
    if (isFocused) {
      shelf.recorder().look();
    }
  }

  @Override
  public void close() {
    subscription.close();
    visit(null);
    notices.stop();
    pen.close();
    background.close();
    files.close();
    shelf.close();
    writes.finish();
    model.sendWithEnter.unbind();
  }

  private ChatActions actions() {
    ChatActions.Links linked = links.actions(client.account().userId(), doors.showPerson());
    Deeds deeds = new Deeds(client, window, words, model, background, writes, linked);
    Recall recall = new Recall(client, model, background, this::edit, this::reply);
    Export export = new Export(client, window, words);
    return new ChatActions(
        ThreadDeeds.of(client, doors, this::shown, w -> perform(writes, w), export),
        new ChatActions.Reading(
            () -> onThread(OpenThread::older),
            () -> onThread(OpenThread::newer),
            () -> onThread(OpenThread::latest),
            this::atEnd,
            returns::edit,
            returns::discard,
            r -> perform(writes, () -> client.messages().sendAgain(r.threadId(), r.clientId())),
            linked,
            deeds::copied,
            deeds.actions(pen, this::compose, message -> jumps.to(open, message)),
            files,
            new GoToDate(words, model, day -> jumps.to(open, day)),
            jumps::giveUp),
        new ChatActions.Writing(
            this::send,
            this::say,
            deeds::unblock,
            pen::cancel,
            recall::editLast,
            recall::replyAbove,
            shelf,
            mentioning),
        new ChatActions.Line(() -> perform(writes, client::wake), doors.signInAgain()),
        new ChatActions.Begin(doors.newThread(), doors.invite()));
  }

  private void lookForThreads() {
    background.submit(() -> client.threads().isEmpty(), model.noThreads::set, this::failed);
  }

  private void shown(Visit visit, Shown shown) {
    if (!visit.equals(open)) {
      return;
    }
    Shown before = model.shown.get();
    if (before == null || !before.begin().equals(shown.begin())) {
      atEnd = false; // until the list says where it stands
    }
    model.shown.set(shown);
  }

  private boolean isOpen(ThreadId threadId) {
    return shown().equals(Optional.of(threadId));
  }

  private void heard(Change change) {
    Visit now = open;
    switch (change) {
      case Change.MessagesChanged _, Change.MessageRemoved _ -> {
        if (now != null) {
          now.on(change);
        }
      }
      case Change.ThreadsChanged c -> {
        if (now == null) {
          lookForThreads();
        }
        if (now != null && c.threadIds().contains(now.id())) {
          onThread(OpenThread::refresh);
        }
      }
      case Change.MembersChanged c -> {
        if (now != null && c.threadId().equals(now.id())) {
          onThread(OpenThread::refresh);
        }
      }
      case Change.PeopleChanged c -> onThread(t -> t.refresh(c.userIds()));
      case Change.TypingChanged c ->
          Fx.later(
              () -> {
                if (isOpen(c.threadId())) {
                  model.typing.set(c.people());
                }
              });
      case Change.ConnectionChanged c -> Fx.later(() -> connection(c.connection()));
      case Change.AccountChanged c -> Fx.later(() -> model.host.set(c.account().host()));
      case Change.FileMoved c -> Fx.later(() -> files.moved().set(c.transfer()));
      case Change.DraftChanged c -> {
        if (isOpen(c.threadId())) {
          pen.reread(client, c.threadId());
        }
      }
      case Change.ActionRefused _ -> {}
    }
  }

  private void connection(Connection connection) {
    notices.changed(connection);
    files.connected(
        connection instanceof Connection.Online || connection instanceof Connection.CatchingUp);
    boolean cut = connection instanceof Connection.Offline;
    model.cutSince.set(connection instanceof Connection.Offline o ? o.since() : null);
    if (!cut) {
      onThread(OpenThread::refresh);
    }
  }

  private void atEnd(boolean is) {
    atEnd = is;
    Visit now = open;
    if (now != null) {
      now.reading(!is);
    }
    markRead();
  }

  /** What is in sight counts as read: not behind another window, nor out of the window. */
  private void markRead() {
    Shown shown = model.shown.get();
    boolean inSight = focused && view.getScene() != null && atEnd;
    if (inSight && shown != null && shown.thread().unread() > 0) {
      perform(writes, () -> client.threads().markRead(shown.thread().threadId()));
    }
  }

  private boolean send() {
    boolean edit = model.intent.get() instanceof Intent.Edit;
    boolean filed = !edit && !model.files.isEmpty();
    boolean fits = open != null && Draft.fits(Draft.sendable(model.draft.get()), filed);
    boolean edits = fits && pen.send(shelf::empty) instanceof Intent.Edit;
    if (fits && !edits) {
      view.messages().toEnd();
    }
    return fits;
  }

  private void say(String text) {
    Shown seen = model.shown.get();
    if (seen != null) {
      perform(
          writes,
          () -> client.messages().forward(seen.thread().threadId(), new EventBody.Message(text)));
      view.messages().toEnd();
    }
  }

  private void compose() {
    view.focusComposer();
  }

  private Returns.Told told() {
    Runnable late = () -> window.overlay().toast(words.get("file.stop.late"));
    return new Returns.Told(this::compose, late, this::failed);
  }

  private void stop(MessageRow row) {
    returns.stop(row);
  }

  private void edit(MessageRow row) {
    pen.edit(row);
    compose();
  }

  private void reply(MessageRow row) {
    pen.reply(row);
    compose();
  }

  private void onThread(Consumer<OpenThread> work) {
    Visit now = open;
    if (now != null) {
      now.read(work);
    }
  }

  private void perform(Background where, Runnable work) {
    where.submit(
        () -> {
          work.run();
          return true;
        },
        _ -> {},
        this::failed);
  }

  private void failed(Throwable problem) {
    window.overlay().toast(words.get("failed"));
  }
}
