package chat.hearth.relay.session;

import chat.hearth.model.Allowance;
import chat.hearth.relay.account.Accounts;
import chat.hearth.relay.account.Devices;
import chat.hearth.relay.account.Directory;
import chat.hearth.relay.account.Invitations;
import chat.hearth.relay.account.PasswordHashing;
import chat.hearth.relay.account.Registration;
import chat.hearth.relay.account.TryLimit;
import chat.hearth.relay.delivery.Announcements;
import chat.hearth.relay.delivery.ConnectedDevices;
import chat.hearth.relay.delivery.Delivery;
import chat.hearth.relay.delivery.InProcessBus;
import chat.hearth.relay.presence.PresenceBoard;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with all rooms behind them, without a network: work is done at once on the thread that
 * brings it unless a test holds it back, and time stands still unless a test moves it.
 */
public final class SessionDesk implements AutoCloseable {

  /** For the files of everybody. */
  static final Allowance ROOM = new Allowance(7, 9, 8);

  public final ManualClock clock = new ManualClock();
  final TestStores stores;
  final ConnectedDevices connected = new ConnectedDevices();
  final PresenceBoard presence;
  private final InProcessBus bus = new InProcessBus();
  private final Team team;
  private final Sessions sessions;
  final AtomicInteger otherWriters = new AtomicInteger();
  final Writers writers =
      new Writers(
          writer -> {
            otherWriters.incrementAndGet();
            writer.run();
          });
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final Queue<Runnable> gathered = new ArrayDeque<>();
  private boolean holding;
  private Executor executor = Runnable::run;

  /** Sessions on this database that stay however long they are not used. */
  public SessionDesk(Database database) {
    this(database, null);
  }

  /** Sessions that end when they are not used for so long. */
  SessionDesk(Database database, @Nullable Duration idle) {
    stores = new TestStores(database, clock);
    bus.subscribe(new Delivery(stores.codec, connected));
    Announcements announcements = new Announcements(bus);
    team = new Team(stores, announcements, announcements, clock);
    Directory directory = new Directory(stores.accounts);
    presence =
        new PresenceBoard(
            stores.codec,
            directory::people,
            team.blocks::blocks,
            stores.devices::lastSeen,
            clock,
            gathered::add);
    Attendance attendance =
        new Attendance(
            connected, presence, (id, at) -> stores.devices.touch(Map.of(id, at)), clock);
    FrameRouter router =
        new FrameRouter(
            rooms(directory),
            new Greeting("Team", "box", "1", database.epoch(), Optional::empty),
            attendance,
            presence,
            announcements,
            clock);
    SessionLimits limits = new SessionLimits(Duration.ofSeconds(10), idle);
    sessions =
        new Sessions(router, attendance, stores.codec, limits, clock, this::execute, writers);
  }

  private Rooms rooms(Directory directory) {
    Random random = new Random(1);
    Accounts accounts =
        new Accounts(
            stores.accounts,
            stores.devices,
            stores.invitations,
            new PasswordHashing(random),
            new TryLimit(clock),
            Registration.OPEN,
            clock);
    return new Rooms(
        accounts,
        new Devices(stores.devices),
        directory,
        new Invitations(stores.invitations, stores.accounts, random, clock),
        team.contacts,
        team.blocks,
        team.threads,
        _ -> ROOM);
  }

  private void execute(Runnable task) {
    if (holding) {
      held.add(task);
    } else {
      executor.execute(task);
    }
  }

  public Sessions sessions() {
    return sessions;
  }

  /** From now on work is done on other threads. */
  void onOtherThreads() {
    executor = Thread.ofVirtual()::start;
  }

  /** From now on work waits until {@link #release}. */
  void hold() {
    holding = true;
  }

  void release() {
    holding = false;
    for (Runnable task = held.poll(); task != null; task = held.poll()) {
      task.run();
    }
  }

  /** The moment is over in which changes of presence gather. */
  void gather() {
    for (Runnable task = gathered.poll(); task != null; task = gathered.poll()) {
      task.run();
    }
  }

  /** A new connection. */
  Caller connect() {
    return new Caller(sessions, stores.codec);
  }

  /** The end of the data, as when the disk is taken away. */
  void loseData() {
    stores.database.abandon();
  }

  @Override
  public void close() {
    team.close();
    bus.close();
    stores.close();
  }
}
