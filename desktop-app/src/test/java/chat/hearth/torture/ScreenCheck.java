package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Every device of every member shows the whole log, once, in its order, and counts right. */
final class ScreenCheck {

  private final Evidence evidence;
  private final Consumer<Violation> report;

  ScreenCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
  }

  void run() {
    evidence.screens().forEach(this::screen);
    calls();
    evidence.kept().forEach(this::kept);
    evidence.wentBack().forEach((device, all) -> all.forEach(w -> back(device, w)));
  }

  /** Who has left and comes again begins anew; a backup may have taken the leaving with it. */
  private void back(String device, Device.WentBack w) {
    long thread = w.to().thread();
    long user = w.to().user();
    boolean left =
        evidence.ledger().departed(thread, user)
            || evidence.census().log(thread).stream().anyMatch(e -> takesOut(e, user));
    if (!left || w.to().read() != 0) {
      report.accept(
          Violation.of(
              Kind.WENT_BACK,
              device + ": a marker went back from " + w.from() + " to " + w.to(),
              thread));
    }
  }

  private static boolean takesOut(Census.Event event, long user) {
    return switch (event.kind()) {
      case "member_left" -> event.user() == user;
      case "member_removed" -> event.content().contains("\"member\":" + user);
      default -> false;
    };
  }

  private void screen(String device, Screen screen) {
    Map<Long, Screen.Chat> shown = new HashMap<>();
    screen.threads().forEach(t -> shown.put(t.id(), t));
    for (Census.OwnerRow row : evidence.census().rows()) {
      if (row.owner() == screen.userId()) {
        Screen.Chat chat = shown.remove(row.thread());
        if (chat == null) {
          report.accept(
              Violation.of(Kind.LOST, device + " has no thread " + row.thread(), row.thread()));
        } else {
          log(device, row, chat, evidence.census().hidden(row.owner()));
          unread(device, row, chat);
        }
      }
    }
    for (Screen.Chat chat : shown.values()) {
      if (!chat.numbered().isEmpty()) {
        report.accept(
            Violation.of(
                Kind.REFUSED, device + " has " + chat.id() + ", which is not its", chat.id()));
      }
    }
  }

  private void log(String device, Census.OwnerRow row, Screen.Chat chat, Set<String> hidden) {
    List<Census.Event> log =
        evidence.census().log(row.thread()).stream()
            .filter(e -> row.member() || e.seq() <= row.left())
            .filter(e -> !AmendmentCheck.isAmendment(e))
            .filter(e -> !hidden.contains(e.clientId()))
            .toList();
    Map<Long, Screen.Row> bySeq = new HashMap<>();
    Map<String, Screen.Row> byName = new HashMap<>();
    for (Screen.Row shown : chat.numbered()) {
      if (bySeq.put(shown.seq(), shown) != null || byName.put(shown.clientId(), shown) != null) {
        report.accept(
            Violation.of(Kind.DOUBLED, device + " shows " + shown + " twice", shown.clientId()));
      }
    }
    for (Census.Event event : log) {
      Screen.Row shown = bySeq.remove(event.seq());
      if (shown == null) {
        report.accept(
            Violation.of(Kind.LOST, device + " does not show " + event, event.clientId()));
      } else if (!shown.clientId().equals(event.clientId())) {
        report.accept(
            Violation.of(
                Kind.REORDERED,
                device + " shows " + shown + " in the place of " + event,
                shown.clientId(),
                event.clientId()));
      }
    }
    bySeq
        .values()
        .forEach(
            r ->
                report.accept(
                    Violation.of(
                        Kind.REFUSED,
                        device + " shows " + r + ", which is not in the log or was hidden",
                        r.clientId())));
  }

  /** Messages of others after the read marker. */
  private void unread(String device, Census.OwnerRow row, Screen.Chat chat) {
    if (!row.member()) {
      return;
    }
    long count =
        evidence.census().log(row.thread()).stream()
            .filter(e -> e.seq() > row.read() && e.isMessage() && e.user() != row.owner())
            .count();
    if (chat.unread() != count) {
      report.accept(
          Violation.of(
              Kind.UNREAD,
              device + " says " + chat.unread() + " unread, but it is " + count + ": " + row,
              row.thread()));
    }
  }

  /** All devices of an owner count the same messages that call them, also where they have left. */
  private void calls() {
    Map<String, Integer> counted = new HashMap<>();
    evidence
        .screens()
        .forEach(
            (device, screen) -> {
              for (Screen.Chat chat : screen.threads()) {
                String whose = screen.userId() + " in " + chat.id();
                Integer other = counted.putIfAbsent(whose, chat.calls());
                if (other != null && other != chat.calls()) {
                  String what = device + " counts " + chat.calls() + " calls, another " + other;
                  report.accept(Violation.of(Kind.UNREAD, what, chat.id()));
                }
              }
            });
  }

  private void kept(String device, Set<String> kept) {
    Screen screen = evidence.screens().get(device);
    if (screen != null) {
      Set<String> gone = new TreeSet<>(kept);
      gone.removeAll(screen.said());
      gone.removeAll(evidence.ledger().deleted());
      gone.removeAll(evidence.hidden(device, screen));
      for (String id : gone) {
        report.accept(
            Violation.of(
                Kind.VANISHED, id + " was on the screen of " + device + ", and is not", id));
      }
    }
  }
}
