package chat.hearth.ui.sample;

import chat.hearth.client.Change;
import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Quote;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is done to messages of the made-up team after they were written. */
final class SampleAmendments {

  private final World world;
  private final Map<ClientId, List<Messages.Version>> versions = new HashMap<>();
  private final Map<ClientId, MessageRow> hidden = new HashMap<>();

  SampleAmendments(World world) {
    this.world = world;
  }

  static Optional<MessageRow> find(SampleThread thread, ClientId message) {
    return thread.log.stream().filter(r -> r.clientId().equals(message)).findFirst();
  }

  /** What a row quotes, as it is now. */
  static @Nullable Quote quote(World world, MessageRow row) {
    ClientId wanted = row.body() instanceof EventBody.Message m ? m.replyTo() : null;
    if (wanted == null || row.extras().deleted()) {
      return null;
    }
    return find(world.thread(row.threadId()), wanted)
        .map(
            q -> new Quote(wanted, world.person(q.author().userId()), q.own(), q.text(), q.files()))
        .orElseGet(() -> new Quote(wanted, null, false, "", List.of()));
  }

  List<Messages.Version> versions(ThreadId thread, ClientId message) {
    MessageRow row = find(world.thread(thread), message).orElseThrow();
    return versions.getOrDefault(message, List.of(new Messages.Version(row.at(), row.text())));
  }

  void edit(ThreadId thread, ClientId message, String text, List<Mention> mentions) {
    List<Messages.Version> before = new ArrayList<>(versions(thread, message));
    before.add(new Messages.Version(world.clock.instant(), text));
    versions.put(message, before);
    change(
        thread,
        message,
        r ->
            with(
                r,
                new EventBody.Message(
                    text, ((EventBody.Message) r.body()).replyTo(), List.of(), mentions),
                new Extras(
                    null,
                    true,
                    false,
                    r.extras().pinned(),
                    r.extras().starred(),
                    r.extras().reactions())));
  }

  void delete(ThreadId thread, ClientId message) {
    change(
        thread,
        message,
        r ->
            with(
                r,
                EventBody.Message.DELETED,
                new Extras(null, false, true, false, false, List.of())));
  }

  void react(ThreadId thread, UserId who, ClientId message, String emoji, boolean on) {
    change(
        thread,
        message,
        r ->
            with(
                r,
                r.body(),
                new Extras(
                    null,
                    r.extras().edited(),
                    false,
                    r.extras().pinned(),
                    r.extras().starred(),
                    reactions(r.extras(), who, emoji, on))));
  }

  void pin(ThreadId thread, ClientId message, boolean on) {
    change(
        thread,
        message,
        r ->
            with(
                r,
                r.body(),
                new Extras(
                    null,
                    r.extras().edited(),
                    false,
                    on,
                    r.extras().starred(),
                    r.extras().reactions())));
  }

  void star(ThreadId thread, ClientId message, boolean on) {
    change(
        thread,
        message,
        r ->
            with(
                r,
                r.body(),
                new Extras(
                    null,
                    r.extras().edited(),
                    false,
                    r.extras().pinned(),
                    on,
                    r.extras().reactions())));
  }

  /** Takes a message away, or puts it back in its place. */
  void hide(ThreadId id, ClientId message, boolean on) {
    synchronized (world) {
      SampleThread thread = world.thread(id);
      if (on) {
        MessageRow row = find(thread, message).orElseThrow();
        thread.log.remove(row);
        hidden.put(message, row);
        world.announce(new Change.MessageRemoved(id, message));
      } else {
        MessageRow row = Objects.requireNonNull(hidden.remove(message));
        thread.log.add(row);
        thread.log.sort(Comparator.comparingLong(MessageRow::seq));
        world.announceRow(world.fresh(row), false);
      }
      world.announceThread(id);
    }
  }

  private List<Extras.Reaction> reactions(Extras extras, UserId who, String emoji, boolean on) {
    List<Extras.Reaction> all = new ArrayList<>(extras.reactions());
    if (all.stream().noneMatch(r -> r.emoji().equals(emoji))) {
      all.add(new Extras.Reaction(emoji, List.of(), false));
    }
    all.replaceAll(
        r -> {
          List<PersonRow> people = new ArrayList<>(r.people());
          boolean mine = r.mine();
          if (r.emoji().equals(emoji)) {
            people.removeIf(p -> p.userId().equals(who));
            if (on) {
              people.add(world.person(who));
            }
            mine = people.stream().anyMatch(p -> p.userId().equals(SampleTeam.ELIF));
          }
          return new Extras.Reaction(r.emoji(), people, mine);
        });
    all.removeIf(r -> r.people().isEmpty());
    return all;
  }

  private void change(ThreadId id, ClientId message, UnaryOperator<MessageRow> how) {
    synchronized (world) {
      SampleThread thread = world.thread(id);
      thread.log.replaceAll(r -> r.clientId().equals(message) ? how.apply(r) : r);
      List<MessageRow> rows =
          thread.log.stream()
              .filter(r -> r.clientId().equals(message) || answers(r, message))
              .map(world::fresh)
              .toList();
      world.announce(new Change.MessagesChanged(id, rows, false));
      world.announceThread(id);
    }
  }

  private static boolean answers(MessageRow row, ClientId message) {
    return row.body() instanceof EventBody.Message m && message.equals(m.replyTo());
  }

  private static MessageRow with(MessageRow r, EventBody body, Extras extras) {
    return new MessageRow(
        r.threadId(),
        r.clientId(),
        r.seq(),
        r.author(),
        r.own(),
        r.at(),
        body,
        r.state(),
        r.refusal(),
        r.subjects(),
        extras);
  }
}
