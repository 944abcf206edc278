package chat.hearth.reckoning;

import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message as a log leaves it. */
public final class Reckoned {

  /** A text that it had from some time on. */
  public record Version(Instant at, String text, List<Mention> mentions) {}

  private final ThreadEvent event;
  private final EventBody.Message body;
  private final List<Version> versions = new ArrayList<>();
  private final Map<String, Set<UserId>> reactions = new HashMap<>();
  private boolean takenBack;
  private boolean pinned;

  private Reckoned(ThreadEvent event, EventBody.Message body) {
    this.event = event;
    this.body = body;
    versions.add(new Version(event.createdAt(), body.text(), body.mentions()));
  }

  /** The messages of a log, or of its beginning. */
  public static Map<ClientId, Reckoned> of(List<ThreadEvent> log) {
    Map<ClientId, Reckoned> messages = new LinkedHashMap<>();
    for (ThreadEvent e : log) {
      if (e.body() instanceof EventBody.Message body) {
        messages.put(e.clientId(), new Reckoned(e, body));
      } else if (e.body() instanceof EventBody.Amendment amendment) {
        Reckoned target = messages.get(amendment.target());
        if (target != null) {
          target.take(e, amendment);
        }
      }
    }
    return messages;
  }

  /** What is about no message that came before it. */
  public static List<ThreadEvent> astray(List<ThreadEvent> log) {
    Set<ClientId> messages = new HashSet<>();
    List<ThreadEvent> astray = new ArrayList<>();
    for (ThreadEvent e : log) {
      if (e.body() instanceof EventBody.Message) {
        messages.add(e.clientId());
      } else if (e.body() instanceof EventBody.Amendment a && !messages.contains(a.target())) {
        astray.add(e);
      }
    }
    return astray;
  }

  /** What has words that a deletion should have taken from it. */
  public static List<ThreadEvent> undeleted(List<ThreadEvent> log) {
    Map<ClientId, Reckoned> messages = of(log);
    List<ThreadEvent> undeleted = new ArrayList<>();
    for (ThreadEvent e : log) {
      ClientId about = e.body() instanceof EventBody.Edited b ? b.target() : e.clientId();
      Reckoned message = messages.get(about);
      if (message != null && message.isDeleted() && !isEmptied(e)) {
        undeleted.add(e);
      }
    }
    return undeleted;
  }

  /** Whether nothing is left of a message or an edit; not so of anything else. */
  public static boolean isEmptied(ThreadEvent e) {
    return switch (e.body()) {
      case EventBody.Message m -> m.isDeleted() && m.mentions().isEmpty();
      case EventBody.Edited b -> b.text().isEmpty() && b.mentions().isEmpty();
      default -> false;
    };
  }

  private void take(ThreadEvent e, EventBody.Amendment amendment) {
    boolean own = e.userId().equals(event.userId());
    switch (amendment) {
      case EventBody.Edited b when own ->
          versions.add(new Version(e.createdAt(), b.text(), b.mentions()));
      case EventBody.Deleted _ when own -> takenBack = true;
      case EventBody.Edited _, EventBody.Deleted _ -> {}
      case EventBody.Reacted b when b.on() ->
          reactions.computeIfAbsent(b.emoji(), _ -> new HashSet<>()).add(e.userId());
      case EventBody.Reacted b ->
          reactions.getOrDefault(b.emoji(), new HashSet<>()).remove(e.userId());
      case EventBody.Pinned b -> pinned = b.on();
    }
  }

  /** As it was written, or what a deletion left of that. */
  public ThreadEvent event() {
    return event;
  }

  /** Whether its author has deleted it for all. */
  public boolean isDeleted() {
    return takenBack || body.isDeleted();
  }

  /** Deleted after this part of the log: who sees no more than that may keep what was there. */
  public boolean isEmptiedLater() {
    return body.isDeleted() && !takenBack;
  }

  /** All texts that it had, the oldest first; none where it is deleted. */
  public List<Version> versions() {
    return isDeleted() ? List.of() : List.copyOf(versions);
  }

  /** What it says; empty where it is deleted. */
  public String text() {
    return isDeleted() ? "" : versions.getLast().text();
  }

  /** What comes with it; nothing where it is deleted. */
  public List<Attachment> files() {
    return isDeleted() ? List.of() : body.files();
  }

  /** Whether it calls a person as it is now. */
  public boolean isFor(UserId person) {
    return !isDeleted() && versions.getLast().mentions().stream().anyMatch(m -> m.isFor(person));
  }

  /** Whether it is kept at hand for all. */
  public boolean isPinned() {
    return pinned && !isDeleted();
  }

  /** Who has put which emoji to it. */
  public Map<String, Set<UserId>> reactions() {
    Map<String, Set<UserId>> now = new HashMap<>(reactions);
    now.values().removeIf(Set::isEmpty);
    return isDeleted() ? Map.of() : now;
  }
}
