package chat.hearth.ui.sample;

import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Northlight Studio on Monday, 23 November 2026 at 09:36, as Elif Demir sees it; and the same team
 * with texts that are hard to lay out. All names are made up.
 */
public final class SampleTeam {

  public static final UserId JONAS = new UserId(1);
  public static final UserId AIKO = new UserId(2);
  public static final UserId TOMAS = new UserId(3);
  public static final UserId SAMUEL = new UserId(4);
  public static final UserId MARA = new UserId(5);

  /** The owner. */
  public static final UserId ELIF = new UserId(6);

  public static final UserId NORA = new UserId(7);
  public static final UserId PRIYA = new UserId(8);

  /** On the relay, but not in Elif's contact book. */
  public static final UserId INGRID = new UserId(9);

  /** On the relay, but not in Elif's contact book. */
  public static final UserId RAFAEL = new UserId(10);

  public static final ThreadId FRIDAY_LUNCH = new ThreadId(102);
  public static final ThreadId STUDIO = new ThreadId(103);
  public static final ThreadId LAUNCH_WEEK = new ThreadId(104);

  /** Archived. */
  public static final ThreadId POSTER_PRINT = new ThreadId(105);

  /** Archived. */
  public static final ThreadId COVER_DRAFTS = new ThreadId(106);

  public static final ThreadId PHOTO_PICKS = new ThreadId(108);
  public static final ThreadId WITH_PRIYA = new ThreadId(201);
  public static final ThreadId WITH_JONAS = new ThreadId(202);
  public static final ThreadId WITH_AIKO = new ThreadId(203);
  public static final ThreadId WITH_TOMAS = new ThreadId(204);
  public static final ThreadId WITH_SAMUEL = new ThreadId(205);

  /** The pin of the relay's key, as links say it. */
  public static final String KEY = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg";

  /** The clock of all samples. */
  public static final Clock CLOCK = Clock.fixed(at(23, 9, 36), ZoneOffset.UTC);

  private static final List<String> SMALL_TALK =
      List.of(
          "The plotter is free again.",
          "Who has the long ruler?",
          "Milk is in the fridge, bread on the table.",
          "The courier comes at two.",
          "I moved the paper samples to the window.",
          "Please close the skylight when you leave.");

  private SampleTeam() {}

  /** The team of the pictures. */
  public static SampleClient northlight() {
    World world = new World(CLOCK);
    people(world);
    launchWeek(world);
    pairs(world);
    groups(world);
    return new SampleClient(world);
  }

  /** The same people and threads with names of 40 letters, topics of three lines, and the like. */
  public static SampleClient longTexts() {
    World world = new World(CLOCK);
    LongTexts.fill(world);
    return new SampleClient(world);
  }

  /** Elif on her first day: colleagues in the directory, no contact and no thread. */
  public static SampleClient alone() {
    World world = new World(CLOCK);
    people(world);
    world.people.replaceAll((id, p) -> SamplePeople.with(p, null, p.presence(), false, false));
    return new SampleClient(world);
  }

  /** A time on a day of November 2026, in UTC. */
  static Instant at(int day, int hour, int minute) {
    return Instant.parse("2026-11-%02dT%02d:%02d:00Z".formatted(day, hour, minute));
  }

  static Presence online(int devices) {
    return new Presence(Presence.State.ONLINE, at(23, 8, 0), devices);
  }

  static Presence lastSeen(Instant at) {
    return new Presence(Presence.State.OFFLINE, at, 0);
  }

  private static void people(World world) {
    Presence away = new Presence(Presence.State.AWAY, at(23, 8, 58), 1);
    world.person(ELIF, "elif", "Elif Demir", online(2), false);
    world.person(MARA, "mara", "Mara Lindqvist", online(1), true);
    world.person(PRIYA, "priya", "Priya Nair", online(1), true);
    world.person(JONAS, "jonas", "Jonas Weber", away, true);
    world.person(TOMAS, "tomas", "Tomás Ortega", lastSeen(at(23, 9, 35)), true);
    world.person(AIKO, "aiko", "Aiko Tanaka", online(1), true);
    world.person(NORA, "nora", "Nora Haddad", lastSeen(at(22, 17, 40)), true);
    world.person(SAMUEL, "samuel", "Samuel Osei", lastSeen(at(19, 18, 5)), true);
    world.person(INGRID, "ingrid", "Ingrid Sørensen", online(1), false);
    world.person(RAFAEL, "rafael", "Rafael Costa", lastSeen(at(21, 12, 0)), false);
  }

  private static void launchWeek(World world) {
    List<UserId> others = List.of(MARA, PRIYA, TOMAS, JONAS, AIKO);
    SampleThread t = thread(world, LAUNCH_WEEK, "Launch week", MARA, at(9, 9, 5), others);
    t.pinned = true;
    say(world, t, MARA, at(20, 14, 2), "The site is ready for a last look. Who has time?");
    say(world, t, JONAS, at(20, 14, 5), "I do. Send me the list.");
    own(world, t, at(20, 14, 6), "I take the form and the map.", SendState.READ);
    say(world, t, PRIYA, at(23, 9, 2), "Cover three. The title moved up.");
    own(world, t, at(23, 9, 7), "Much better. Ship it!", SendState.READ);
    own(world, t, at(23, 9, 7), "It goes on the site before ten.", SendState.READ);
    say(world, t, TOMAS, at(23, 9, 31), "Heads-up: the old domain redirects at 10:00.");
    t.openedAt = t.lastSeq();
    say(world, t, TOMAS, at(23, 9, 31), "Elif, can you try the contact form after that?");
    say(world, t, MARA, at(23, 9, 33), "Cake at four, everyone’s invited.");
    own(world, t, at(23, 9, 34), "Yes. Form, newsletter, map: on my list.", SendState.DELIVERED);
    others.forEach(id -> t.read.put(id, t.lastSeq() - 1));
  }

  private static void pairs(World world) {
    SampleThread priya = pair(world, WITH_PRIYA, PRIYA);
    own(world, priya, at(23, 9, 20), "The cover is perfect. So is the title.", SendState.READ);
    say(world, priya, PRIYA, at(23, 9, 30), "You made my morning.");
    say(world, priya, PRIYA, at(23, 9, 31), "Thank you!");
    priya.unread = 2;
    SampleThread jonas = pair(world, WITH_JONAS, JONAS);
    jonas.nickname = "Jonas W.";
    say(world, jonas, JONAS, at(23, 8, 55), "Where do I find the invoice?");
    own(world, jonas, at(23, 8, 58), "The invoice is in the shared folder.", SendState.READ);
    jonas.read.put(JONAS, jonas.lastSeq());
    SampleThread aiko = pair(world, WITH_AIKO, AIKO);
    say(world, aiko, AIKO, at(23, 8, 40), "Did you see the ones by the window?");
    aiko.draft = "About the photos from Tuesday";
    SampleThread tomas = pair(world, WITH_TOMAS, TOMAS);
    own(world, tomas, at(22, 18, 12), "The ladder is back in the hall.", SendState.DELIVERED);
    SampleThread samuel = pair(world, WITH_SAMUEL, SAMUEL);
    say(world, samuel, SAMUEL, at(19, 17, 30), "See you at the opening!");
  }

  private static void groups(World world) {
    List<UserId> lunch = List.of(JONAS, PRIYA, MARA, AIKO, NORA);
    SampleThread friday = thread(world, FRIDAY_LUNCH, "Friday lunch", JONAS, at(6, 11, 0), lunch);
    friday.muted = true;
    say(world, friday, NORA, at(23, 9, 8), "Soup for me.");
    say(world, friday, AIKO, at(23, 9, 10), "Anything with rice.");
    say(world, friday, JONAS, at(23, 9, 12), "Noodles again? I vote yes, as always.");
    friday.unread = 3;
    studio(world);
    SampleThread picks =
        thread(world, PHOTO_PICKS, "Photo picks", AIKO, at(12, 10, 0), List.of(AIKO, NORA));
    say(world, picks, NORA, at(20, 15, 0), "Nine each, then we compare.");
    say(world, picks, AIKO, at(20, 15, 44), "I marked my nine favourites.");
    SampleThread poster =
        thread(world, POSTER_PRINT, "Poster print", PRIYA, at(3, 9, 0), List.of(JONAS, PRIYA));
    say(world, poster, JONAS, at(14, 16, 20), "Two hundred copies, they come on Thursday.");
    SampleThread cover =
        thread(world, COVER_DRAFTS, "Cover drafts", ELIF, at(10, 9, 0), List.of(PRIYA, NORA));
    own(world, cover, at(12, 13, 3), "First cover is in the folder.", SendState.READ);
    poster.archived = true;
    cover.archived = true;
  }

  /** Long enough for several pages of history. */
  private static void studio(World world) {
    List<UserId> all = List.of(MARA, PRIYA, JONAS, TOMAS, AIKO, NORA, SAMUEL);
    Instant start = at(22, 18, 0).minus(Duration.ofHours(260 * 3));
    SampleThread t = thread(world, STUDIO, "Studio", MARA, start, all);
    for (int i = 1; i < 260; i++) {
      UserId author = all.get(i % all.size());
      String text = SMALL_TALK.get(i % SMALL_TALK.size());
      say(world, t, author, start.plus(Duration.ofHours(3L * i)), text);
    }
    say(world, t, NORA, at(22, 18, 40), "Keys are with the neighbour.");
  }

  private static SampleThread pair(World world, ThreadId id, UserId other) {
    return thread(world, id, null, ELIF, at(9, 9, 30), List.of(other));
  }

  static SampleThread thread(
      World world,
      ThreadId id,
      @Nullable String title,
      UserId creator,
      Instant created,
      List<UserId> others) {
    SampleThread thread = new SampleThread(id, others, creator, created);
    thread.title = title;
    world.threads.put(id, thread);
    List<UserId> invited =
        Stream.concat(others.stream(), Stream.of(ELIF)).filter(u -> !u.equals(creator)).toList();
    world.event(thread, creator, created, new EventBody.Started(invited, title));
    return thread;
  }

  static void say(World world, SampleThread thread, UserId author, Instant at, String text) {
    world.event(thread, author, at, new EventBody.Message(text));
  }

  static void own(World world, SampleThread thread, Instant at, String text, SendState state) {
    world.event(thread, ELIF, at, new EventBody.Message(text), state, Refusal.NONE);
  }
}
