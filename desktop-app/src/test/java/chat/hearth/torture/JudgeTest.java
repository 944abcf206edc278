package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.cable.Ear;
import chat.hearth.cable.Way;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna (1) and Ben (2) share thread 7; every test makes one thing untrue. */
class JudgeTest {

  private static final long THREAD = 7;
  private static final String PLAIN = Screen.Row.since(false, false, Map.of());
  private static final Random RANDOM = new Random(1);

  private final FrameCodec codec = new FrameCodec();
  private final List<Census.Event> log = new ArrayList<>();
  private final List<Census.OwnerRow> rows = new ArrayList<>();
  private final Map<String, List<Note.Said>> said = new HashMap<>();
  private final Map<String, List<Screen.Row>> shown = new TreeMap<>();
  private final Map<String, Set<String>> kept = new HashMap<>();
  private final Map<String, List<Device.WentBack>> back = new HashMap<>();
  private final Map<String, String> nicknames = new HashMap<>();
  @TempDir private Path folder;
  private History history;
  private Ledger ledger;
  private Ear anna;
  private long unread;
  private long asked;
  private Searches searches = (_, honest) -> honest;

  /** What a device's searches find, out of what they should find. */
  @FunctionalInterface
  private interface Searches {
    List<Screen.Found> apply(String device, List<Screen.Found> honest);
  }

  @BeforeEach
  void two_messages_are_everywhere() {
    history = new History(folder.resolve("history.jsonl"));
    ledger = new Ledger(history);
    anna = ledger.ear("anna-1", "anna");
    for (String device : List.of("anna-1", "anna-2", "ben-1")) {
      shown.put(device, new ArrayList<>());
    }
    rows.add(new Census.OwnerRow(1, THREAD, "", false, false, 2, 0));
    rows.add(new Census.OwnerRow(2, THREAD, "", false, false, 0, 0));
    unread = 2;
    happens("one");
    happens("two");
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void all_is_well() {
    assertEquals(Set.of(), verdict());
  }

  @Test
  void an_accepted_message_that_is_not_on_the_relay_is_lost() {
    accepted(mint(), "three", 3);
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void an_accepted_message_under_another_number_is_out_of_order() {
    accepted(log.get(1).clientId(), "two", 9);
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void an_edit_that_one_device_does_not_show_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Edited(ClientId.parse(id), "one more"));
    shown.forEach(
        (device, list) ->
            list.set(0, row(id, "one more", Screen.Row.since(true, false, Map.of()))));
    assertEquals(Set.of(), verdict());
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void a_reaction_that_one_device_does_not_show_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Reacted(ClientId.parse(id), "👍", true));
    String since = Screen.Row.since(false, false, Map.of("👍", Set.of(1L)));
    shown.values().forEach(list -> list.set(0, row(id, "one", since)));
    assertEquals(Set.of(), verdict());
    on("anna-2").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void what_was_deleted_must_be_gone_from_the_relay_and_every_screen() {
    String id = log.get(0).clientId();
    amended(new EventBody.Deleted(ClientId.parse(id)));
    String since = Screen.Row.since(false, true, Map.of());
    shown.values().forEach(list -> list.set(0, row(id, null, since)));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "it is on the relay");
    log.set(0, new Census.Event(THREAD, 1, "message", id, 1, 1, json(EventBody.Message.DELETED)));
    assertEquals(Set.of(), verdict());
    searches = (_, honest) -> List.of(new Screen.Found(Finder.EVERYTHING, Set.of(id)));
    assertTrue(verdict().contains(Kind.SEARCH), "it is found");
    searches = (_, honest) -> honest;
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "one device shows it");
  }

  private static Screen.Row row(String id, @Nullable String text, String since) {
    return new Screen.Row(1, id, 1, "ACCEPTED", text, since);
  }

  @Test
  void what_a_person_wrote_must_be_somewhere() {
    written().add(new Note.Said(THREAD, mint(), "three"));
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void what_a_person_wrote_may_stand_refused_in_its_place() {
    String id = mint();
    written().add(new Note.Said(THREAD, id, "three"));
    on("anna-1").add(new Screen.Row(0, id, 1, "REFUSED", "three", PLAIN));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_message_that_a_device_lacks_is_lost() {
    on("ben-1").removeLast();
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void a_message_that_a_device_shows_twice_is_doubled() {
    on("ben-1").add(on("ben-1").getFirst());
    assertEquals(Set.of(Kind.DOUBLED), verdict());
  }

  @Test
  void the_same_words_twice_in_a_log_are_doubled() {
    happens("two");
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, 3, 0));
    unread = 3;
    assertEquals(Set.of(Kind.DOUBLED), verdict());
  }

  @Test
  void another_order_on_a_device_is_found() {
    List<Screen.Row> two = on("ben-1");
    Screen.Row first = two.getFirst();
    Screen.Row second = two.getLast();
    two.clear();
    two.add(new Screen.Row(1, second.clientId(), 1, "ACCEPTED", second.text(), PLAIN));
    two.add(new Screen.Row(2, first.clientId(), 1, "ACCEPTED", first.text(), PLAIN));
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void another_order_than_it_was_written_in_is_found() {
    said.put("anna-1", new ArrayList<>(written().reversed()));
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void a_hole_in_a_log_is_found() {
    Census.Event last = log.removeLast();
    log.add(new Census.Event(THREAD, 4, "message", last.clientId(), 1, 2, last.content()));
    assertEquals(Set.of(Kind.HOLE, Kind.REORDERED, Kind.LOST, Kind.REFUSED), verdict());
  }

  @Test
  void a_wrong_count_is_found() {
    unread = 1;
    assertEquals(Set.of(Kind.UNREAD), verdict());
  }

  @Test
  void a_private_name_on_one_device_alone_is_found() {
    nicknames.put("anna-2", "nick-anna-1");
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void a_private_name_on_the_cable_of_somebody_else_is_found() {
    String answer = codec.encode(new ServerFrame.Answer(1, new Reply.Done()));
    ledger.ear("ben-1", "ben").heard("line", Way.TO_DEVICE, answer.replace("done", "nick-anna-1"));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void an_accepted_setting_that_is_gone_is_found() {
    ask(
        new Request.SetThread(new ThreadId(THREAD), true, null, null, null),
        new ServerFrame.Answer(asked + 1, new Reply.Done()));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void what_was_refused_must_be_nowhere() {
    happensUnasked("three");
    refuse(log.getLast().clientId(), "three");
    assertEquals(Set.of(Kind.REFUSED), verdict());
  }

  @Test
  void what_vanished_from_a_screen_is_found() {
    kept.put("ben-1", Set.of("a message that was there"));
    assertEquals(Set.of(Kind.VANISHED), verdict());
  }

  @Test
  void a_marker_that_went_back_is_found() {
    back.put(
        "ben-1",
        List.of(
            new Device.WentBack(new Note.Mark(THREAD, 1, 2, 2), new Note.Mark(THREAD, 1, 0, 0))));
    assertEquals(Set.of(Kind.WENT_BACK), verdict());
  }

  @Test
  void who_was_taken_out_and_came_again_begins_anew_although_a_backup_took_the_leaving() {
    back.put(
        "ben-1",
        List.of(
            new Device.WentBack(new Note.Mark(THREAD, 1, 2, 2), new Note.Mark(THREAD, 1, 0, 0))));
    ThreadEvent out =
        new ThreadEvent(
            new ThreadId(THREAD),
            3,
            2,
            ClientId.parse(mint()),
            new UserId(2),
            Instant.EPOCH,
            new EventBody.MemberRemoved(new UserId(1)));
    anna.heard(this, Way.TO_DEVICE, codec.encode(new ServerFrame.Events(List.of(out))));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void after_a_backup_old_numbers_are_no_promise_but_the_messages_are() {
    String back = mint();
    accepted(back, "three", 99);
    accepted(mint(), "four", 100);
    ledger.nextEra();
    happens(back, "three");
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, 3, 0));
    unread = 3;
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void an_answer_from_before_the_backup_that_is_heard_late_is_no_promise_of_its_number() {
    String id = log.get(1).clientId();
    ClientId name = ClientId.parse(id);
    asked++;
    anna.heard("line", Way.TO_RELAY, codec.encode(new ClientFrame(asked, append(name, "two"))));
    ledger.nextEra();
    Reply late = new Reply.Accepted(new ThreadId(THREAD), name, 9, 9, Instant.EPOCH);
    anna.heard("line", Way.TO_DEVICE, codec.encode(new ServerFrame.Answer(asked, late)));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_message_that_is_shown_and_not_found_is_found() {
    searches = (device, all) -> device.equals("ben-1") ? all.subList(1, all.size()) : all;
    assertEquals(Set.of(Kind.SEARCH), verdict());
  }

  @Test
  void a_message_that_is_found_and_not_shown_is_found() {
    searches =
        (device, all) -> {
          List<Screen.Found> more = new ArrayList<>(all);
          if (device.equals("anna-2")) {
            more.add(new Screen.Found("ghost", Set.of("a message that was taken back")));
          }
          return more;
        };
    assertEquals(Set.of(Kind.SEARCH), verdict());
  }

  /** What an honest search finds on a screen. */
  private static List<Screen.Found> searched(List<Screen.Row> rows) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Screen.Row row : rows) {
      if (row.text() != null) {
        for (String typed : List.of(Finder.rare(row.text()), Finder.EVERYTHING)) {
          found.computeIfAbsent(typed, _ -> new TreeSet<>()).add(row.clientId());
        }
      }
    }
    return found.entrySet().stream().map(e -> new Screen.Found(e.getKey(), e.getValue())).toList();
  }

  private Set<Kind> verdict() {
    Map<String, Screen> screens = new TreeMap<>();
    shown.forEach(
        (device, list) -> {
          long user = device.startsWith("anna") ? 1 : 2;
          Screen.Chat chat =
              new Screen.Chat(
                  THREAD,
                  nicknames.getOrDefault(device, ""),
                  false,
                  false,
                  user == 1 ? 0 : Math.toIntExact(unread),
                  true,
                  log.size(),
                  list,
                  List.of());
          screens.put(
              device,
              new Screen(user, true, List.of(chat), searches.apply(device, searched(list))));
        });
    Census.Event last = log.getLast();
    Census census =
        new Census(
            List.of(new Census.Head(THREAD, last.seq(), last.ordinal())),
            Map.of(THREAD, log),
            rows);
    Set<Kind> kinds = new TreeSet<>();
    Judge.judge(new Evidence(ledger, census, said, screens, kept, back))
        .forEach(v -> kinds.add(v.kind()));
    return kinds;
  }

  /** Anna writes, the relay takes it, all devices show it. */
  private void happens(String text) {
    happens(mint(), text);
  }

  private void happens(String id, String text) {
    there(id, text);
    written().add(new Note.Said(THREAD, id, text));
    accepted(id, text, log.size());
  }

  private void happensUnasked(String text) {
    there(mint(), text);
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, log.size(), 0));
    unread = log.size();
  }

  private void there(String id, String text) {
    long seq = log.size() + 1L;
    log.add(
        new Census.Event(THREAD, seq, "message", id, 1, seq, json(new EventBody.Message(text))));
    shown.values().forEach(list -> list.add(new Screen.Row(seq, id, 1, "ACCEPTED", text, PLAIN)));
  }

  private String json(EventBody body) {
    return codec.encode(body);
  }

  /** Anna does something to a message, which has no row of its own. */
  private void amended(EventBody body) {
    long seq = log.size() + 1L;
    String kind = body.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    log.add(new Census.Event(THREAD, seq, kind, mint(), 1, 2, json(body)));
  }

  private void accepted(String id, String text, long seq) {
    ClientId name = ClientId.parse(id);
    ask(
        append(name, text),
        new ServerFrame.Answer(
            asked + 1, new Reply.Accepted(new ThreadId(THREAD), name, seq, seq, Instant.EPOCH)));
  }

  private void refuse(String id, String text) {
    ask(
        append(ClientId.parse(id), text),
        new ServerFrame.Refused(asked + 1, new Problem(ProblemCode.READ_ONLY, "no")));
  }

  private static Request append(ClientId name, String text) {
    return new Request.Append(new ThreadId(THREAD), name, new EventBody.Message(text));
  }

  private void ask(Request request, ServerFrame answer) {
    asked++;
    anna.heard("line", Way.TO_RELAY, codec.encode(new ClientFrame(asked, request)));
    anna.heard("line", Way.TO_DEVICE, codec.encode(answer));
  }

  private List<Screen.Row> on(String device) {
    return Objects.requireNonNull(shown.get(device));
  }

  private List<Note.Said> written() {
    return said.computeIfAbsent("anna-1", _ -> new ArrayList<>());
  }

  private static String mint() {
    return ClientId.mint(Clock.systemUTC(), RANDOM).toString();
  }
}
