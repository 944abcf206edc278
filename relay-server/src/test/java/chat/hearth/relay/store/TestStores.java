package chat.hearth.relay.store;

import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.nio.file.Path;
import java.time.Clock;

/** All stores of one relay on a real database in a folder; the only place that names the engine. */
public final class TestStores implements AutoCloseable {

  public final FrameCodec codec = new FrameCodec();
  public final Clock clock;
  public final Database database;
  public final AccountStore accounts;
  public final DeviceStore devices;
  public final InvitationStore invitations;
  public final ContactStore contacts;
  public final NoteStore notes;
  public final OwnerThreadStore rows;
  public final HeadStore heads;
  public final MemberStore members;
  public final EventStore events;
  public final LogStore log;
  public final UploadStore uploads;
  public final ReferenceStore references;

  public TestStores(Path folder, Clock clock) {
    this(Database.open(folder, clock), clock);
  }

  public TestStores(Database database, Clock clock) {
    this.clock = clock;
    this.database = database;
    this.accounts = new AccountStore(database);
    this.devices = new DeviceStore(database);
    this.invitations = new InvitationStore(database);
    this.contacts = new ContactStore(database);
    this.notes = new NoteStore(database);
    this.rows = new OwnerThreadStore(database);
    this.heads = new HeadStore(database);
    this.members = new MemberStore(database);
    this.events = new EventStore(database, codec);
    this.log = new LogStore(database, codec);
    this.uploads = new UploadStore(database);
    this.references = new ReferenceStore(database);
  }

  /** Somebody new whose password nobody knows. */
  public UserId person(String userName) {
    accounts.create(userName, userName, "-", false, null, clock.instant());
    return accounts.byName(userName).orElseThrow().userId();
  }

  @Override
  public void close() {
    database.close();
  }
}
