package chat.hearth.relay.presence;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.Recipient;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is there. Keeps one seat a connected device and tells the watchers of a person what changed,
 * several changes in one frame. A person's presence is hidden from those whom they block.
 */
public final class PresenceBoard {

  private static final Logger LOG = LoggerFactory.getLogger(PresenceBoard.class);

  private record Standing(Presence.State state, Instant since, int devices) {}

  private final ReentrantLock lock = new ReentrantLock();

  /** One tells at a time, so that nobody hears an older state after a newer one. */
  private final ReentrantLock telling = new ReentrantLock();

  private final Map<UserId, Set<Seat>> seats = new HashMap<>();
  private final Map<UserId, Standing> standings = new HashMap<>();
  private final Map<UserId, Set<Seat>> watchers = new HashMap<>();
  private final FrameCodec codec;
  private final PeopleSource people;
  private final BiPredicate<UserId, UserId> blocks;
  private final LastSeen lastSeen;
  private final InstantSource clock;
  private final Executor later;
  private Map<Seat, Set<UserId>> news = new LinkedHashMap<>();

  /**
   * An empty board.
   *
   * @param blocks whether the first hides from the second
   * @param lastSeen what was kept of people who are not here
   * @param later runs what it is given a moment later, so that changes gather
   */
  public PresenceBoard(
      FrameCodec codec,
      PeopleSource people,
      BiPredicate<UserId, UserId> blocks,
      Function<UserId, Optional<Instant>> lastSeen,
      InstantSource clock,
      Executor later) {
    this.codec = codec;
    this.people = people;
    this.blocks = blocks;
    this.lastSeen = new LastSeen(lastSeen);
    this.clock = clock;
    this.later = later;
  }

  /** A device has connected; it counts as active. */
  public Seat enter(Recipient device) {
    Seat seat = new Seat(this, device);
    change(seat, () -> seats.computeIfAbsent(seat.user(), _ -> new LinkedHashSet<>()).add(seat));
    return seat;
  }

  /** What the viewer may know of a person. */
  public Presence seenBy(UserId viewer, UserId person) {
    return blocks.test(person, viewer) ? Presence.HIDDEN : presence(person);
  }

  /** What is known of a person. */
  public Presence presence(UserId person) {
    Standing standing;
    lock.lock();
    try {
      standing = standings.get(person);
    } finally {
      lock.unlock();
    }
    return standing == null
        ? new Presence(Presence.State.OFFLINE, lastSeen.of(person).orElse(null), 0)
        : new Presence(standing.state, standing.since, standing.devices);
  }

  /** The person has another name: all watchers hear of it. */
  public void renamed(UserId person) {
    lock.lock();
    try {
      for (Seat watcher : watchers.getOrDefault(person, Set.of())) {
        tell(watcher, person);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The owner blocked or unblocked somebody, who now sees less or more of the owner. */
  public void blocked(UserId owner, UserId somebody) {
    lock.lock();
    try {
      for (Seat watcher : watchers.getOrDefault(owner, Set.of())) {
        if (watcher.user().equals(somebody)) {
          tell(watcher, owner);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Carries a change of a seat out and tells the watchers if its user is seen otherwise now. */
  void change(Seat seat, Runnable change) {
    lock.lock();
    try {
      change.run();
      UserId user = seat.user();
      Standing before = standings.get(user);
      Standing after = stand(user, before);
      if (after == null) {
        standings.remove(user);
      } else {
        standings.put(user, after);
      }
      if (!Objects.equals(before, after)) {
        for (Seat watcher : watchers.getOrDefault(user, Set.of())) {
          // Even an unchanged answer would show that somebody came or went.
          if (!blocks.test(user, watcher.user())) {
            tell(watcher, user);
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  void watch(Seat seat, Set<UserId> wanted) {
    lock.lock();
    try {
      if (!seats.getOrDefault(seat.user(), Set.of()).contains(seat)) {
        return; // it left while it asked
      }
      unwatch(seat);
      seat.watched(wanted);
      for (UserId person : wanted) {
        watchers.computeIfAbsent(person, _ -> new LinkedHashSet<>(2)).add(seat);
      }
    } finally {
      lock.unlock();
    }
  }

  void leave(Seat seat) {
    change(
        seat,
        () -> {
          unwatch(seat);
          news.remove(seat);
          Set<Seat> left = seats.get(seat.user());
          if (left != null && left.remove(seat) && left.isEmpty()) {
            seats.remove(seat.user());
            lastSeen.left(seat.user(), clock.instant());
          }
        });
  }

  private void unwatch(Seat seat) {
    for (UserId person : seat.watched()) {
      watchers.computeIfPresent(
          person,
          (_, set) -> {
            set.remove(seat);
            return set.isEmpty() ? null : set;
          });
    }
    seat.watched(Set.of());
  }

  private @Nullable Standing stand(UserId user, @Nullable Standing before) {
    Set<Seat> here = seats.getOrDefault(user, Set.of());
    if (here.isEmpty()) {
      return null;
    }
    Presence.State state =
        here.stream().anyMatch(Seat::active) ? Presence.State.ONLINE : Presence.State.AWAY;
    int devices = (int) here.stream().map(s -> s.device().deviceId()).distinct().count();
    Instant since = before != null && before.state == state ? before.since : clock.instant();
    return new Standing(state, since, devices);
  }

  private void tell(Seat watcher, UserId person) {
    if (news.isEmpty()) {
      later.execute(this::spread);
    }
    news.computeIfAbsent(watcher, _ -> new LinkedHashSet<>()).add(person);
  }

  private void spread() {
    telling.lock();
    try {
      takeNews().forEach(this::tellOrLater);
    } finally {
      telling.unlock();
    }
  }

  /** The news of others must not wait for what fails for one. */
  private void tellOrLater(Seat seat, Set<UserId> ids) {
    try {
      tell(seat, ids);
    } catch (RuntimeException e) {
      LOG.debug("presence of {} people is told later: {}", ids.size(), e.toString());
      lock.lock();
      try {
        ids.forEach(id -> tell(seat, id));
      } finally {
        lock.unlock();
      }
    }
  }

  private Map<Seat, Set<UserId>> takeNews() {
    lock.lock();
    try {
      Map<Seat, Set<UserId>> taken = news;
      news = new LinkedHashMap<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void tell(Seat seat, Set<UserId> ids) {
    List<Person> changed = people.people(ids, id -> seenBy(seat.user(), id));
    if (!changed.isEmpty()) {
      seat.device().push(codec.encode(new ServerFrame.People(changed)));
    }
  }
}
