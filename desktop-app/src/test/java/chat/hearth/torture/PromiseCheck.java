package chat.hearth.torture;

import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.Problem;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The relay's word and the device's: what was accepted or written is there, refused is not. */
final class PromiseCheck {

  private final Evidence evidence;
  private final Consumer<Violation> report;
  private final Map<String, List<Census.Event>> byName;
  private final Set<String> refused;
  private final Set<String> deleted;
  private final Set<String> accepted;
  private final Set<String> filed;

  PromiseCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
    this.byName = evidence.census().byName();
    this.deleted = evidence.ledger().deleted();
    this.refused =
        evidence.ledger().refused().stream()
            .map(r -> r.request().clientId().toString())
            .collect(Collectors.toSet());
    this.accepted =
        evidence.ledger().accepted().stream()
            .map(a -> a.request().clientId().toString())
            .collect(Collectors.toSet());
    this.filed =
        evidence.ledger().accepted().stream()
            .map(Ledger.Answered::request)
            .filter(r -> r.body() instanceof EventBody.Message m && !m.files().isEmpty())
            .map(r -> r.clientId().toString())
            .collect(Collectors.toSet());
  }

  void run() {
    evidence.ledger().accepted().forEach(this::accepted);
    evidence.said().forEach((device, said) -> said.forEach(s -> written(device, s)));
    evidence.said().forEach(this::order);
    evidence.ledger().refused().forEach(this::refused);
  }

  /** Since the last backup was put back, numbers stay; of before, what was said comes back. */
  private void accepted(Ledger.Answered<Request.Append, Reply.Accepted> a) {
    String id = a.answer().clientId().toString();
    boolean message = a.request().body() instanceof EventBody.Message;
    List<Census.Event> there = byName.getOrDefault(id, List.of());
    if (a.era() < evidence.ledger().era()) {
      if (message && there.isEmpty() && !deleted.contains(id) && !isMarked(a)) {
        report.accept(lost(a, "and did not come back after the backup"));
      }
    } else if (there.isEmpty()) {
      report.accept(lost(a, "but is not on the relay"));
    } else if (there.getFirst().seq() != a.answer().seq()) {
      report.accept(
          Violation.of(
              Kind.REORDERED, Ledger.what(a.request()) + " got another number: " + there, id));
    }
  }

  private static Violation lost(Ledger.Answered<Request.Append, Reply.Accepted> a, String how) {
    return Violation.of(
        Kind.LOST,
        Ledger.what(a.request()) + " was accepted as " + a.answer().seq() + " " + how,
        a.answer().clientId(),
        "relay is up");
  }

  /**
   * Who is not in the thread any more can't send it again, nor who forwarded a file that the backup
   * does not have and that was never on their device, but must see that it is gone.
   */
  private boolean isMarked(Ledger.Answered<Request.Append, Reply.Accepted> a) {
    String id = a.answer().clientId().toString();
    Screen screen = evidence.screens().get(a.device());
    return refused.contains(id)
        || screen == null
        || evidence.hidden(a.device(), screen).contains(id)
        || (forwardsFile(a) && shows(screen, id, "REFUSED"))
        || (shows(screen, id, "LOST", "REFUSED")
            && evidence
                .census()
                .row(screen.userId(), a.answer().threadId().value())
                .filter(Census.OwnerRow::member)
                .isEmpty());
  }

  private boolean forwardsFile(Ledger.Answered<Request.Append, Reply.Accepted> a) {
    return a.request().body() instanceof EventBody.Message m
        && !m.files().isEmpty()
        && evidence.forwarded().contains(m.text());
  }

  /** What a person wrote is on the relay, or marked in its place. */
  private void written(String device, Note.Said said) {
    Screen screen = evidence.screens().get(device);
    if (screen != null
        && !byName.containsKey(said.clientId())
        && !deleted.contains(said.clientId())
        && !evidence.hidden(device, screen).contains(said.clientId())
        && !shows(screen, said.clientId(), "REFUSED", "LOST")) {
      report.accept(
          Violation.of(
              Kind.LOST, device + " wrote " + said + ", which is nowhere", said.clientId()));
    }
  }

  private static boolean shows(Screen screen, String id, String... states) {
    return screen.threads().stream()
        .flatMap(t -> t.rows().stream())
        .anyMatch(r -> r.clientId().equals(id) && List.of(states).contains(r.state()));
  }

  /**
   * What one device wrote in a thread stands in that order, but for what was brought back, and what
   * overtook a message whose files were on their way.
   */
  private void order(String device, List<Note.Said> said) {
    Map<Long, Census.Event> words = new HashMap<>();
    Map<Long, Census.Event> files = new HashMap<>();
    for (Note.Said s : said) {
      List<Census.Event> there = byName.getOrDefault(s.clientId(), List.of());
      if (!there.isEmpty() && isOfThisEra(s.clientId())) {
        Census.Event event = there.getFirst();
        inOrder(device, words.get(s.thread()), event);
        if (filed.contains(s.clientId())) {
          inOrder(device, files.put(s.thread(), event), event);
        } else {
          words.put(s.thread(), event);
        }
      }
    }
  }

  private void inOrder(String device, Census.@Nullable Event before, Census.Event event) {
    if (before != null && before.seq() > event.seq()) {
      report.accept(
          Violation.of(
              Kind.REORDERED,
              device + " wrote " + event + " after " + before,
              before.clientId(),
              event.clientId()));
    }
  }

  /** Whether the relay first had it after the last backup was put back. */
  private boolean isOfThisEra(String id) {
    return evidence.ledger().firstSeen(id).orElse(-1) == evidence.ledger().era();
  }

  private void refused(Ledger.Answered<Request.Append, Problem> r) {
    String id = r.request().clientId().toString();
    if (byName.containsKey(id) && !accepted.contains(id)) {
      report.accept(
          Violation.of(Kind.REFUSED, Ledger.what(r.request()) + " was refused, but is there", id));
    }
  }
}
