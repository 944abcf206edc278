package chat.hearth.ui.shell;

import chat.hearth.client.Account;
import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.MessageLink;
import chat.hearth.client.RelayException;
import chat.hearth.client.Search;
import chat.hearth.client.Subscription;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.host.Hosting;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.settings.SettingsController;
import chat.hearth.ui.shell.Columns.Pane;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The signed-in window: which screens show, and how one gets from one to another. */
public final class Shell implements AutoCloseable, Screens.Ways {

  /**
   * Where it goes on.
   *
   * @param signInAgain the device was signed out elsewhere; local data stays
   * @param signedOut the person signed this device out
   * @param front brings the window to the front
   */
  public record Doors(Consumer<Account> signInAgain, Runnable signedOut, Runnable front) {}

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Texts texts = Texts.screen("shell");
  private final Background background = new Background("shell");
  private final Screens screens;
  private final Beside beside;
  private final OpenThreadKeys onOpen;
  private final Rail rail;
  private final Columns columns;
  private final Herald herald;
  private final Subscription subscription;
  private final Activity activity;
  private final Shortcuts shortcuts;
  private final WindowTitle title;
  private final AtomicReference<@Nullable ThreadId> open = new AtomicReference<>();
  private @Nullable ThreadId before;
  private Section section = Section.THREADS;
  private boolean chatOpen;

  /**
   * The screens of a client in this scene.
   *
   * @param hosting where this app hosts the team, else null
   */
  public Shell(Client client, Window window, Scene scene, @Nullable Hosting hosting, Doors doors) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.screens = Screens.of(client, window, this, hosting);
    this.title = new WindowTitle(client, background, texts);
    this.beside = new Beside(client, background, screens);
    Runnable refused = () -> window.overlay().toast(texts.get("refused.other"));
    this.onOpen = new OpenThreadKeys(client, background, this::opened, refused);
    OwnMenu mine = new OwnMenu(client, texts, background, this, this::settings, this::starred);
    this.rail = new Rail(texts, this::go, mine::open);
    this.columns = new Columns(rail.rail(), rail.bar(), this::closeDetails, scene.getWidth());
    rail.places(hosting != null);
    columns.listWidthProperty().bindBidirectional(window.settings().listWidthProperty());
    columns.breadthProperty().subscribe(b -> screens.narrow(b == Breadth.SINGLE));
    window.theme().textPercentProperty().subscribe(_ -> columns.scale(window.theme().scale()));
    screens.threads().unreadProperty().subscribe(_ -> retitle());
    screens.contacts().cardOpenProperty().subscribe(this::arrange);
    screens.settings().pageOpenProperty().subscribe(this::arrange);
    this.herald =
        new Herald(client, window, texts, this::opened, this::inSight, this::openFromOutside);
    this.subscription = client.onChange(this::heard);
    this.activity = new Activity(scene, client, background);
    this.shortcuts = new Shortcuts(scene, keys());
    rail.me(client.account(), client.connection());
    arrange();
    screens.threads().afterwards(this::openFirst);
  }

  /** The window's content. */
  public Region view() {
    return columns;
  }

  /** The window's title: what is unread and which thread is open. */
  public ReadOnlyStringProperty titleProperty() {
    return title.property();
  }

  /** Shows where the team is hosted, with the invite card first. */
  public void showHost() {
    go(Section.HOST);
    window.overlay().toast(texts.get("team.ready"));
  }

  /** Goes where the link to a message leads. */
  public void follow(MessageLink link) {
    screens.chat().follow(link);
  }

  /** The window got or lost the focus. */
  public void focused(boolean now) {
    screens.chat().windowFocused(now);
    herald.focused(now);
    if (now) {
      activity.focused();
    }
  }

  @Override
  public void close() {
    subscription.close();
    herald.close();
    shortcuts.close();
    activity.close();
    screens.close();
    background.close();
  }

  @Override
  public void open(ThreadId threadId) {
    show(threadId, () -> screens.chat().show(threadId));
    screens.chat().focusComposer();
  }

  /** Where a notification of the system was clicked. */
  private void openFromOutside(ThreadId threadId) {
    doors.front().run();
    open(threadId);
  }

  private Optional<ThreadId> opened() {
    return Optional.ofNullable(open.get());
  }

  /** The open thread, unless another screen is in its place. */
  private Optional<ThreadId> inSight() {
    return opened().filter(_ -> section == Section.THREADS && columns.showsMain());
  }

  private void show(ThreadId threadId, Runnable inChat) {
    ThreadId now = open.getAndSet(threadId);
    if (now != null && !now.equals(threadId)) {
      before = now;
    }
    section = Section.THREADS;
    chatOpen = true;
    screens.threads().select(threadId);
    inChat.run();
    beside.follow(threadId);
    arrange();
    retitle();
  }

  /** What was found stays beside it, and so does the focus, where there is room. */
  @Override
  public void openMessage(ThreadId threadId, long seq, ClientId message) {
    boolean single = columns.breadthProperty().get() == Breadth.SINGLE;
    if (single) {
      beside.close();
    }
    show(threadId, () -> screens.chat().show(threadId, seq, message));
    if (single) {
      screens.chat().focusComposer();
    }
  }

  @Override
  public void focusSearch() {
    screens.threads().focusSearch();
  }

  @Override
  public void leaveSearch() {
    screens.threads().leaveSearch();
    screens.threads().focusSearch();
  }

  /** Beside the chat, in the place of the details. */
  @Override
  public void toggleSearch() {
    if (section == Section.THREADS && beside.searching(columns.getScene())) {
      closeDetails();
    } else {
      opened().ifPresent(this::search);
    }
  }

  private void search(ThreadId threadId) {
    section = Section.THREADS;
    chatOpen = true;
    beside.search(threadId);
    arrange();
    screens.searchWithin().focus();
  }

  @Override
  public void showFiles() {
    opened().ifPresent(this::search);
    screens.searchWithin().type(Search.FILES);
  }

  @Override
  public void showPerson(UserId userId) {
    go(Section.CONTACTS);
    screens.contacts().show(userId);
  }

  @Override
  public void newThread(List<UserId> people) {
    screens.threads().newThread(people);
  }

  @Override
  public void invite() {
    screens.invite(() -> go(Section.HOST), columns);
  }

  @Override
  public void toggleArchive(ThreadId threadId) {
    screens.threads().toggleArchive(threadId);
  }

  @Override
  public void toggleDetails() {
    ThreadId threadId = open.get();
    if (beside.isDetails() || threadId == null) {
      closeDetails();
    } else {
      beside.details(threadId);
      arrange();
    }
  }

  @Override
  public void closeDetails() {
    beside.close();
    arrange();
    screens.chat().focusComposer(); // the focus must not stay in what is gone
  }

  @Override
  public void back() {
    beside.close();
    chatOpen = false;
    arrange();
  }

  @Override
  public void signInAgain() {
    doors.signInAgain().accept(client.account());
  }

  @Override
  public void signedOut() {
    doors.signedOut().run();
  }

  private void openFirst() {
    if (open.get() == null && columns.breadthProperty().get() != Breadth.SINGLE) {
      screens.threads().first().ifPresent(this::open);
    }
  }

  private void go(Section wanted) {
    section = wanted;
    if (wanted == Section.THREADS) {
      chatOpen = columns.breadthProperty().get() != Breadth.SINGLE;
    }
    screens.contacts().closeCard();
    screens.settings().closePage();
    arrange();
  }

  private void arrange() {
    rail.at(section);
    switch (section) {
      case THREADS -> {
        Region third = beside.view(open.get() != null);
        Pane pane = third != null ? Pane.DETAILS : chatOpen ? Pane.MAIN : Pane.LIST;
        columns.show(screens.threads().view(), screens.chat().view(), third, pane);
      }
      case CONTACTS ->
          columns.show(
              screens.contacts().view(),
              screens.contacts().card(),
              null,
              screens.contacts().cardOpenProperty().get() ? Pane.MAIN : Pane.LIST);
      case SETTINGS ->
          columns.show(
              screens.settings().view(),
              screens.settings().page(),
              null,
              screens.settings().pageOpenProperty().get() ? Pane.MAIN : Pane.LIST);
      case HOST -> {
        if (screens.host() != null) {
          columns.show(null, screens.host().view(), null, Pane.MAIN);
        }
      }
    }
    retitle();
  }

  private void retitle() {
    int unread = screens.threads().unreadProperty().get();
    rail.unread(section == Section.THREADS ? 0 : unread);
    title.show(open.get(), unread);
  }

  private void heard(Change change) {
    switch (change) {
      case Change.ConnectionChanged c -> Fx.later(() -> rail.me(client.account(), c.connection()));
      case Change.AccountChanged _ ->
          Fx.later(() -> rail.me(client.account(), client.connection()));
      case Change.ActionRefused c -> {
        boolean barred = c.reason() == RelayException.Reason.NOT_ALLOWED;
        String why = texts.get(barred ? "refused.allowed" : "refused.other");
        Fx.later(() -> window.overlay().toast(why));
      }
      case Change.ThreadsChanged c ->
          opened().filter(c.threadIds()::contains).ifPresent(_ -> Fx.later(this::retitle));
      case Change.MessagesChanged _,
          Change.MessageRemoved _,
          Change.FileMoved _,
          Change.DraftChanged _,
          Change.MembersChanged _,
          Change.TypingChanged _,
          Change.PeopleChanged _ -> {}
    }
  }

  /** The starred messages, as a search. */
  private void starred() {
    go(Section.THREADS);
    screens.threads().search(Search.STARRED);
  }

  void settings(SettingsController.Page page) {
    go(Section.SETTINGS);
    screens.settings().show(page);
  }

  private Shortcuts.Keys keys() {
    return new Shortcuts.Keys(
        () -> {
          go(Section.THREADS);
          back();
          screens.threads().focusSearch();
        },
        this::toggleSearch,
        () -> newThread(List.of()),
        () -> onOpen.withThisPerson(this::newThread),
        () -> screens.threads().next(),
        () -> screens.threads().previous(),
        () -> screens.threads().nextUnread(),
        () -> screens.threads().previousUnread(),
        place -> screens.threads().nth(place),
        () -> Optional.ofNullable(before).ifPresent(this::open),
        this::escape,
        this::toggleDetails,
        onOpen::mute,
        () -> opened().ifPresent(this::toggleArchive),
        window.theme()::stepText,
        () -> go(Section.SETTINGS),
        () -> settings(SettingsController.Page.KEYBOARD),
        this::focusRegion);
  }

  private void escape() {
    if (window.overlay().hasDialog() || section != Section.THREADS) {
      return;
    }
    if (beside.isOpen() && !columns.breadthProperty().get().docksDetails()) {
      closeDetails(); // it lies over the chat
    } else {
      screens.chat().escape();
    }
  }

  private void focusRegion(int step) {
    new Regions(columns.panes(), screens.doors()).move(columns.getScene(), step);
  }
}
