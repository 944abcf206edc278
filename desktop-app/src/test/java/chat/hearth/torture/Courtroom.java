package chat.hearth.torture;

import chat.hearth.cable.Ear;
import chat.hearth.cable.Way;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
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
import org.junit.jupiter.api.io.TempDir;

/** Anna (1) and Ben (2) share thread 7, and all is as it should be. */
abstract class Courtroom {
  static final long THREAD = 7;
  static final long AT = 1_764_000_000_000L;
  static final Screen.Since PLAIN = Screen.Since.NONE;
  static final Screen.Own NOTHING = new Screen.Own("", false, false, false, "", "", Set.of());
  private static final Random RANDOM = new Random(1);

  final FrameCodec codec = new FrameCodec();
  final List<Census.Event> log = new ArrayList<>();
  final List<Census.OwnerRow> rows = new ArrayList<>();
  final Map<String, List<Note.Said>> said = new HashMap<>();
  final Map<String, List<Note.Hid>> hid = new HashMap<>();
  final Map<String, List<Screen.Row>> shown = new TreeMap<>();
  final Map<String, Set<String>> kept = new HashMap<>();
  final Map<String, List<Device.WentBack>> back = new HashMap<>();
  final Map<String, Screen.Own> own = new HashMap<>();
  final Map<String, Integer> calls = new HashMap<>();
  final List<Census.Flags> flags = new ArrayList<>();
  final List<Census.Draft> drafts = new ArrayList<>();
  final List<String> forwarded = new ArrayList<>();
  final Map<String, List<Screen.Missing>> missing = new HashMap<>();
  final Set<String> blobs = new TreeSet<>();
  @TempDir private Path folder;
  History history;
  Ledger ledger;
  Ear anna;
  long unread;
  long asked;
  String line = "line";
  Searches searches = (_, honest) -> honest;

  /** What a device's searches find, out of what they should find. */
  @FunctionalInterface
  interface Searches {
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
    rows.add(new Census.OwnerRow(1, THREAD, "", false, false, false, 2, 0));
    rows.add(new Census.OwnerRow(2, THREAD, "", false, false, false, 0, 0));
    unread = 2;
    happens("one");
    happens("two");
  }

  @AfterEach
  void close() {
    history.close();
  }

  static Screen.Row row(String id, @Nullable String text, Screen.Since since) {
    return new Screen.Row(1, id, 1, "ACCEPTED", text, since);
  }

  /** What an honest search finds on a screen. */
  static List<Screen.Found> searched(List<Screen.Row> rows) {
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

  Set<Kind> verdict() {
    Map<String, Screen> screens = new TreeMap<>();
    shown.forEach(
        (device, list) -> {
          long user = device.startsWith("anna") ? 1 : 2;
          Screen.Chat chat =
              new Screen.Chat(
                  THREAD,
                  own.getOrDefault(device, NOTHING),
                  user == 1 ? 0 : Math.toIntExact(unread),
                  calls.getOrDefault(device, 0),
                  true,
                  log.size(),
                  list,
                  List.of());
          screens.put(
              device,
              new Screen(
                  user,
                  true,
                  List.of(chat),
                  searches.apply(device, searched(list)),
                  missing.getOrDefault(device, List.of())));
        });
    Census.Event last = log.getLast();
    Census census =
        new Census(
            List.of(new Census.Head(THREAD, last.seq(), last.ordinal())),
            Map.of(THREAD, log),
            rows,
            flags,
            drafts,
            blobs);
    Set<Kind> kinds = new TreeSet<>();
    Judge.judge(new Evidence(ledger, census, said, hid, forwarded, screens, kept, back))
        .forEach(v -> kinds.add(v.kind()));
    return kinds;
  }

  /** Anna writes, the relay takes it, all devices show it. */
  void happens(String text) {
    happens(mint(), text);
  }

  void happens(String id, String text) {
    there(id, text);
    written().add(new Note.Said(THREAD, id, text));
    accepted(id, text, log.size());
  }

  void happensUnasked(String text) {
    there(mint(), text);
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, false, log.size(), 0));
    unread = log.size();
  }

  void there(String id, String text) {
    long seq = log.size() + 1L;
    log.add(event(seq, "message", id, seq, new EventBody.Message(text)));
    shown.values().forEach(list -> list.add(new Screen.Row(seq, id, 1, "ACCEPTED", text, PLAIN)));
  }

  /** Anna's. */
  Census.Event event(long seq, String kind, String id, long ordinal, EventBody body) {
    return new Census.Event(THREAD, seq, kind, id, 1, ordinal, codec.encode(body), AT + seq);
  }

  /** A text that a message has since an event, as a screen shows it in its history. */
  static String version(long seq, String text) {
    return Instant.ofEpochMilli(AT + seq) + " " + text;
  }

  /** Anna does something to a message, which has no row of its own. */
  void amended(EventBody body) {
    long seq = log.size() + 1L;
    String kind = body.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    log.add(event(seq, kind, mint(), 2, body));
  }

  void accepted(String id, String text, long seq) {
    accepted(id, new EventBody.Message(text), seq);
  }

  void accepted(String id, EventBody body, long seq) {
    ClientId name = ClientId.parse(id);
    ask(
        append(name, body),
        new ServerFrame.Answer(
            asked + 1, new Reply.Accepted(new ThreadId(THREAD), name, seq, seq, Instant.EPOCH)));
  }

  void refuse(String id, String text) {
    ask(
        append(ClientId.parse(id), text),
        new ServerFrame.Refused(asked + 1, new Problem(ProblemCode.READ_ONLY, "no")));
  }

  static Request append(ClientId name, String text) {
    return append(name, new EventBody.Message(text));
  }

  static Request append(ClientId name, EventBody body) {
    return new Request.Append(new ThreadId(THREAD), name, body);
  }

  void ask(Request request, ServerFrame answer) {
    asked++;
    anna.heard(line, Way.TO_RELAY, codec.encode(new ClientFrame(asked, request)));
    anna.heard(line, Way.TO_DEVICE, codec.encode(answer));
  }

  List<Screen.Row> on(String device) {
    return Objects.requireNonNull(shown.get(device));
  }

  List<Note.Said> written() {
    return said.computeIfAbsent("anna-1", _ -> new ArrayList<>());
  }

  static String mint() {
    return ClientId.mint(Clock.systemUTC(), RANDOM).toString();
  }
}
