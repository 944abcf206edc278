package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Turns rows into lines with all their words. */
final class Lines {

  private final Texts texts;
  private final Times times;
  private final Previews previews;

  /**
   * Lines for somebody.
   *
   * @param me the owner, who is “you” in them
   */
  Lines(Texts texts, Times times, UserId me) {
    this.texts = texts;
    this.times = times;
    this.previews = new Previews(texts, me);
  }

  /** A line of the list. */
  Line of(ThreadRow row, List<PersonRow> typing) {
    Preview preview = previews.of(row, typing);
    String time = times.list(row.updatedAt());
    return new Line.OfThread(row, preview, time, spoken(row, preview, time));
  }

  private String spoken(ThreadRow row, Preview preview, String time) {
    StringJoiner words = new StringJoiner(", ").add(row.name());
    if (!row.direct()) {
      words.add(texts.get("row.group"));
    }
    if (row.unread() > 0) {
      words.add(texts.get("row.unread", row.unread()));
    } else if (row.markedUnread()) {
      words.add(texts.get("row.marked"));
    }
    if (row.mentions() > 0) {
      words.add(texts.get("row.mentions", row.mentions()));
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
