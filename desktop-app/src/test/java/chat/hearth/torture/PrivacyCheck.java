package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Private settings: the same on all devices of the owner, kept once accepted, nobody else's. */
final class PrivacyCheck {

  private final Evidence evidence;
  private final Consumer<Violation> report;

  PrivacyCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
  }

  void run() {
    evidence
        .ledger()
        .leaks()
        .forEach(leak -> report.accept(Violation.of(Kind.PRIVATE, leak, leak)));
    evidence.screens().forEach(this::screen);
    Map<String, List<Ledger.Answered<Request.SetThread, Boolean>>> wishes =
        evidence.ledger().settings().stream()
            .filter(w -> w.era() == evidence.ledger().era())
            .collect(Collectors.groupingBy(w -> w.user()));
    evidence
        .screens()
        .values()
        .forEach(
            screen -> {
              String user = userOf(screen);
              List<Ledger.Answered<Request.SetThread, Boolean>> own =
                  wishes.getOrDefault(user, List.of());
              evidence.census().rows().stream()
                  .filter(r -> r.owner() == screen.userId() && r.member())
                  .forEach(r -> kept(user, r, own));
            });
  }

  private String userOf(Screen screen) {
    return evidence.screens().entrySet().stream()
        .filter(e -> e.getValue().userId() == screen.userId())
        .map(e -> e.getKey().substring(0, e.getKey().indexOf('-')))
        .findFirst()
        .orElse("");
  }

  private void screen(String device, Screen screen) {
    for (Screen.Chat chat : screen.threads()) {
      evidence
          .census()
          .row(screen.userId(), chat.id())
          .map(row -> own(row, chat))
          .filter(own -> !own.equals(chat.own()))
          .ifPresent(
              own ->
                  report.accept(
                      Violation.of(
                          Kind.PRIVATE,
                          "%s shows %d as %s, but it is %s"
                              .formatted(device, chat.id(), chat.own(), own),
                          chat.id())));
    }
  }

  /** What a screen is to show, of the messages that it has. */
  private Screen.Own own(Census.OwnerRow row, Screen.Chat chat) {
    Set<String> stars = new TreeSet<>(evidence.census().stars(row.owner(), row.thread()));
    stars.retainAll(chat.said());
    return new Screen.Own(
        row.nickname(),
        row.muted(),
        row.pinned(),
        row.unread(),
        evidence.census().draft(row.owner(), row.thread()),
        stars);
  }

  /** The value is one that somebody wished and nobody changed with the relay's word afterwards. */
  private void kept(
      String user, Census.OwnerRow row, List<Ledger.Answered<Request.SetThread, Boolean>> wishes) {
    List<Ledger.Answered<Request.SetThread, Boolean>> here =
        wishes.stream().filter(w -> w.request().threadId().value() == row.thread()).toList();
    kept(user, row, here, Request.SetThread::nickname, row.nickname());
    kept(user, row, here, Request.SetThread::muted, row.muted());
    kept(user, row, here, Request.SetThread::pinned, row.pinned());
  }

  private void kept(
      String user,
      Census.OwnerRow row,
      List<Ledger.Answered<Request.SetThread, Boolean>> wishes,
      Function<Request.SetThread, @Nullable Object> field,
      Object now) {
    List<Ledger.Answered<Request.SetThread, Boolean>> all =
        wishes.stream().filter(w -> field.apply(w.request()) != null).toList();
    boolean accepted = all.stream().anyMatch(w -> w.answer());
    boolean fits =
        all.stream()
            .filter(w -> now.equals(field.apply(w.request())))
            .anyMatch(w -> all.stream().noneMatch(a -> a.answer() && a.asked() > w.answered()));
    if (accepted && !fits) {
      report.accept(
          Violation.of(
              Kind.PRIVATE,
              "an accepted setting of " + user + " is gone: now " + now + " in " + row,
              row.thread()));
    }
  }
}
