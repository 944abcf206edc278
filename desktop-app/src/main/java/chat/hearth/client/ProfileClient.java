package chat.hearth.client;

import chat.hearth.client.net.Dialer;
import chat.hearth.client.search.SearchIndex;
import chat.hearth.client.store.Stores;
import chat.hearth.client.sync.Announcer;
import chat.hearth.client.sync.Keeper;
import chat.hearth.client.sync.LinkState;
import chat.hearth.client.sync.Network;
import chat.hearth.client.sync.SyncEvent;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The client of one profile folder. */
final class ProfileClient implements Client {

  private static final long GOODBYE_SECONDS = 3;

  private final LocalData data;
  private final Announcer announcer;
  private final Profile profile;
  private final IdentityFile file;
  private final Translator translator;
  private final LocalThreads threads;
  private final LocalMessages messages;
  private final LocalAttachments attachments;
  private final LocalPeople people;
  private final RelayDevices devices;
  private final RelayUpdates updates;
  private final Search search;
  private final @Nullable SearchIndex index;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Identity identity;

  /** Opens and starts to connect. */
  ProfileClient(
      LocalData data,
      Identity identity,
      IdentityFile file,
      RelayUpdates updates,
      Dialer dialer,
      Clock clock,
      RandomGenerator random) {
    this.data = data;
    this.identity = identity;
    this.file = file;
    this.updates = updates;
    this.announcer = new Announcer();
    FrameCodec codec = new FrameCodec();
    Stores stores = Stores.of(data.database(), codec);
    Listeners listeners = new Listeners();
    this.attachments =
        new LocalAttachments(stores, data.files(), identity.credentials(), codec, clock, listeners);
    Keeper keeper =
        new Keeper(
            stores,
            identity.credentials(),
            new Network(dialer, attachments.uploads()),
            codec,
            clock,
            random,
            announcer);
    this.profile = new Profile(stores, keeper, identity.userId(), listeners, clock, random);
    RelayCalls calls = new RelayCalls(keeper);
    this.threads = new LocalThreads(profile);
    this.messages = new LocalMessages(profile, threads, attachments.uploads());
    this.translator = new Translator(profile, messages, this::greeted);
    this.people = new LocalPeople(profile, calls);
    this.devices = new RelayDevices(calls, this::signOut);
    this.index = index(data.search());
    this.search =
        index == null ? new NoSearch() : new LocalSearch(profile, index, messages.flags());
    announcer.listener(
        event -> {
          attachments.accept(event); // a line that broke is let go, whatever else fails
          translator.accept(event);
        });
    keeper.start();
  }

  @Override
  public Account account() {
    return identity.account();
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
  public Attachments attachments() {
    return attachments;
  }

  @Override
  public Voices voices() {
    return attachments.voices();
  }

  @Override
  public Search search() {
    return search;
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
  public Updates updates() {
    return updates;
  }

  @Override
  public Connection connection() {
    return translator.connection(profile.keeper().state());
  }

  @Override
  public void wake() {
    profile.keeper().wake();
  }

  @Override
  public void active(boolean active) {
    profile.keeper().active(active);
  }

  @Override
  public Subscription onChange(Consumer<Change> listener) {
    return profile.listeners().add(listener);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      profile.keeper().close();
      attachments.close();
      announcer.close();
      profile.listeners().close();
      if (index != null) {
        index.close();
      }
      data.database().close();
    }
  }

  /** Starts an index that follows the database, but lets the connection catch up first. */
  private @Nullable SearchIndex index(@Nullable Path folder) {
    if (folder == null) {
      return null;
    }
    SearchIndex started =
        new SearchIndex(
            profile.stores(),
            profile.owner(),
            folder,
            () -> profile.keeper().state() instanceof LinkState.CatchingUp);
    var _ = profile.listeners().add(_ -> started.wake());
    started.start();
    return started;
  }

  private void signOut() {
    profile
        .keeper()
        .link()
        .ifPresent(
            link -> {
              var _ =
                  link.send(new Request.SignOut())
                      .orTimeout(GOODBYE_SECONDS, TimeUnit.SECONDS)
                      .exceptionally(_ -> new Reply.Done())
                      .join();
            });
    close();
    forgetIdentity();
    data.forget().run();
  }

  private synchronized void forgetIdentity() {
    file.delete();
  }

  /** A greeting that comes late must not bring back a file that signing out has deleted. */
  private synchronized void greeted(SyncEvent.Greeted e) {
    Identity before = identity;
    identity = before.greeted(e.welcome(), e.signedIn(), e.guard());
    updates.offered(identity.account().relay(), e.welcome().release());
    if (!identity.equals(before) && !closed.get()) {
      file.write(identity);
      profile.listeners().tell(new Change.AccountChanged(identity.account()));
    }
  }
}
