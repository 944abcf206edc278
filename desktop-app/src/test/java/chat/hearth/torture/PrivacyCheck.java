package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What an owner keeps to themselves: the same on all of their devices, and nobody else's. */
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
    Census.Draft draft = evidence.census().draft(row.owner(), row.thread());
    return new Screen.Own(
        row.nickname(),
        row.muted(),
        row.pinned(),
        row.unread(),
        draft.text(),
        isInSight(row, draft.answers()) ? draft.answers() : chat.own().answers(),
        stars);
  }

  /** What is not can't be shown as answered, and may be so all the same where it was refused. */
  private boolean isInSight(Census.OwnerRow row, String message) {
    return message.isEmpty()
        || evidence.census().log(row.thread()).stream()
            .filter(e -> row.member() || e.seq() <= row.left())
            .filter(e -> e.isMessage() && e.clientId().equals(message))
            .anyMatch(e -> !evidence.census().hidden(row.owner()).contains(message));
  }
}
