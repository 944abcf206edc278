package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Turns rows into lines with all their words. */
final class Lines {

  private final Texts texts;
  private final Times times;
  private final Previews previews;

  Lines(Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
    this.previews = new Previews(texts);
  }

  /** A line of the list. */
  Line of(ThreadRow row, List<PersonRow> typing) {
    Preview preview = previews.of(row, typing);
    String time = times.list(row.updatedAt());
    return new Line.OfThread(row, preview, time, spoken(row, preview, time));
  }

  /** The line of a thread if its name, or that of the other person, has what was looked for. */
  Optional<Line> found(ThreadRow row, String query) {
    String other = row.direct() && !row.others().isEmpty() ? row.others().getFirst().name() : "";
    String title = row.title() == null ? "" : row.title();
    return Match.in(row.name(), title + "\n" + other, query)
        .map(m -> new Line.FoundThread(row, about(row), times.list(row.updatedAt()), m));
  }

  /** The line of a person if one of their names has what was looked for. */
  Optional<Line> found(PersonRow person, String query) {
    return Match.in(person.name(), person.displayName() + "\n" + person.userName(), query)
        .map(m -> new Line.FoundPerson(person, texts.get("found.person"), m));
  }

  Line foundHeading() {
    return new Line.Heading(texts.get("found.section"));
  }

  private String about(ThreadRow row) {
    return row.direct()
        ? texts.get("found.pair")
        : texts.get("found.members", row.others().size() + 1);
  }

  private String spoken(ThreadRow row, Preview preview, String time) {
    StringJoiner words = new StringJoiner(", ").add(row.name());
    if (!row.direct()) {
      words.add(texts.get("row.group"));
    }
    if (row.unread() > 0) {
      words.add(texts.get("row.unread", row.unread()));
    }
    if (row.muted()) {
      words.add(texts.get("row.muted"));
    }
    if (row.pinned()) {
      words.add(texts.get("row.pinned"));
    }
    words.add(previews.spoken(row, preview));
    SendState tick = preview.tick();
    if (tick != null) {
      words.add(texts.get("state." + tick.name().toLowerCase(Locale.ROOT)));
    }
    return words.add(time).toString();
  }
}
