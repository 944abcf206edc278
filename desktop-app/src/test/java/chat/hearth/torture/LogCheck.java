package chat.hearth.torture;

import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The relay's logs for themselves: no hole, nothing twice, heads as the logs end. */
final class LogCheck {

  private final Census census;
  private final List<String> forwarded;
  private final Consumer<Violation> report;

  LogCheck(Evidence evidence, Consumer<Violation> report) {
    this.census = evidence.census();
    this.forwarded = evidence.forwarded();
    this.report = report;
  }

  void run() {
    census.events().forEach(this::log);
    for (Census.Head head : census.heads()) {
      List<Census.Event> log = census.log(head.thread());
      Census.Event last = log.isEmpty() ? null : log.getLast();
      if (last == null || last.seq() != head.lastSeq() || last.ordinal() != head.lastOrdinal()) {
        report.accept(
            Violation.of(Kind.HOLE, head + " does not fit its log's end " + last, head.thread()));
      }
    }
    twice();
  }

  private void log(long thread, List<Census.Event> log) {
    Set<String> names = new HashSet<>();
    long ordinal = 0;
    for (int i = 0; i < log.size(); i++) {
      Census.Event event = log.get(i);
      ordinal += event.isMessage() ? 1 : 0;
      if (event.seq() != i + 1 || event.ordinal() != ordinal) {
        report.accept(Violation.of(Kind.HOLE, "there is a hole before " + event, thread));
        return;
      }
      if (!names.add(event.clientId() + event.user())) {
        report.accept(Violation.of(Kind.DOUBLED, event + " is there twice", event.clientId()));
      }
    }
  }

  /** No two messages of a run have the same text, but for those that were forwarded. */
  private void twice() {
    Map<String, List<Census.Event>> texts = new HashMap<>();
    for (Census.Event event : census.events().values().stream().flatMap(List::stream).toList()) {
      if (event.decoded().body() instanceof EventBody.Message m && !m.isDeleted()) {
        texts.computeIfAbsent(m.text(), _ -> new ArrayList<>()).add(event);
      }
    }
    texts.forEach(
        (text, alike) -> {
          if (alike.size() > 1 + Collections.frequency(forwarded, text)) {
            report.accept(
                Violation.of(
                    Kind.DOUBLED,
                    "one message is there as all of these: " + alike,
                    alike.stream().map(Census.Event::clientId).distinct().toArray()));
          }
        });
  }
}
