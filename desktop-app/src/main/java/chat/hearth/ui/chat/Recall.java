package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what was said last, to change or to answer it: the true last one, also while one reads
 * far above it.
 */
final class Recall {

  private final Client client;
  private final ChatModel model;
  private final Background background;
  private final Consumer<MessageRow> edit;
  private final Consumer<MessageRow> reply;

  /**
   * Over what is shown.
   *
   * @param background looks for what is not at hand
   * @param edit changes a message
   * @param reply answers one
   */
  Recall(
      Client client,
      ChatModel model,
      Background background,
      Consumer<MessageRow> edit,
      Consumer<MessageRow> reply) {
    this.client = client;
    this.model = model;
    this.background = background;
    this.edit = edit;
    this.reply = reply;
  }

  /** Changes the owner's last message. */
  void editLast() {
    take(null, true, edit);
  }

  /** Answers the message above the one that is answered, or else the last one. */
  void replyAbove() {
    ClientId now =
        model.intent.get() instanceof Intent.Reply(MessageRow row) ? row.clientId() : null;
    take(now, false, reply);
  }

  private void take(@Nullable ClientId below, boolean own, Consumer<MessageRow> then) {
    Shown shown = model.shown.get();
    if (shown == null) {
      return;
    }
    Optional<MessageRow> here = atHand(shown, below, own);
    if (here.isPresent()) {
      then.accept(here.get());
    } else {
      find(shown.thread().threadId(), below, own, then);
    }
  }

  /** What is shown may end far above the last message, and begin below the one that is meant. */
  private static Optional<MessageRow> atHand(Shown shown, @Nullable ClientId below, boolean own) {
    List<MessageRow> rows =
        shown.items().stream()
            .filter(ChatItem.Bubble.class::isInstance)
            .map(item -> ((ChatItem.Bubble) item).row())
            .toList();
    int end = 0;
    while (end < rows.size() && !rows.get(end).clientId().equals(below)) {
      end++;
    }
    boolean known = end < rows.size() || (below == null && !shown.newer());
    return known
        ? rows.subList(0, end).stream()
            .filter(r -> r.isThere() && (r.own() || !own))
            .reduce((_, last) -> last)
        : Optional.empty();
  }

  /** The person may have begun something else, or gone elsewhere, when it is found. */
  private void find(
      ThreadId thread, @Nullable ClientId below, boolean own, Consumer<MessageRow> then) {
    Intent intent = model.intent.get();
    String draft = model.draft.get();
    background.submit(
        () -> client.messages().above(thread, below, own),
        found -> {
          Shown now = model.shown.get();
          boolean same =
              now != null
                  && now.thread().threadId().equals(thread)
                  && Objects.equals(intent, model.intent.get())
                  && draft.equals(model.draft.get());
          if (same) {
            found.ifPresent(then);
          }
        },
        _ -> {});
  }
}
