package chat.hearth.relay;

import chat.hearth.relay.account.Accounts;
import chat.hearth.relay.account.Devices;
import chat.hearth.relay.account.Directory;
import chat.hearth.relay.account.Invitations;
import chat.hearth.relay.account.PasswordHashing;
import chat.hearth.relay.account.TryLimit;
import chat.hearth.relay.account.Visits;
import chat.hearth.relay.blob.Blobs;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.contact.ContactBook;
import chat.hearth.relay.delivery.Announcements;
import chat.hearth.relay.delivery.ConnectedDevices;
import chat.hearth.relay.delivery.Delivery;
import chat.hearth.relay.delivery.InProcessBus;
import chat.hearth.relay.delivery.PushBus;
import chat.hearth.relay.inbox.Inbox;
import chat.hearth.relay.installers.Installers;
import chat.hearth.relay.log.CommitListener;
import chat.hearth.relay.log.LogSettings;
import chat.hearth.relay.log.ThreadLog;
import chat.hearth.relay.metrics.Metrics;
import chat.hearth.relay.metrics.Sources;
import chat.hearth.relay.presence.PresenceBoard;
import chat.hearth.relay.session.Attendance;
import chat.hearth.relay.session.FrameRouter;
import chat.hearth.relay.session.Greeting;
import chat.hearth.relay.session.Rooms;
import chat.hearth.relay.session.SessionLimits;
import chat.hearth.relay.session.Sessions;
import chat.hearth.relay.session.Writers;
import chat.hearth.relay.socket.RelaySocket;
import chat.hearth.relay.store.BlobTree;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FigureStore;
import chat.hearth.relay.store.OwnThread;
import chat.hearth.relay.thread.ThreadRules;
import chat.hearth.relay.thread.Threads;
import chat.hearth.wire.FrameCodec;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds all rooms of the relay on an open database, and closes them in the reverse order. */
final class Assembly implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final Duration VISITS = Duration.ofSeconds(1);

  final FrameCodec codec = new FrameCodec();
  final Clock clock;
  final Executor executor =
      OwnThread.executor("hearth-device", e -> LOG.error("work for a device failed", e));

  final Writers writers = new Writers(executor);
  final ScheduledExecutorService timer;
  final ConnectedDevices connected = new ConnectedDevices();
  final PresenceBoard presence;
  final Invitations invitations;
  final FigureStore figures;
  final MessagesToday today;
  final Installers installers;
  final Sessions sessions;
  final LongAdder overflows = new LongAdder();
  final Blobs blobs;
  final Metrics metrics;
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final PushBus bus = new InProcessBus();
  private final Inbox inbox;
  private final Visits visits;
  private final Upkeep upkeep;
  private final ThreadLog log;
  private final Accounts accounts;

  Assembly(
      RelayConfig config,
      Timing timing,
      Clock clock,
      ScheduledExecutorService timer,
      Database database) {
    this.clock = clock;
    this.timer = timer;
    this.database = database;
    Stores stores = Stores.on(database, codec);
    figures = stores.figures();
    installers = new Installers(config.dataFolder());
    today = new MessagesToday(clock, figures::messages);
    Delivery delivery = new Delivery(codec, connected);
    bus.subscribe(pushes -> writers.after(() -> delivery.accept(pushes)));
    Announcements announcements = new Announcements(bus);
    inbox = new Inbox(stores.inbox(), announcements, clock);
    inbox.repair(database.stoppedCleanly());
    Blocks blocks = new Blocks(stores.contacts());
    blobs = blobs(stores, config);
    ThreadRules rules = new ThreadRules(stores.accounts(), blocks, blobs::requireNamable);
    CommitListener told = announcements.after(today); // who has heard of a message sees it counted
    log = new ThreadLog(stores.log(), rules, inbox, told, logSettings(config), clock);
    Directory directory = new Directory(stores.accounts());
    presence = board(timing, stores, directory, blocks);
    visits = new Visits(stores.devices()::touch, gathering(VISITS, timer, executor));
    invitations = new Invitations(stores.invitations(), stores.accounts(), random, clock);
    accounts = accounts(stores, config);
    Rooms rooms =
        new Rooms(
            accounts,
            new Devices(stores.devices()),
            directory,
            invitations,
            new ContactBook(stores.contacts(), stores.accounts(), inbox.journal(), blocks),
            blocks,
            new Threads(log, inbox, blocks),
            blobs::allowance);
    upkeep = upkeep();
    metrics = new Metrics(sources());
    sessions = sessions(config, timing, rooms, announcements);
  }

  private Upkeep upkeep() {
    Upkeep made = new Upkeep(database);
    made.start(timer, executor);
    return made;
  }

  private Blobs blobs(Stores stores, RelayConfig config) {
    Blobs made =
        new Blobs(
            BlobTree.in(config.dataFolder()),
            stores.uploads(),
            stores.references(),
            config.files(),
            clock);
    var _ =
        timer.scheduleWithFixedDelay(() -> executor.execute(made::sweep), 10, 60, TimeUnit.MINUTES);
    return made;
  }

  /** What is reached through the port. */
  RelaySocket.Behind behind() {
    return new RelaySocket.Behind(sessions, blobs, accounts::owner);
  }

  /** What is still to come when the relay stops is of no use any more. */
  static ScheduledExecutorService timer() {
    return new ScheduledThreadPoolExecutor(
        1,
        Thread.ofPlatform().name("hearth-timer").daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private PresenceBoard board(Timing timing, Stores stores, Directory directory, Blocks blocks) {
    return new PresenceBoard(
        codec,
        directory::people,
        blocks::blocks,
        stores.devices()::lastSeen,
        clock,
        gathering(timing.gather(), timer, executor));
  }

  private Sources sources() {
    return new Sources(
        log::figures,
        database::syncs,
        connected::users,
        () -> connected.all().size(),
        overflows::sum,
        bus::waiting,
        inbox::lag);
  }

  private Sessions sessions(
      RelayConfig config, Timing timing, Rooms rooms, Announcements announcements) {
    Attendance attendance = new Attendance(connected, presence, visits::seen, clock);
    Greeting greeting =
        new Greeting(
            config.name(), config.host(), RelayVersion.TEXT, database.epoch(), installers::release);
    FrameRouter router =
        new FrameRouter(rooms, greeting, attendance, presence, announcements, clock);
    SessionLimits limits = new SessionLimits(timing.signIn(), config.idleCut());
    return new Sessions(router, attendance, codec, limits, clock, executor, writers);
  }

  private Accounts accounts(Stores stores, RelayConfig config) {
    return new Accounts(
        stores.accounts(),
        stores.devices(),
        stores.invitations(),
        new PasswordHashing(random),
        new TryLimit(clock),
        config.registration(),
        clock);
  }

  /** Runs what it is given after a while, on a thread that may wait. */
  private static Executor gathering(
      Duration delay, ScheduledExecutorService timer, Executor executor) {
    return task -> {
      var _ = timer.schedule(() -> executor.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  private static LogSettings logSettings(RelayConfig config) {
    LogSettings usual = LogSettings.DEFAULT;
    return new LogSettings(usual.queue(), usual.batch(), usual.cachedThreads(), config.durable());
  }

  /** Takes nothing more; what was accepted becomes durable and is told. */
  void drain() {
    sessions.refuseNew();
    log.close();
    bus.close();
  }

  /** Ends all sessions, politely. */
  void sayBye() {
    try {
      sessions.endAll(GOODBYE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    database.stopWaiting();
    upkeep.close();
    visits.close();
    inbox.close();
    database.close();
  }
}
