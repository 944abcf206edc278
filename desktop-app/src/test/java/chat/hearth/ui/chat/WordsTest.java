package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Extras;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Allowance;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the open thread. */
class WordsTest {

  private static final UserId ME = new UserId(1);

  private final Words words = new Words(new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK), ME);
  private final SampleClient client = SampleTeam.northlight();

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, Ada is typing…",
    "2, Ada and Ben are typing…",
    "3, Several people are typing…",
    "63, Several people are typing…",
  })
  void who_writes_is_named_up_to_two(int writers, String sentence) {
    assertEquals(sentence, words.typing(people(writers)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, Mara added Ada Long",
    "2, Mara added Ada Long and Ben Long",
    "3, 'Mara added Ada Long, Ben Long and Cleo Long'",
    "4, 'Mara added Ada Long, Ben Long, Cleo Long and 1 more'",
    "63, 'Mara added Ada Long, Ben Long, Cleo Long and 60 more'",
  })
  void who_was_added_is_named_up_to_three(int added, String sentence) {
    List<PersonRow> people = people(added);
    List<UserId> ids = people.stream().map(PersonRow::userId).toList();
    assertEquals(
        sentence, words.note(row(new EventBody.MembersAdded(ids), false, people, Refusal.NONE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Mara added you | Mara added you and Ada Long",
        "de | Mara hat dich hinzugefügt | Mara hat dich und Ada Long hinzugefügt",
        "zh | Mara 添加了你 | Mara 添加了你和Ada Long",
      })
  void the_owner_is_you_and_comes_first(String language, String alone, String both) {
    Words in = in(language);
    PersonRow elif = person(1, "Elif Demir");
    PersonRow ada = people(1).getFirst();
    EventBody added = new EventBody.MembersAdded(List.of(ada.userId(), ME));
    assertEquals(alone, in.note(row(added, false, List.of(elif), Refusal.NONE)));
    assertEquals(both, in.note(row(added, false, List.of(ada, elif), Refusal.NONE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ada Long reacted with 🎂 | Ada Long and Ben Long reacted with 🎂 | You reacted with"
            + " 🎂",
        "de | Ada Long hat mit 🎂 reagiert | Ada Long und Ben Long haben mit 🎂 reagiert"
            + " | Du hast mit 🎂 reagiert",
        "zh | Ada Long用🎂回应 | Ada Long和Ben Long用🎂回应 | 你用🎂回应",
      })
  void reactions_say_who_in_one_and_in_many(String language, String one, String two, String own) {
    Words in = in(language);
    assertEquals(one, in.reaction(new Extras.Reaction("🎂", people(1), false)));
    assertEquals(two, in.reaction(new Extras.Reaction("🎂", people(2), false)));
    assertEquals(own, in.reaction(new Extras.Reaction("🎂", List.of(person(1, "Elif")), true)));
  }

  @Test
  void chinese_joins_names_with_its_own_comma() {
    List<PersonRow> people = people(5);
    EventBody added = new EventBody.MembersAdded(people.stream().map(PersonRow::userId).toList());
    assertEquals(
        "Mara 添加了Ada Long、Ben Long、Cleo Long和另外 2 人",
        in("zh").note(row(added, false, people, Refusal.NONE)));
  }

  /** The sentences in another language. */
  private static Words in(String language) {
    Locale usual = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(Locale.Category.DISPLAY, Locale.of(language));
    try {
      return new Words(new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK), ME);
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, usual);
    }
  }

  @Test
  void each_change_of_a_thread_has_a_sentence_and_another_one_for_what_i_did() {
    PersonRow ada = people(1).getFirst();
    assertNote("Mara started this thread", "You started this thread", started(), List.of());
    assertNote(
        "Mara changed the topic to “A ‘B’ {0}”",
        "You changed the topic to “A ‘B’ {0}”", new EventBody.Renamed("A ‘B’ {0}"), List.of());
    assertNote(
        "Mara took the topic away",
        "You took the topic away",
        new EventBody.Renamed(" "),
        List.of());
    assertNote(
        "Mara took the topic away",
        "You took the topic away",
        new EventBody.Renamed(null),
        List.of());
    assertNote(
        "Mara removed Ada Long",
        "You removed Ada Long",
        new EventBody.MemberRemoved(ada.userId()),
        List.of(ada));
    assertNote("Mara left", "You left", new EventBody.MemberLeft(), List.of());
  }

  @Test
  void what_a_later_version_wrote_asks_for_an_update_whoever_wrote_it() {
    EventBody poll = new EventBody.Unknown("poll", Map.of("question", "Noodles?"));
    assertNote("Update Hearth to see this", "Update Hearth to see this", poll, List.of());
  }

  @Test
  void a_screen_reader_hears_who_when_what_and_how_far_an_own_one_came() {
    EventBody text = new EventBody.Message("Cake at four");
    assertEquals(
        "Mara, 09:36, Cake at four",
        words.message(row(text, false, List.of(), Refusal.NONE), "Cake at four"));
    assertEquals(
        "You, 09:36, Cake at four, " + tick(SendState.ACCEPTED),
        words.message(row(text, true, List.of(), Refusal.NONE), "Cake at four"));
  }

  @Test
  void every_state_of_an_own_message_sounds_different() {
    List<SendState> ticked =
        List.of(SendState.values()).stream().filter(s -> s != SendState.LOST).toList();
    assertEquals(ticked.size(), ticked.stream().map(WordsTest::tick).distinct().count());
  }

  @Test
  void a_screen_reader_hears_that_the_relay_has_lost_a_message() {
    MessageRow row = row(new EventBody.Message("Cake at four"), false, List.of(), Refusal.NONE);
    MessageRow lost =
        new MessageRow(
            row.threadId(),
            row.clientId(),
            row.seq(),
            row.author(),
            row.own(),
            row.at(),
            row.body(),
            SendState.LOST,
            Refusal.NONE,
            List.of(),
            Extras.NONE);
    assertEquals(
        "Mara, 09:36, Cake at four, No longer on the relay", words.message(lost, "Cake at four"));
  }

  @Test
  void every_refusal_has_a_sentence() {
    EventBody text = new EventBody.Message("Hello?");
    assertEquals(
        "Not sent: this thread is read-only now.",
        words.refusal(row(text, true, List.of(), Refusal.READ_ONLY), null));
    Set<String> all = new HashSet<>();
    for (Refusal refusal : Refusal.values()) {
      all.add(words.refusal(row(text, true, List.of(), refusal), null));
    }
    assertEquals(Refusal.values().length - 1, all.size(), "only what is not known shares one");
  }

  @Test
  void what_does_not_fit_is_refused_with_numbers() {
    EventBody film =
        new EventBody.Message(
            "", null, List.of(SampleAttachments.file("film.mov", 2_100_000_000, "video/x")));
    Allowance room = new Allowance(104_857_600, 5_368_709_120L, 5_300_000_000L);
    assertEquals(
        "Not sent: “film.mov” has 2.1 GB; your team’s limit is 105 MB a file.",
        words.refusal(row(film, true, List.of(), Refusal.TOO_LARGE), room));
    String full = words.refusal(row(film, true, List.of(), Refusal.NO_ROOM), room);
    assertTrue(full.contains("5.3 GB of the 5.4 GB"), full);
    assertTrue(full.contains("Delete messages with files for everyone"), full);
  }

  @Test
  void a_file_that_is_not_taken_has_a_sentence() {
    Set<String> all = new HashSet<>();
    for (FileException.Reason reason : FileException.Reason.values()) {
      all.add(words.untaken("film.mov", new FileException(reason, "x", 120_000_000, 50_000_000)));
    }
    assertEquals(5, all.size(), all.toString());
    assertTrue(all.contains("“film.mov” has 120 MB; your team’s limit is 50 MB a file."), "" + all);
    String close =
        words.untaken(
            "film.mov",
            new FileException(FileException.Reason.TOO_LARGE, "x", 104_900_000, 104_857_600));
    assertEquals("“film.mov” has 104.9 MB; your team’s limit is 104.86 MB a file.", close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Nicht gesendet: In diesem Gespräch kannst du nicht mehr schreiben.",
        "zh | 未发送：你已不能在此会话中发消息。",
      })
  void a_refusal_speaks_the_language_of_the_screen(String language, String sentence) {
    EventBody text = new EventBody.Message("Hello?");
    assertEquals(
        sentence, in(language).refusal(row(text, true, List.of(), Refusal.READ_ONLY), null));
  }

  @Test
  void the_header_counts_me_among_the_members_until_i_leave() {
    assertEquals("3 members, 2 online", header(SampleTeam.PHOTO_PICKS));
    client.threads().leave(SampleTeam.PHOTO_PICKS);
    assertEquals("2 members, 1 online", header(SampleTeam.PHOTO_PICKS));
  }

  @Test
  void while_cut_off_the_header_tells_when_the_last_news_came() {
    Instant cut = SampleTeam.CLOCK.instant().minusSeconds(120);
    assertEquals(
        "6 members. Last news at 09:34", words.presence(thread(SampleTeam.LAUNCH_WEEK), cut));
    assertEquals("Last news at 09:34", words.presence(thread(SampleTeam.WITH_PRIYA), cut));
  }

  @Test
  void the_header_of_two_tells_presence() {
    assertEquals("online", header(SampleTeam.WITH_PRIYA));
    assertEquals("away since 08:58", header(SampleTeam.WITH_JONAS));
    assertEquals("last seen Thursday", header(SampleTeam.WITH_SAMUEL));
  }

  @ParameterizedTest
  @CsvSource({
    "Mara Lindqvist, Mara",
    "'  Mara  ', Mara",
    "Mara\u00a0Lind, Mara\u00a0Lind",
    "Mara\tLind, Mara",
    "山田花子, 山田花子",
    "عبد الرحمن, عبد",
  })
  void people_call_each_other_by_the_first_word(String name, String called) {
    assertEquals(
        called,
        Words.shortName(new PersonRow(Rows.MARA, "mara", name, name, null, null, true, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 new message",
    "en, 2, 2 new messages",
    "en, 1204, '1,204 new messages'",
    "de, 1, 1 neue Nachricht",
    "de, 1204, 1.204 neue Nachrichten",
  })
  void the_line_of_new_messages_counts_in_the_language(String language, int count, String words) {
    assertEquals(words, Texts.screen("chat", Locale.of(language)).get("unread", count));
  }

  private void assertNote(String theirs, String mine, EventBody body, List<PersonRow> subjects) {
    assertEquals(theirs, words.note(row(body, false, subjects, Refusal.NONE)));
    assertEquals(mine, words.note(row(body, true, subjects, Refusal.NONE)));
  }

  private static EventBody started() {
    return new EventBody.Started(List.of(Rows.JONAS), null);
  }

  private static String tick(SendState state) {
    return Ticks.words(Words.tick(state), Texts.kit(Locale.UK));
  }

  private String header(ThreadId id) {
    return words.presence(thread(id), null);
  }

  private ThreadRow thread(ThreadId id) {
    return client.threads().find(id).orElseThrow();
  }

  private static List<PersonRow> people(int count) {
    List<String> names = List.of("Ada Long", "Ben Long", "Cleo Long");
    return IntStream.range(0, count)
        .mapToObj(i -> person(100 + i, i < names.size() ? names.get(i) : "Person " + i))
        .toList();
  }

  private static PersonRow person(long id, String name) {
    return new PersonRow(new UserId(id), "u" + id, name, name, null, null, true, false);
  }

  private static MessageRow row(
      EventBody body, boolean own, List<PersonRow> subjects, Refusal refusal) {
    Clock clock = SampleTeam.CLOCK;
    return new MessageRow(
        SampleTeam.LAUNCH_WEEK,
        ClientId.mint(clock, new Random(1)),
        1,
        own ? person(1, "Elif Demir") : person(2, "Mara Lindqvist"),
        own,
        clock.instant(),
        body,
        SendState.ACCEPTED,
        refusal,
        subjects,
        Extras.NONE);
  }
}
