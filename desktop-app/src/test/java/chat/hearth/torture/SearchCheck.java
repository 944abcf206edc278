package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** On each device every message that is shown can be found, and nothing else. */
final class SearchCheck {

  private final Evidence evidence;
  private final Consumer<Violation> report;

  SearchCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
  }

  void run() {
    evidence.screens().forEach(this::screen);
  }

  private void screen(String device, Screen screen) {
    Map<String, Set<String>> found = new HashMap<>();
    screen.searches().forEach(f -> found.put(f.typed(), f.clientIds()));
    for (Screen.Chat chat : screen.threads()) {
      for (Screen.Row row : chat.rows()) {
        if (row.text() != null) {
          shown(device, row, Finder.rare(row.text()), found);
          shown(device, row, Finder.EVERYTHING, found);
        }
      }
    }
    Set<String> tooMuch = new TreeSet<>();
    screen.searches().forEach(f -> tooMuch.addAll(f.clientIds()));
    tooMuch.removeAll(screen.said());
    screen.threads().stream()
        .flatMap(t -> t.rows().stream())
        .filter(Screen.Row::isDeleted)
        .map(Screen.Row::clientId)
        .filter(id -> screen.searches().stream().anyMatch(f -> f.clientIds().contains(id)))
        .forEach(tooMuch::add);
    for (String id : tooMuch) {
      report.accept(
          Violation.of(Kind.SEARCH, device + " finds " + id + ", which it does not show", id));
    }
  }

  private void shown(String device, Screen.Row row, String typed, Map<String, Set<String>> found) {
    if (!found.getOrDefault(typed, Set.of()).contains(row.clientId())) {
      report.accept(
          Violation.of(
              Kind.SEARCH,
              device + " shows " + row + " and does not find it by " + typed,
              row.clientId()));
    }
  }
}
