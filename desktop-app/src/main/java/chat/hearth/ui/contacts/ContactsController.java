package chat.hearth.ui.contacts;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The contact book and a person's card. */
public final class ContactsController implements AutoCloseable {

  /**
   * Where it leads.
   *
   * @param newThread asks for a new thread with these people
   */
  public record Doors(Consumer<ThreadId> open, Consumer<List<UserId>> newThread, Runnable invite) {}

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Texts texts = Texts.screen("contacts");
  private final Background background = new Background("contacts");
  private final ContactsModel model = new ContactsModel();
  private final Book book;
  private final ContactsView view;
  private final CardView card;
  private final Queue<Change> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final Subscription subscription;

  /** The book of the client's owner; reads at once. */
  public ContactsController(Client client, Window window, Doors doors) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.book = new Book(client, new Cards(texts, window.times()));
    ContactsActions actions = actions();
    this.view = new ContactsView(texts, model, actions);
    this.card = new CardView(texts, model, actions);
    this.subscription = client.onChange(this::heard);
    reread(book::load);
  }

  /** The list. */
  public Region view() {
    return view;
  }

  /** The chosen person. */
  public Region card() {
    return card;
  }

  /** Whether a person is chosen, for where only one pane fits. */
  public ReadOnlyBooleanProperty cardOpenProperty() {
    return model.cardOpen;
  }

  /** Shows a person. */
  public void show(UserId person) {
    reread(() -> book.choose(person));
    model.cardOpen.set(true);
  }

  /** Goes back to the list, where only one pane fits. */
  public void closeCard() {
    model.cardOpen.set(false);
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    view.focusSearch();
  }

  /** Whether only one pane fits. */
  public void narrow(boolean single) {
    model.narrow.set(single);
  }

  @Override
  public void close() {
    subscription.close();
    background.finish();
  }

  private ContactsActions actions() {
    return new ContactsActions(
        query -> reread(() -> book.find(query)),
        p -> show(p.userId()),
        () -> new FindPerson(client, texts, window).open(window.overlay()),
        doors.invite(),
        this::closeCard,
        new ContactsActions.OnCard(
            this::message,
            p -> doors.newThread().accept(List.of(p.userId())),
            doors.open(),
            (p, name) -> perform(() -> client.people().nickname(p.userId(), name)),
            p -> perform(() -> client.people().add(p.userId())),
            this::remove,
            p -> perform(() -> client.people().block(p.userId(), !p.blocked()))));
  }

  /** Opens the thread of two without a topic, or starts one. */
  private void message(PersonRow person) {
    background.submit(
        () -> {
          Optional<ThreadRow> known =
              client.threads().withExactly(List.of(person.userId())).stream()
                  .filter(t -> t.direct() && t.title() == null)
                  .findFirst();
          return known.isPresent()
              ? known.get().threadId()
              : client.threads().start(List.of(person.userId()), null);
        },
        doors.open(),
        this::failed);
  }

  private void remove(PersonRow person) {
    perform(() -> client.people().remove(person.userId()));
    window
        .overlay()
        .toast(
            texts.get("card.removed", person.name()),
            texts.get("card.removed.undo"),
            () -> perform(() -> client.people().add(person.userId())));
  }

  private void perform(Runnable deed) {
    reread(
        () -> {
          deed.run();
          book.load();
        });
  }

  private void heard(Change change) {
    news.add(change);
    if (reading.compareAndSet(false, true)) {
      background.submit(this::caughtUp, this::show, this::failed);
    }
  }

  private Book.@Nullable Opened caughtUp() {
    reading.set(false);
    boolean changed = false;
    for (Change change = news.poll(); change != null; change = news.poll()) {
      boolean concerns = book.apply(change);
      changed = changed || concerns;
    }
    return changed ? book.opened() : null;
  }

  private void reread(Runnable first) {
    background.submit(
        () -> {
          first.run();
          return book.opened();
        },
        this::show,
        this::failed);
  }

  private void show(Book.@Nullable Opened opened) {
    if (opened != null) {
      model.opened.set(opened);
    }
  }

  private void failed(Throwable problem) {
    window.overlay().toast(texts.get("failed"));
  }
}
