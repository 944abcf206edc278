package chat.hearth.ui.sample;

import chat.hearth.client.Change;
import chat.hearth.client.MessagePage;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.Pin;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the made-up team says. */
final class SampleMessages implements Messages {

  private final World world;
  private final SampleAmendments amendments;
  private final Set<ClientId> away = ConcurrentHashMap.newKeySet();

  SampleMessages(World world) {
    this.world = world;
    this.amendments = new SampleAmendments(world);
  }

  /** What others do to messages. */
  SampleAmendments amendments() {
    return amendments;
  }

  @Override
  public void edit(ThreadId threadId, ClientId message, String text, List<Mention> mentions) {
    amendments.edit(threadId, message, text, mentions);
  }

  @Override
  public void delete(ThreadId threadId, ClientId message) {
    amendments.delete(threadId, message);
  }

  @Override
  public void react(ThreadId threadId, ClientId message, String emoji, boolean on) {
    amendments.react(threadId, SampleTeam.ELIF, message, emoji, on);
  }

  @Override
  public void pin(ThreadId threadId, ClientId message, boolean on) {
    amendments.pin(threadId, message, on);
  }

  @Override
  public void star(ThreadId threadId, ClientId message, boolean on) {
    amendments.star(threadId, message, on);
  }

  @Override
  public void hide(ThreadId threadId, ClientId message, boolean on) {
    amendments.hide(threadId, message, on);
  }

  @Override
  public List<MessageRow> starred(int limit) {
    synchronized (world) {
      return world.threads.values().stream()
          .flatMap(t -> t.log.stream())
          .filter(r -> r.extras().starred())
          .sorted(Comparator.comparing(MessageRow::at).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<Pin> pinned(ThreadId threadId) {
    return latest(threadId, Integer.MAX_VALUE).rows().reversed().stream()
        .filter(r -> r.extras().pinned())
        .map(r -> new Pin(r.clientId(), away.contains(r.clientId()) ? null : r))
        .toList();
  }

  /** A message that the relay alone has, until it is looked for. */
  public void playAway(ClientId message) {
    away.add(message);
  }

  @Override
  public List<Version> versions(ThreadId threadId, ClientId message) {
    return amendments.versions(threadId, message);
  }

  @Override
  public Optional<Long> find(ThreadId threadId, ClientId message, BooleanSupplier wanted) {
    away.remove(message);
    synchronized (world) {
      return SampleAmendments.find(world.thread(threadId), message).map(MessageRow::seq);
    }
  }

  @Override
  public Optional<Spot> from(ThreadId threadId, Instant since, BooleanSupplier wanted) {
    synchronized (world) {
      return world.thread(threadId).log.stream()
          .filter(r -> r.isMessage() && r.seq() > 0 && !r.at().isBefore(since))
          .findFirst()
          .map(r -> new Spot(r.seq(), r.clientId(), true));
    }
  }

  @Override
  public Optional<MessageRow> above(ThreadId threadId, @Nullable ClientId message, boolean own) {
    synchronized (world) {
      return world.thread(threadId).log.stream()
          .takeWhile(r -> !r.clientId().equals(message))
          .filter(r -> r.isThere() && (r.own() || !own))
          .reduce((_, last) -> last)
          .map(world::fresh);
    }
  }

  @Override
  public Optional<MessageRow> draftReply(ThreadId threadId) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      return Optional.ofNullable(thread.draftReply)
          .flatMap(id -> SampleAmendments.find(thread, id));
    }
  }

  @Override
  public MessagePage latest(ThreadId threadId, int limit) {
    synchronized (world) {
      return page(world.thread(threadId), world.thread(threadId).log, limit);
    }
  }

  @Override
  public MessagePage before(ThreadId threadId, long seq, int limit) {
    world.awaitRelay();
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      List<MessageRow> older =
          thread.log.stream().filter(r -> r.seq() > 0 && r.seq() < seq).toList();
      return page(thread, older, limit);
    }
  }

  private MessagePage page(SampleThread thread, List<MessageRow> rows, int limit) {
    int from = Math.max(0, rows.size() - limit);
    List<MessageRow> part = rows.subList(from, rows.size()).stream().map(world::fresh).toList();
    return new MessagePage(part, from > 0, thread.firstUnread());
  }

  @Override
  public Optional<String> withdraw(ThreadId threadId, ClientId clientId) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      MessageRow row = SampleAmendments.find(thread, clientId).orElse(null);
      if (row == null || row.state() != SendState.QUEUED) {
        return Optional.empty();
      }
      ClientId answered = ((EventBody.Message) row.body()).replyTo();
      thread.draft = Draft.joined(row.text(), thread.draft);
      thread.draftReply = thread.draftReply == null ? answered : thread.draftReply;
      thread.shelf = Stream.concat(row.files().stream(), thread.shelf.stream()).toList();
      return Optional.of(takeBack(threadId, clientId));
    }
  }

  @Override
  public ClientId send(ThreadId threadId, EventBody.Message message) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      thread.draft = "";
      thread.draftReply = null;
      thread.shelf = thread.shelf.stream().filter(f -> !message.files().contains(f)).toList();
      return forward(threadId, message);
    }
  }

  @Override
  public ClientId forward(ThreadId threadId, EventBody.Message message) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      Refusal refusal = world.refusal;
      SendState state = SendState.ACCEPTED;
      if (refusal != Refusal.NONE) {
        state = SendState.REFUSED;
        world.refusal = Refusal.NONE;
      } else if (!world.connected()) {
        state = SendState.QUEUED;
      }
      thread.unread = 0;
      thread.openedAt = 0; // who answers has read what was new
      MessageRow row =
          world.event(thread, SampleTeam.ELIF, world.clock.instant(), message, state, refusal);
      world.announceRow(world.fresh(row), false);
      return row.clientId();
    }
  }

  @Override
  public String takeBack(ThreadId threadId, ClientId clientId) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      MessageRow row =
          thread.log.stream()
              .filter(r -> r.clientId().equals(clientId))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no such message"));
      thread.log.remove(row);
      world.announce(new Change.MessageRemoved(threadId, clientId));
      world.announceThread(threadId);
      return ((EventBody.Message) row.body()).text();
    }
  }

  @Override
  public void sendAgain(ThreadId threadId, ClientId clientId) {
    var _ = send(threadId, takeBack(threadId, clientId));
  }

  @Override
  public void saveDraft(ThreadId threadId, String text, @Nullable ClientId replyTo) {
    synchronized (world) {
      world.thread(threadId).draft = text;
      world.thread(threadId).draftReply = replyTo;
    }
    world.announceThread(threadId);
  }

  @Override
  public void typing(ThreadId threadId) {
    world.thread(threadId); // nobody else is there to see it
  }
}
