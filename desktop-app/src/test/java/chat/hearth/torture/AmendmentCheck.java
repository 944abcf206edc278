package chat.hearth.torture;

import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every device shows of each message what the relay's log makes of it, and of what was deleted for
 * all there is no word left.
 */
final class AmendmentCheck {

  private static final Set<String> KINDS = Set.of("edited", "deleted", "reacted", "pinned");

  private final FrameCodec codec = new FrameCodec();
  private final Evidence evidence;
  private final Consumer<Violation> report;

  AmendmentCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
  }

  /** A message as the log leaves it; worked out here apart from the client's own way. */
  private static final class Message {

    private final Census.Event event;
    private String text;
    private boolean edited;
    private boolean deleted;
    private boolean takenBack;
    private boolean pinned;
    private final Map<String, Set<Long>> reactions = new TreeMap<>();

    Message(Census.Event event, String text) {
      this.event = event;
      this.text = text;
      this.deleted = text.isEmpty();
    }

    /** Deleted when the events that somebody may see had ended; they keep what they have. */
    boolean isEmptiedLater() {
      return deleted && !takenBack;
    }

    void take(long user, EventBody.Amendment amendment) {
      switch (amendment) {
        case EventBody.Edited e -> {
          if (user == event.user()) {
            edited = true;
            text = e.text();
          }
        }
        case EventBody.Deleted _ -> {
          takenBack |= user == event.user();
          deleted |= takenBack;
        }
        case EventBody.Reacted r when r.on() ->
            reactions.computeIfAbsent(r.emoji(), _ -> new TreeSet<>()).add(user);
        case EventBody.Reacted r -> reactions.getOrDefault(r.emoji(), new TreeSet<>()).remove(user);
        case EventBody.Pinned p -> pinned = p.on();
      }
    }

    String since() {
      reactions.values().removeIf(Set::isEmpty);
      return Screen.Row.since(edited, deleted, pinned, reactions);
    }
  }

  /** Whether an event has no row of its own on a screen. */
  static boolean isAmendment(Census.Event event) {
    return KINDS.contains(event.kind());
  }

  void run() {
    evidence.census().events().forEach((_, log) -> empty(log));
    evidence.screens().forEach(this::screen);
  }

  private EventBody body(Census.Event event) {
    try {
      return codec.decodeBody(event.content());
    } catch (BadFrameException e) {
      throw new IllegalStateException(event + " can't be read", e);
    }
  }

  private Map<String, Message> fold(List<Census.Event> log) {
    Map<String, Message> messages = new HashMap<>();
    for (Census.Event event : log) {
      if (event.isMessage()) {
        EventBody.Message body = (EventBody.Message) body(event);
        messages.put(event.clientId(), new Message(event, body.text()));
      } else if (isAmendment(event) && body(event) instanceof EventBody.Amendment amendment) {
        Message target = messages.get(amendment.target().toString());
        if (target == null) {
          report.accept(Violation.of(Kind.AMENDED, event + " is about nothing", event.clientId()));
        } else {
          target.take(event.user(), amendment);
        }
      }
    }
    return messages;
  }

  /** What a deletion takes is gone from the relay itself. */
  private void empty(List<Census.Event> log) {
    Map<String, Message> messages = fold(log);
    for (Census.Event event : log) {
      String target =
          body(event) instanceof EventBody.Edited e
              ? e.target().toString()
              : event.isMessage() ? event.clientId() : "";
      Message message = messages.get(target);
      if (message != null && message.deleted && !event.content().contains("\"text\":\"\"")) {
        report.accept(
            Violation.of(Kind.AMENDED, event + " was deleted, and is there", event.clientId()));
      }
    }
  }

  private void screen(String device, Screen screen) {
    for (Screen.Chat chat : screen.threads()) {
      long left =
          evidence.census().row(screen.userId(), chat.id()).map(Census.OwnerRow::left).orElse(0L);
      Map<String, Message> messages =
          fold(
              evidence.census().log(chat.id()).stream()
                  .filter(e -> left == 0 || e.seq() <= left)
                  .toList());
      for (Screen.Row row : chat.numbered()) {
        Message message = messages.get(row.clientId());
        if (message != null && (left == 0 || !message.isEmptiedLater())) {
          compare(device, row, message);
        }
      }
    }
  }

  private void compare(String device, Screen.Row row, Message message) {
    String text = message.deleted ? null : message.text;
    String since = message.since();
    boolean same = text == null ? row.text() == null : text.equals(row.text());
    if (!same || !since.equals(row.since())) {
      report.accept(
          Violation.of(
              Kind.AMENDED,
              device + " shows " + row + " where the log says \"" + text + "\" " + since,
              row.clientId()));
    }
  }
}
