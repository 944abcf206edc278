package chat.hearth.ui.chat;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.MessagePage;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Pin;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows one thread while it is on the screen and tells what is to be seen, in order. Methods that
 * read may take as long as the disk or the relay; changes are put in place at once. Safe for use by
 * several threads.
 */
final class OpenThread {

  private final Client client;
  private final ThreadId id;
  private final Clock clock;
  private final ZoneId zone;
  private final Consumer<Shown> show;
  private final Timeline timeline = new Timeline();
  private final Pins pins = new Pins();
  private final List<Change> early = new ArrayList<>();
  private @Nullable ThreadRow row;
  private long firstUnread;
  private int unread;
  private int opening;
  private Shown.Start start = Shown.Start.UNREAD;
  private @Nullable ClientId target;
  private boolean reading;

  /**
   * A thread that nothing is known of until {@link #load}.
   *
   * @param show gets what is to be seen; called with a lock held, so it only hands it on
   */
  OpenThread(Client client, ThreadId id, Clock clock, ZoneId zone, Consumer<Shown> show) {
    this.client = client;
    this.id = id;
    this.clock = clock;
    this.zone = zone;
    this.show = show;
  }

  ThreadId id() {
    return id;
  }

  /** Reads the newest messages, or those around the first unread one. */
  void load() {
    ThreadRow found = client.threads().find(id).orElse(null);
    if (found == null) {
      return;
    }
    if (found.markedUnread() && found.unread() == 0) { // whoever wanted to come back to it has
      client.threads().markRead(id);
    }
    MessagePage page = client.messages().latest(id, Timeline.PAGE);
    long first = page.rows().stream().mapToLong(MessageRow::seq).findFirst().orElse(0);
    boolean below = page.firstUnread() > 0 && first > page.firstUnread();
    if (below) {
      coming(found);
    }
    List<MessageRow> rows =
        below
            ? client
                .messages()
                .before(id, page.firstUnread() + Timeline.PAGE / 2, Timeline.PAGE)
                .rows()
            : page.rows();
    List<Pin> kept = client.messages().pinned(id);
    synchronized (this) {
      row = found;
      pins.show(kept);
      firstUnread = page.firstUnread();
      unread = Math.max(found.unread(), (int) rows.stream().filter(this::isNew).count());
      begin(rows, below, Shown.Start.UNREAD);
      early.forEach(this::apply);
      early.clear();
      tell();
    }
  }

  /**
   * Goes to a message and what stands around it, wherever it is; to the newest where it is gone.
   *
   * @param seq its number, or 0 if it has none
   * @param wanted asked at the end; where it says no, what is shown stays
   * @return whether it is there
   */
  boolean at(long seq, ClientId message, BooleanSupplier wanted) {
    ThreadRow found = client.threads().find(id).orElse(null);
    if (found == null) {
      return false;
    }
    if (seq > 0) {
      coming(found);
    }
    MessagePage around =
        seq == 0
            ? client.messages().latest(id, Timeline.PAGE)
            : client.messages().before(id, seq + Timeline.PAGE / 2, Timeline.PAGE);
    boolean there = around.rows().stream().anyMatch(r -> r.clientId().equals(message));
    if (!wanted.getAsBoolean()) {
      stay();
      return there;
    }
    boolean below = there && seq > 0 && goesOn(last(around.rows()));
    List<MessageRow> rows = new ArrayList<>(there ? around.rows() : List.of());
    if (!below) { // what waits to be sent is there too
      rows.addAll(client.messages().latest(id, Timeline.PAGE).rows());
    }
    List<Pin> kept = client.messages().pinned(id);
    synchronized (this) {
      if (row == null) {
        firstUnread = around.firstUnread();
        unread = found.unread();
      }
      row = found;
      pins.show(kept);
      target = message;
      reading = there;
      begin(rows, below, there ? Shown.Start.TARGET : Shown.Start.END);
      early.forEach(this::apply);
      early.clear();
      tell();
    }
    return there;
  }

  /**
   * Goes to a message that may have to be looked for; as {@link #at}.
   *
   * @param wanted asked while it is looked for, too
   */
  boolean go(ClientId message, BooleanSupplier wanted) {
    client.threads().find(id).ifPresent(this::coming);
    Optional<Long> seq = client.messages().find(id, message, wanted);
    if (seq.isEmpty()) {
      stay();
    }
    return seq.isPresent() && at(seq.get(), message, wanted);
  }

  /**
   * Goes to the first message from a moment on, or to the newest where all are older.
   *
   * @param wanted asked while it is looked for, and at the end
   * @return false where there may be an earlier one that is not here
   */
  boolean since(Instant moment, BooleanSupplier wanted) {
    Optional<Messages.Spot> spot = client.messages().from(id, moment, wanted);
    if (!wanted.getAsBoolean()) {
      stay();
    } else if (spot.isPresent()) {
      boolean _ = at(spot.get().seq(), spot.get().message(), wanted);
    } else {
      latest();
    }
    return spot.isEmpty() || spot.get().complete();
  }

  /** Goes nowhere; a thread of which nothing is shown yet opens as it always does. */
  private void stay() {
    boolean begun = ask(_ -> row != null);
    if (!begun) {
      load();
    }
  }

  /** Shows whose thread it is, as its first messages may take as long as the relay. */
  private void coming(ThreadRow found) {
    List<Pin> kept = client.messages().pinned(id);
    synchronized (this) {
      if (row == null) {
        show.accept(new Shown(found, kept, List.of(), false, 0, Shown.Start.END, null));
      }
    }
  }

  private static long last(List<MessageRow> rows) {
    return rows.stream().mapToLong(MessageRow::seq).max().orElse(0);
  }

  /** Whether something is to be seen below; what only changes messages has a number too. */
  private boolean goesOn(long last) {
    return last(client.messages().latest(id, 1).rows()) > last;
  }

  /** Goes to the newest messages, whatever was read before. */
  void latest() {
    MessagePage page = client.messages().latest(id, Timeline.PAGE);
    synchronized (this) {
      reading = false;
      begin(page.rows(), false, Shown.Start.END);
      tell();
    }
  }

  /** Pulls a page of older messages. */
  void older() {
    long first = ask(Timeline::first);
    if (first > 1) {
      List<MessageRow> page = client.messages().before(id, first, Timeline.PAGE).rows();
      synchronized (this) {
        timeline.putBefore(page);
        tell();
      }
    }
  }

  /** Pulls the page after what is shown, if something was cut off there. */
  void newer() {
    if (!ask(Timeline::newer)) {
      return;
    }
    long last = ask(Timeline::last);
    long to = last;
    List<MessageRow> page;
    do {
      to += Timeline.PAGE;
      page = client.messages().before(id, to + 1, Timeline.PAGE).rows();
    } while (last(page) <= last && goesOn(last)); // there may be nothing but changes for long
    boolean more = goesOn(last(page));
    List<MessageRow> rows = more ? page : client.messages().latest(id, Timeline.PAGE).rows();
    synchronized (this) {
      timeline.putAfter(rows, more);
      tell();
    }
  }

  /** Whether messages above the newest are being read, which then stay in their place. */
  synchronized void reading(boolean above) {
    reading = above;
  }

  /** Reads name, members and settings of the thread again, and what is pinned far above. */
  void refresh() {
    ThreadRow found = client.threads().find(id).orElse(null);
    List<Pin> kept = found == null ? List.of() : client.messages().pinned(id);
    synchronized (this) {
      if (found != null && row != null) {
        row = found;
        pins.show(kept);
        tell();
      }
    }
  }

  /** Reads people again, whose names may stand above their messages. */
  void refresh(Set<UserId> userIds) {
    Map<UserId, PersonRow> people = new HashMap<>();
    userIds.forEach(u -> client.people().find(u).ifPresent(p -> people.put(u, p)));
    synchronized (this) {
      timeline.rename(people);
    }
    refresh();
  }

  /** Puts messages of a change in place; other changes are none of its business. */
  synchronized void on(Change change) {
    if (row == null) {
      early.add(change);
    } else if (apply(change)) {
      tell();
    }
  }

  private boolean apply(Change change) {
    if (change instanceof Change.MessagesChanged c && c.threadId().equals(id)) {
      timeline.put(c.rows(), reading);
      pins.change(c.rows());
      return true;
    }
    if (change instanceof Change.MessageRemoved c && c.threadId().equals(id)) {
      timeline.remove(c.clientId());
      return true;
    }
    return false;
  }

  private void begin(List<MessageRow> rows, boolean newer, Shown.Start at) {
    timeline.open(rows, newer);
    opening++;
    start = at;
  }

  private boolean isNew(MessageRow r) {
    boolean late = firstUnread > 0 && r.seq() >= firstUnread && r.state() != SendState.LOST;
    return late && r.isMessage() && !r.own();
  }

  private synchronized <T> T ask(Function<Timeline, T> question) {
    return question.apply(timeline);
  }

  private void tell() {
    ThreadRow thread = row;
    if (thread == null) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    ChatItems.Look look =
        new ChatItems.Look(zone, today, thread.direct(), timeline.older(), firstUnread, unread);
    List<ChatItem> items = ChatItems.of(timeline.rows(), look);
    ClientId at = start == Shown.Start.TARGET ? target : null;
    show.accept(new Shown(thread, pins.all(), items, timeline.newer(), opening, start, at));
  }
}
