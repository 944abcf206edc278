package chat.hearth.ui.sample;

import chat.hearth.client.Account;
import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Devices;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.People;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Reach;
import chat.hearth.client.Refusal;
import chat.hearth.client.Search;
import chat.hearth.client.SendState;
import chat.hearth.client.Subscription;
import chat.hearth.client.Threads;
import chat.hearth.client.Voices;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The facade over a made-up team in memory. Build one with {@link SampleTeam}. What others and the
 * relay do is played by the methods below the facade's.
 */
public final class SampleClient implements Client {

  private final World world;
  private final SampleThreads threads;
  private final SampleMessages messages;
  private final SampleAttachments attachments;
  private final SamplePeople people;
  private final SampleSearch search;
  private final SampleDevices devices;
  private final SampleUpdates updates = new SampleUpdates();
  private volatile int wakes;
  private volatile boolean closed;

  SampleClient(World world) {
    this.world = world;
    this.threads = new SampleThreads(world);
    this.messages = new SampleMessages(world);
    this.attachments = new SampleAttachments(world);
    this.people = new SamplePeople(world);
    this.search = new SampleSearch(this, world);
    this.devices = new SampleDevices(world);
  }

  @Override
  public Account account() {
    return devices.account();
  }

  @Override
  public Threads threads() {
    return threads;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public SampleAttachments attachments() {
    return attachments;
  }

  @Override
  public Voices voices() {
    return new SampleVoices(attachments);
  }

  @Override
  public Search search() {
    return search;
  }

  /** Whether the owner may invite people. */
  public void admin(boolean admin) {
    devices.admin(admin);
  }

  /** From now on searches say that they look through so much. */
  public void reaches(Reach reach) {
    search.reach(reach);
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Devices devices() {
    return devices;
  }

  @Override
  public SampleUpdates updates() {
    return updates;
  }

  @Override
  public Connection connection() {
    synchronized (world) {
      return world.connection;
    }
  }

  @Override
  public synchronized void wake() {
    wakes++;
  }

  @Override
  public void active(boolean active) {
    play(SampleTeam.ELIF, new Presence(state(active), world.clock.instant(), 2));
  }

  private static Presence.State state(boolean active) {
    return active ? Presence.State.ONLINE : Presence.State.AWAY;
  }

  @Override
  public Subscription onChange(Consumer<Change> listener) {
    return world.listen(listener);
  }

  @Override
  public void close() {
    closed = true;
    world.close();
  }

  /** Monday 23 November 2026, 09:36, in UTC. */
  public Clock clock() {
    return world.clock;
  }

  /** Whether somebody closed it. */
  public boolean closed() {
    return closed;
  }

  /** How often {@link #wake} was called. */
  public int wakes() {
    return wakes;
  }

  /** How many listen; a screen that is closed must not be among them. */
  public int listeners() {
    return world.listeners();
  }

  /** From now on the connection is this; on coming back what waited goes out. */
  public void play(Connection connection) {
    synchronized (world) {
      world.connection = connection;
    }
    world.announce(new Change.ConnectionChanged(connection));
    world.announce(new Change.PeopleChanged(new HashSet<>(world.people.keySet())));
    world.announce(new Change.ThreadsChanged(new HashSet<>(world.threads.keySet())));
    if (connection instanceof Connection.Online) {
      queued().forEach(r -> play(r.threadId(), r.clientId(), SendState.ACCEPTED));
    }
  }

  /** From now on the relay takes its time: history and the directory do not come, until again. */
  public void playSlow(boolean slow) {
    world.slow(slow);
  }

  /** From now on nobody can tell who is in a thread and how far they have read, until again. */
  public void playMembersUnknown(boolean unknown) {
    world.membersUnknown = unknown;
  }

  /** Things happen in a thread that only change what is there, each with a number of its own. */
  public void playChanges(ThreadId threadId, int count) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      thread.counted = thread.lastSeq() + count;
    }
  }

  /** How many wait for the relay. */
  public int waiting() {
    return world.asking();
  }

  /** Loses the connection: 20 s ago, next try in 12 s, with what waits. */
  public void playOffline() {
    Instant now = world.clock.instant();
    play(new Connection.Offline(now.minusSeconds(20), now.plusSeconds(12), queued().size()));
  }

  private List<MessageRow> queued() {
    synchronized (world) {
      Stream<MessageRow> rows = world.threads.values().stream().flatMap(t -> t.log.stream());
      return rows.filter(r -> r.state() == SendState.QUEUED).toList();
    }
  }

  /** Somebody writes a message, which comes as news. */
  public MessageRow play(ThreadId threadId, UserId author, String text) {
    return play(threadId, author, new EventBody.Message(text));
  }

  /** Somebody does something, which comes as news. */
  public MessageRow play(ThreadId threadId, UserId author, EventBody body) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      MessageRow row = world.event(thread, author, world.clock.instant(), body);
      if (row.isMessage() && !row.own()) {
        thread.unread++;
      }
      world.announceRow(world.fresh(row), true);
      return row;
    }
  }

  /** Somebody edits their message. */
  public void playEdit(ThreadId threadId, ClientId message, String text) {
    messages.amendments().edit(threadId, message, text, List.of());
  }

  /** A pinned message that the relay alone has, until it is looked for. */
  public void playAway(ClientId message) {
    messages.playAway(message);
  }

  /** Somebody deletes their message for all. */
  public void playDelete(ThreadId threadId, ClientId message) {
    messages.amendments().delete(threadId, message);
  }

  /** Somebody puts an emoji to a message. */
  public void playReaction(ThreadId threadId, UserId who, ClientId message, String emoji) {
    messages.amendments().react(threadId, who, message, emoji, true);
  }

  /** An own message comes further; a queued one that is accepted gets its number. */
  public void play(ThreadId threadId, ClientId clientId, SendState state) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      for (int i = 0; i < thread.log.size(); i++) {
        MessageRow r = thread.log.get(i);
        if (r.clientId().equals(clientId)) {
          long seq = r.seq() == 0 ? thread.lastSeq() + 1 : r.seq();
          MessageRow now =
              new MessageRow(
                  threadId,
                  clientId,
                  seq,
                  r.author(),
                  r.own(),
                  r.at(),
                  r.body(),
                  state,
                  Refusal.NONE,
                  r.subjects(),
                  r.extras());
          thread.log.set(i, now);
          world.announceRow(world.fresh(now), false);
        }
      }
    }
  }

  /** A member has all events up to a number, and has read those up to another. */
  public void playReceipt(ThreadId threadId, UserId member, long deliveredSeq, long readSeq) {
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      thread.delivered.put(member, deliveredSeq);
      thread.read.put(member, readSeq);
    }
    world.announce(new Change.MembersChanged(threadId));
  }

  /** The relay refuses the next text. */
  public void playRefusal(Refusal why) {
    synchronized (world) {
      world.refusal = why;
    }
  }

  /** These write in a thread right now; nobody ends it. */
  public void playTyping(ThreadId threadId, UserId... writers) {
    List<PersonRow> rows = Stream.of(writers).map(world::person).toList();
    world.announce(new Change.TypingChanged(threadId, rows));
  }

  /** Somebody comes or goes. */
  public void play(UserId userId, Presence presence) {
    people.change(
        userId, p -> SamplePeople.with(p, p.nickname(), presence, p.contact(), p.blocked()));
    world.announce(
        new Change.ThreadsChanged(
            new HashSet<>(threads.sharedWith(userId).stream().map(r -> r.threadId()).toList())));
  }

  /** Any other change, just announced. */
  public void play(Change change) {
    world.announce(change);
  }
}
