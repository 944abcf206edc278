package chat.hearth.client.sync;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the relay sends unasked, taken one after the other on a thread of its own so that the socket
 * never waits for the disk.
 */
final class Pushes implements Consumer<ServerFrame>, AutoCloseable {

  /** What a push may ask for. */
  interface Wants {

    /** These threads lack events. */
    void pull(Set<ThreadId> threads);

    /** The owner's rows jumped. */
    void resync();

    /** Other people may matter now. */
    void watch();

    /** Members of this thread changed. */
    void members(ThreadId thread);

    /** There is something to tell the relay: how far we have come. */
    void mark();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);

  private final BlockingQueue<ServerFrame> queue = new LinkedBlockingQueue<>();
  private final Inbox inbox;
  private final Roster roster;
  private final TypingBoard typing;
  private final Wants wants;
  private final Thread thread;
  private volatile boolean closed;

  Pushes(Inbox inbox, Roster roster, TypingBoard typing, Wants wants) {
    this.inbox = inbox;
    this.roster = roster;
    this.typing = typing;
    this.wants = wants;
    this.thread = Thread.ofVirtual().name("inbox").start(this::loop);
  }

  @Override
  public void accept(ServerFrame frame) {
    queue.add(frame);
  }

  /** Waits for the push that is being taken, so that none is taken afterwards. */
  @Override
  public void close() {
    closed = true;
    queue.add(new ServerFrame.Events(List.of())); // ends the wait
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      while (!closed) {
        ServerFrame frame = queue.take();
        if (!closed) {
          apply(frame);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void apply(ServerFrame frame) {
    try {
      switch (frame) {
        case ServerFrame.Events e -> events(e.events());
        case ServerFrame.OwnerChanged o -> owner(o);
        case ServerFrame.Receipts r -> inbox.takeReceipts(r.receipts()).forEach(wants::members);
        case ServerFrame.Typing t -> typing.sign(t.threadId(), t.userId());
        case ServerFrame.People p -> roster.take(p.people());
        case ServerFrame.Bye b -> LOG.info("the relay says bye: {}", b.problem().code());
        case ServerFrame.Answer _, ServerFrame.Refused _ -> {}
      }
    } catch (RuntimeException e) {
      LOG.error("a push could not be taken; it will be pulled", e);
    }
  }

  private void events(List<ThreadEvent> events) {
    Set<ThreadId> holes = inbox.take(events, true);
    if (!holes.isEmpty()) {
      wants.pull(holes);
    }
    for (ThreadEvent event : events) {
      switch (event.body()) {
        case EventBody.Message _ -> typing.done(event.threadId(), event.userId());
        case EventBody.Renamed _, EventBody.Amendment _, EventBody.Unknown _ -> {}
        case EventBody.Started _,
            EventBody.MembersAdded _,
            EventBody.MemberRemoved _,
            EventBody.MemberLeft _ ->
            wants.members(event.threadId());
      }
    }
    wants.mark();
  }

  private void owner(ServerFrame.OwnerChanged change) {
    if (!inbox.takeOwnerRows(change.from(), change.to(), change.rows())) {
      wants.resync();
      return;
    }
    inbox.takeHeads(change.heads());
    wants.watch();
    wants.pull(Set.copyOf(change.heads().stream().map(ThreadHead::threadId).toList()));
  }
}
