package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is written in the composer: a draft of the open thread that is kept while one types, with
 * what it answers; or, for a while and in place of the draft, another text of a message.
 */
final class Pen {

  private static final Duration KEPT_AFTER = Duration.millis(400);

  private final Messages messages;
  private final ChatModel model;
  private final Background background;
  private final Background writes;
  private final Mentioning mentioning;
  private final Consumer<Throwable> failed;
  private final PauseTransition rest = new PauseTransition(KEPT_AFTER);
  private @Nullable ThreadId thread;
  private Begun aside = Begun.NOTHING;
  private final Map<ThreadId, Reworded> reworded = new HashMap<>();
  private boolean filling;
  private boolean unsaved;

  /**
   * A draft.
   *
   * @param answered the message that it is to answer, or null
   */
  record Begun(String text, @Nullable MessageRow answered) {
    static final Begun NOTHING = new Begun("", null);

    /** This one above another, which keeps what it answers. */
    Begun above(Begun other) {
      MessageRow first = answered != null && answered.isThere() ? answered : null;
      return new Begun(
          Draft.joined(text, other.text), other.answered == null ? first : other.answered);
    }
  }

  /** What a message is being changed to in a thread that was left meanwhile. */
  private record Reworded(MessageRow row, String text) {}

  /**
   * Over the draft of the model.
   *
   * @param background where a draft is kept before it is read again
   * @param writes where all else is written
   * @param mentioning knows whom a text calls
   */
  Pen(
      Client client,
      ChatModel model,
      Background background,
      Background writes,
      Mentioning mentioning,
      Consumer<Throwable> failed) {
    this.messages = client.messages();
    this.model = model;
    this.background = background;
    this.writes = writes;
    this.mentioning = mentioning;
    this.failed = failed;
    model.draft.addListener((_, _, now) -> changed(now));
    model.shown.addListener((_, _, now) -> shown(now));
    rest.setOnFinished(_ -> keep());
  }

  /** What is deleted for everybody, on whichever device, is neither answered nor edited. */
  private void shown(@Nullable Shown now) {
    Intent intent = model.intent.get();
    if (intent != null && now != null && now.isDeleted(intent.row().clientId())) {
      gone(intent.row().clientId());
    }
  }

  /** What was begun in a thread that is opened; read where reading may take its time. */
  Begun begun(Client client, ThreadId threadId) {
    return client
        .threads()
        .find(threadId)
        .map(t -> new Begun(t.draft(), messages.draftReply(threadId).orElse(null)))
        .orElse(Begun.NOTHING);
  }

  /** Goes on in another thread, or in none; what was begun here must not be sent there. */
  void moveTo(@Nullable ThreadId next) {
    leaveEdit();
    keep();
    mentioning.forget();
    thread = next;
    Reworded edit = next == null ? null : reworded.remove(next);
    if (edit == null) {
      fill("", null);
    } else {
      fill(edit.text, new Intent.Edit(edit.row));
    }
  }

  /** It waits in its thread for as long as the app runs. */
  private void leaveEdit() {
    ThreadId here = thread;
    String text = model.draft.get();
    if (here != null
        && model.intent.get() instanceof Intent.Edit(MessageRow row)
        && !text.equals(row.text())) {
      reworded.put(here, new Reworded(row, text));
    }
    boolean _ = cancelEdit();
  }

  /** What was typed while it was looked up goes on where the draft ends. */
  void found(Begun begun) {
    String typed = model.draft.get();
    if (model.intent.get() instanceof Intent.Edit) {
      aside = begun.above(aside);
      return;
    }
    if (model.intent.get() == null && begun.answered != null && begun.answered.isThere()) {
      model.intent.set(new Intent.Reply(begun.answered));
    }
    if (typed.isEmpty()) {
      put(begun.text);
    } else if (!begun.text.isEmpty()) {
      model.draft.set(begun.text + typed);
    }
  }

  /** What was begun here was changed on another device: it is shown, unless somebody types here. */
  void reread(Client client, ThreadId threadId) {
    background.submit(
        () -> begun(client, threadId),
        begun -> {
          boolean edits = model.intent.get() instanceof Intent.Edit;
          if (threadId.equals(thread) && !unsaved && !edits) {
            MessageRow answered = begun.answered;
            fill(begun.text, answered == null ? null : new Intent.Reply(answered));
          }
        },
        failed);
  }

  /**
   * A message that was not sent comes back above what was begun since. What another one is just
   * changed to stays apart from both; what this one was just changed to is what comes back.
   *
   * @return false where its thread is not open
   */
  boolean putBack(MessageRow row, Begun back) {
    ThreadId here = row.threadId();
    if (!here.equals(thread)) {
      return false;
    }
    Begun returned = changes(row) ? new Begun(model.draft.get(), back.answered) : back;
    gone(row.clientId());
    if (model.intent.get() instanceof Intent.Edit) {
      aside = returned.above(aside);
      save(here, aside);
      return true;
    }
    Begun all = returned.above(new Begun(model.draft.get(), answered()));
    fill(all.text, all.answered == null ? null : new Intent.Reply(all.answered));
    touched();
    return true;
  }

  private boolean changes(MessageRow row) {
    return model.intent.get() instanceof Intent.Edit(MessageRow changed)
        && changed.clientId().equals(row.clientId())
        && !model.draft.get().isBlank();
  }

  /** What is written from now on answers this message. */
  void reply(MessageRow row) {
    cancelEdit();
    model.intent.set(new Intent.Reply(row));
    touched();
  }

  /** The text of this message is changed; the draft is put aside meanwhile. */
  void edit(MessageRow row) {
    cancelEdit();
    aside = new Begun(model.draft.get(), answered());
    keep();
    fill(row.text(), new Intent.Edit(row));
  }

  /** Neither answers nor edits any more. Returns false where it did neither. */
  boolean cancel() {
    if (model.intent.get() instanceof Intent.Reply) {
      model.intent.set(null);
      touched();
      return true;
    }
    return cancelEdit();
  }

  private boolean cancelEdit() {
    if (!(model.intent.get() instanceof Intent.Edit)) {
      return false;
    }
    MessageRow answered = aside.answered;
    fill(aside.text, answered == null ? null : new Intent.Reply(answered));
    aside = Begun.NOTHING;
    return true;
  }

  /** A message is gone: it is neither answered nor edited any more. */
  void gone(ClientId message) {
    Intent intent = model.intent.get();
    reworded.values().removeIf(edit -> edit.row.clientId().equals(message));
    if (intent != null && intent.row().clientId().equals(message)) {
      boolean _ = cancel();
    }
  }

  /**
   * Sends what is written, which fits.
   *
   * @param shelf gives the files that go with a new message
   * @return what it did, or null where it neither answered nor edited
   */
  @Nullable Intent send(Supplier<List<Attachment>> shelf) {
    Intent intent = model.intent.get();
    ThreadId here = thread;
    String text = Draft.sendable(model.draft.get());
    if (here == null) {
      return null;
    }
    switch (intent) {
      case null -> say(here, text, null, shelf.get());
      case Intent.Reply(MessageRow row) -> say(here, text, row.clientId(), shelf.get());
      case Intent.Edit(MessageRow row) -> {
        List<Mention> mentions = mentioning.in(here, text, row.mentions());
        boolean _ = cancelEdit();
        write(() -> messages.edit(here, row.clientId(), text, mentions));
      }
    }
    return intent;
  }

  private void say(ThreadId here, String text, @Nullable ClientId replyTo, List<Attachment> files) {
    List<Mention> mentions = mentioning.in(here, text, List.of());
    fill("", null);
    write(() -> messages.send(here, new EventBody.Message(text, replyTo, files, mentions)));
  }

  private void write(Runnable work) {
    submit(writes, work);
  }

  private void submit(Background where, Runnable work) {
    where.submit(
        () -> {
          work.run();
          return true;
        },
        _ -> {},
        failed);
  }

  private void changed(String now) {
    if (!filling && thread != null) {
      touched();
      ThreadId here = thread;
      if (!now.isBlank()) {
        write(() -> messages.typing(here));
      }
    }
  }

  private void touched() {
    if (!(model.intent.get() instanceof Intent.Edit)) {
      unsaved = true;
      rest.playFromStart();
    }
  }

  private void fill(String text, @Nullable Intent intent) {
    model.intent.set(intent);
    put(text);
  }

  private void put(String text) {
    filling = true;
    model.draft.set(text);
    filling = false;
    unsaved = false;
    rest.stop();
  }

  private @Nullable MessageRow answered() {
    return model.intent.get() instanceof Intent.Reply(MessageRow row) ? row : null;
  }

  private void keep() {
    rest.stop();
    ThreadId here = thread;
    if (unsaved && here != null) {
      unsaved = false;
      save(here, new Begun(model.draft.get(), answered()));
    }
  }

  private void save(ThreadId here, Begun begun) {
    MessageRow answered = begun.answered;
    ClientId replyTo = answered == null ? null : answered.clientId();
    submit(background, () -> messages.saveDraft(here, begun.text, replyTo));
  }

  /** Ends; what was typed last is kept at once. */
  void close() {
    rest.stop();
    ThreadId here = thread;
    if (unsaved && here != null) {
      MessageRow answered = answered();
      messages.saveDraft(here, model.draft.get(), answered == null ? null : answered.clientId());
    }
  }
}
