package chat.hearth.ui.threads;

import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The dialog that starts a thread. One object for each time it is shown. */
final class NewThread implements AutoCloseable {

  private final Client client;
  private final Window window;
  private final Texts texts;
  private final Consumer<ThreadId> open;
  private final Choices finder;
  private final Background background = new Background("new-thread");

  /** Apart: what is known here does not wait for a slow relay, nor does the start. */
  private final Background directory = new Background("new-thread-directory");

  private final NewThreadModel model = new NewThreadModel();
  private final NewThreadView view;
  private Choices.Found found = new Choices.Found("", List.of(), true);
  private volatile String query = "";

  NewThread(Client client, Window window, Texts texts, Consumer<ThreadId> open) {
    this.client = client;
    this.window = window;
    this.texts = texts;
    this.open = open;
    this.finder = new Choices(client);
    this.view =
        new NewThreadView(
            texts,
            model,
            new NewThreadActions(
                this::find, this::toggle, this::start, this::openShared, this::close));
  }

  /** Shows it with these people chosen. */
  void show(Node anywhere, List<UserId> preselected) {
    view.open(anywhere);
    background.submit(() -> finder.known(preselected), this::preselect, this::failed);
    find("");
  }

  private void preselect(List<PersonRow> people) {
    model.chosen.setAll(people);
    chosenChanged();
  }

  private void find(String wanted) {
    query = wanted;
    background.submit(
        () -> new Choices.Found(wanted, finder.contacts(wanted), true),
        contacts -> {
          found(contacts);
          findMore(wanted);
        },
        this::failed);
  }

  /** After the contacts are shown, so that they never take the place of more. */
  private void findMore(String wanted) {
    directory.submit(
        () -> wanted.equals(query) ? finder.all(wanted) : null, this::found, this::failed);
  }

  private void found(Choices.@Nullable Found result) {
    if (result != null && result.query().equals(query)) {
      found = result;
      showChoices();
    }
  }

  private void showChoices() {
    Set<UserId> chosen = new HashSet<>(ids());
    model.choices.setAll(
        found.people().stream()
            .map(
                p ->
                    new NewThreadModel.Choice(
                        p, window.times().presence(p.presence()), chosen.contains(p.userId())))
            .toList());
    model.nobody.set(found.people().isEmpty() ? nobody() : "");
  }

  private String nobody() {
    if (query.isBlank()) {
      return texts.get("start.alone");
    }
    String key = found.complete() ? "start.nobody" : "start.nobody.offline";
    return texts.get(key, query.strip());
  }

  private void toggle(PersonRow person) {
    if (!model.chosen.removeIf(p -> p.userId().equals(person.userId()))) {
      model.chosen.add(person);
    }
    chosenChanged();
  }

  private void chosenChanged() {
    showChoices();
    List<UserId> ids = ids();
    if (ids.isEmpty()) {
      model.shared.set(null);
      return;
    }
    background.submit(
        () -> client.threads().withExactly(ids).stream().findFirst(),
        thread -> model.shared.set(ids.equals(ids()) ? thread.orElse(null) : null),
        this::failed);
  }

  private List<UserId> ids() {
    return model.chosen.stream().map(PersonRow::userId).toList();
  }

  private void start() {
    String topic = model.topic.get().strip();
    List<UserId> ids = ids();
    if (model.starting.get() || ids.isEmpty() || topic.length() > Limits.NAME_LENGTH) {
      return;
    }
    model.starting.set(true);
    background.submit(
        () -> client.threads().start(ids, topic.isEmpty() ? null : topic),
        this::opened,
        problem -> {
          model.starting.set(false);
          failed(problem);
        });
  }

  private void openShared() {
    ThreadRow thread = model.shared.get();
    if (thread != null && !model.starting.get()) {
      opened(thread.threadId());
    }
  }

  private void opened(ThreadId threadId) {
    view.close();
    close();
    open.accept(threadId);
  }

  private void failed(Throwable problem) {
    window.overlay().toast(texts.get("failed"));
  }

  @Override
  public void close() {
    background.close();
    directory.close();
  }
}
