package chat.hearth.wire;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.Installer;
import chat.hearth.model.Member;
import chat.hearth.model.Mention;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.Receipt;
import chat.hearth.model.Release;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One example of everything that travels. */
final class Samples {

  static final UserId ANNA = new UserId(1);
  static final UserId BEN = new UserId(2);
  static final UserId CLEO = new UserId(3);
  static final ThreadId THREAD = new ThreadId(374293223538689L);
  static final ClientId CLIENT = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");
  static final Instant NINE = Instant.parse("2026-11-23T09:00:00.123Z");
  static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

  private Samples() {}

  static List<EventBody> bodies() {
    return List.of(
        new EventBody.Started(List.of(BEN, CLEO), "Launch week"),
        new EventBody.Message("Cake at four.\nEveryone’s invited."),
        new EventBody.Renamed("Launch day"),
        new EventBody.MembersAdded(List.of(CLEO)),
        new EventBody.MemberRemoved(CLEO),
        new EventBody.MemberLeft(),
        new EventBody.Edited(CLIENT, "Cake at five."),
        new EventBody.Deleted(CLIENT),
        new EventBody.Reacted(CLIENT, "🎂", true),
        new EventBody.Pinned(CLIENT, true));
  }

  static EventBody answer() {
    return new EventBody.Message("I bring the tea.", CLIENT);
  }

  static EventBody files() {
    return new EventBody.Message(
        "The new cover",
        null,
        List.of(
            new Attachment(new BlobId("5f".repeat(32)), "cover.png", 48_211, "image/png", 640, 480),
            new Attachment(
                new BlobId("0a".repeat(32)), "notes.pdf", 9_120_044, "application/pdf")));
  }

  static EventBody calls() {
    return new EventBody.Message(
        "@Ben Okri, bring the cups. @all: at four!",
        null,
        List.of(),
        List.of(new Mention(BEN, "Ben Okri"), Mention.all("all")));
  }

  static EventBody later() {
    return new EventBody.Unknown("poll", Map.of("question", "Cake or pie?"));
  }

  static List<Request> requests() {
    return List.of(
        new Request.Hello(List.of(1), "Hearth desktop 0.1.0", true),
        new Request.Register("anna", "Anna Berg", "a short sentence", "Laptop", "Linux", null),
        new Request.SignIn("anna", "a short sentence", "Studio desktop", "Windows"),
        new Request.Resume("Zm91ci1hbmQtdHdlbnR5LWJsYWNrYmlyZHM"),
        new Request.SignOut(),
        new Request.ChangePassword("a short sentence", "a longer sentence"),
        new Request.SetProfile("Anna B."),
        new Request.Devices(),
        new Request.RevokeDevice(new DeviceId(7)),
        new Request.Directory("ben"),
        new Request.Watch(List.of(BEN, CLEO)),
        new Request.SetContact(BEN, true, "Benny", null),
        new Request.Sync(41),
        new Request.Heads(0),
        new Request.Pull(THREAD, 1, 50),
        new Request.Members(THREAD),
        new Request.Append(THREAD, CLIENT, new EventBody.Message("Cake at four.")),
        new Request.SetThread(THREAD, true, null, null, null),
        new Request.SetMessage(THREAD, CLIENT, true, null),
        new Request.SetDraft(THREAD, "And the tea", CLIENT),
        new Request.Mark(THREAD, 12, 11),
        new Request.Typing(THREAD),
        new Request.Activity(false),
        new Request.CreateInvite(10, 7));
  }

  static List<Reply> replies() {
    return List.of(
        new Reply.Welcome(
            1,
            "Northlight Studio",
            "Mara’s ThinkPad",
            "0.1.0",
            "5f0c3a9e",
            "invite",
            NINE,
            new Release(
                "0.2.0",
                List.of(
                    new Installer("hearth-0.2.0.msi", "windows", 67_600_000, "c0".repeat(32))))),
        new Reply.SignedIn(
            ANNA,
            new DeviceId(7),
            "Zm91ci1hbmQtdHdlbnR5LWJsYWNrYmlyZHM",
            "anna",
            "Anna Berg",
            true),
        new Reply.Done(),
        new Reply.DeviceList(
            List.of(new Device(new DeviceId(7), "Laptop", "Linux", NINE, TEN, true, true))),
        new Reply.People(List.of(ben())),
        new Reply.Changes(42, rows(), false),
        new Reply.HeadList(List.of(head()), false),
        new Reply.Page(THREAD, List.of(event()), 12),
        new Reply.MemberList(
            THREAD,
            List.of(
                new Member(ANNA, Role.ADMIN, 1, 12, 12), new Member(BEN, Role.MEMBER, 1, 12, 11))),
        new Reply.Accepted(THREAD, CLIENT, 12, 9, TEN),
        new Reply.Invite("7F3K-92QM-XD41", TEN, 10, 3));
  }

  /** As a relay that says how much room files have answers to {@code resume}. */
  static ServerFrame resumed() {
    return new ServerFrame.Answer(
        17,
        new Reply.SignedIn(ANNA, new DeviceId(7), null, "anna", "Anna Berg", true)
            .with(new Allowance(104_857_600, 5_368_709_120L, 48_211)));
  }

  /** What is refused because of the room for files says how much there is. */
  static Problem full() {
    return new Problem(
        ProblemCode.QUOTA_FULL,
        "Your files would fill more than the 5 GiB that this relay keeps for each person: delete"
            + " some first.",
        0,
        new Allowance(104_857_600, 5_368_709_120L, 5_368_000_000L));
  }

  static List<ServerFrame> frames() {
    return List.of(
        new ServerFrame.Answer(17, new Reply.Accepted(THREAD, CLIENT, 12, 9, TEN)),
        new ServerFrame.Refused(
            17, new Problem(ProblemCode.READ_ONLY, "This thread is read-only now.")),
        new ServerFrame.Events(List.of(event())),
        new ServerFrame.OwnerChanged(41, 42, rows(), List.of(head())),
        new ServerFrame.Receipts(List.of(new Receipt(THREAD, BEN, 12, 11))),
        new ServerFrame.Typing(THREAD, BEN),
        new ServerFrame.People(List.of(ben())),
        new ServerFrame.Bye(new Problem(ProblemCode.BUSY, "The relay is stopping.", 2000)));
  }

  private static ThreadEvent event() {
    return new ThreadEvent(
        THREAD, 12, 9, CLIENT, ANNA, TEN, new EventBody.Message("Cake at four."));
  }

  private static Person ben() {
    return new Person(BEN, "ben", "Ben Okri", new Presence(Presence.State.AWAY, NINE, 2));
  }

  private static ChatThread row() {
    return new ChatThread(
        THREAD,
        List.of(ANNA, BEN, CLEO),
        true,
        "Cake",
        false,
        false,
        null,
        11,
        8,
        0,
        NINE,
        TEN,
        42);
  }

  private static OwnerRows rows() {
    return new OwnerRows(List.of(row()), List.of(contact()), List.of(), List.of());
  }

  /** What an owner keeps besides their threads and their contact book. */
  static ServerFrame notes() {
    return new ServerFrame.OwnerChanged(
        42,
        45,
        new OwnerRows(
            List.of(row().withSettings(true, "Cake", false, false, true).withVersion(43)),
            List.of(),
            List.of(new MessageFlags(THREAD, CLIENT, true, false, 44)),
            List.of(new Draft(THREAD, "And the tea", CLIENT, 45))),
        List.of());
  }

  private static Contact contact() {
    return new Contact(BEN, "Benny", true, false, 41);
  }

  private static ThreadHead head() {
    return new ThreadHead(THREAD, 12, 9, "Launch week", false, ANNA, NINE, TEN);
  }
}
