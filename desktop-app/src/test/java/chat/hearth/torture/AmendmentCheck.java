package chat.hearth.torture;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import chat.hearth.reckoning.Reckoned;
import chat.hearth.torture.Violation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every device shows of each message what the relay's log makes of it, with all that it said
 * before, and of what was deleted for all there is no word left. It counts who is called by that.
 */
final class AmendmentCheck {

  private static final Set<String> KINDS = Set.of("edited", "deleted", "reacted", "pinned");

  private final Evidence evidence;
  private final Consumer<Violation> report;
  private final Map<Long, List<ThreadEvent>> logs = new HashMap<>();

  AmendmentCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
    evidence
        .census()
        .events()
        .forEach((id, log) -> logs.put(id, log.stream().map(Census.Event::decoded).toList()));
  }

  /** Whether an event has no row of its own on a screen. */
  static boolean isAmendment(Census.Event event) {
    return KINDS.contains(event.kind());
  }

  void run() {
    logs.values().forEach(this::log);
    evidence.screens().forEach(this::screen);
  }

  private void log(List<ThreadEvent> log) {
    for (ThreadEvent astray : Reckoned.astray(log)) {
      report.accept(
          Violation.of(Kind.AMENDED, astray + " is about nothing", astray.clientId().value()));
    }
    // what a deletion takes is gone from the relay itself
    for (ThreadEvent words : Reckoned.undeleted(log)) {
      report.accept(
          Violation.of(
              Kind.AMENDED, words + " was deleted, and is there", words.clientId().value()));
    }
  }

  private void screen(String device, Screen screen) {
    for (Screen.Chat chat : screen.threads()) {
      Census.OwnerRow row = evidence.census().row(screen.userId(), chat.id()).orElse(null);
      long left = row == null ? 0 : row.left();
      Map<ClientId, Reckoned> messages =
          Reckoned.of(
              logs.getOrDefault(chat.id(), List.of()).stream()
                  .filter(e -> left == 0 || e.seq() <= left)
                  .toList());
      for (Screen.Row shown : chat.numbered()) {
        Reckoned message = messages.get(ClientId.parse(shown.clientId()));
        if (message != null && (left == 0 || !message.isEmptiedLater())) {
          compare(device, shown, message);
        }
      }
      if (row != null && row.member()) {
        calls(device, row, chat, messages.values().stream().toList());
      }
    }
  }

  private void compare(String device, Screen.Row row, Reckoned message) {
    String text = message.isDeleted() ? null : message.text();
    Screen.Since since = since(message);
    boolean same = text == null ? row.text() == null : text.equals(row.text());
    if (!same || !since.equals(row.since())) {
      report.accept(
          Violation.of(
              Kind.AMENDED,
              device + " shows " + row + " where the log says \"" + text + "\" " + since,
              row.clientId()));
    }
  }

  private static Screen.Since since(Reckoned message) {
    List<Reckoned.Version> versions = message.versions();
    Map<String, Set<Long>> reactions = new TreeMap<>();
    message
        .reactions()
        .forEach(
            (emoji, people) ->
                reactions.put(
                    emoji, people.stream().map(UserId::value).collect(Collectors.toSet())));
    return new Screen.Since(
        versions.size() < 2
            ? List.of()
            : versions.stream().map(v -> v.at() + " " + v.text()).toList(),
        message.isDeleted(),
        message.isPinned(),
        reactions,
        message.files().stream().map(f -> f.blob().value()).toList());
  }

  /** Messages of others after the read marker that call the owner, as they are now. */
  private void calls(
      String device, Census.OwnerRow row, Screen.Chat chat, List<Reckoned> messages) {
    Set<String> hidden = evidence.census().hidden(row.owner());
    UserId owner = new UserId(row.owner());
    List<String> calling =
        messages.stream()
            .filter(m -> m.event().seq() > row.read() && !m.event().userId().equals(owner))
            .filter(m -> m.isFor(owner))
            .map(m -> m.event().clientId().toString())
            .filter(id -> !hidden.contains(id))
            .toList();
    if (chat.calls() != calling.size()) {
      report.accept(
          Violation.of(
              Kind.UNREAD,
              device + " counts " + chat.calls() + " calls where these are some: " + calling,
              chat.id()));
    }
  }
}
