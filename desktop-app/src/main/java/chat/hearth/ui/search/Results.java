package chat.hearth.ui.search;

import chat.hearth.client.Found;
import chat.hearth.client.Reach;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns what was found into lines with all their words. */
final class Results {

  private final Texts texts;
  private final Times times;
  private final boolean within;

  /**
   * Words for lines.
   *
   * @param within whether one thread alone is looked through, so that its name says nothing
   */
  Results(Texts texts, Times times, boolean within) {
    this.texts = texts;
    this.times = times;
    this.within = within;
  }

  List<Result> of(Found found) {
    List<Result> lines = new ArrayList<>();
    if (!found.threads().isEmpty() || !found.people().isEmpty()) {
      lines.add(new Result.Heading("names", texts.get("names")));
      found.threads().forEach(t -> lines.add(thread(t)));
      found.people().forEach(p -> lines.add(new Result.OfPerson(p, texts.get("person"))));
    }
    if (!found.messages().isEmpty()) {
      String key = found.exact() ? "messages" : "messages.more";
      lines.add(new Result.Heading("messages", texts.get(key, found.total())));
      found.messages().forEach(m -> lines.add(message(m)));
      if (found.total() > found.messages().size() || !found.exact()) {
        lines.add(new Result.More(texts.get("more")));
      }
    }
    return lines;
  }

  private Result thread(Found.NamedThread found) {
    ThreadRow row = found.row();
    String about = row.direct() ? texts.get("pair") : texts.get("members", row.others().size() + 1);
    return new Result.OfThread(found, about, times.list(row.updatedAt()));
  }

  private Result message(Found.Message m) {
    String time = times.list(m.at());
    if (within) {
      String name = m.own() ? texts.get("you") : m.author().name();
      return new Result.OfMessage(m, name, Face.of(m.author()), "", time);
    }
    String lead = "";
    if (m.own()) {
      lead = texts.get("by", texts.get("you")) + " ";
    } else if (m.thread().other() == null) {
      lead = texts.get("by", firstName(m.author().name())) + " ";
    }
    return new Result.OfMessage(m, m.thread().name(), Face.of(m.thread()), lead, time);
  }

  private static String firstName(String name) {
    String trimmed = name.strip();
    int space = trimmed.indexOf(' ');
    return space < 0 ? trimmed : trimmed.substring(0, space);
  }

  /** How much was looked through. */
  String reach(Reach reach) {
    Instant since = reach.since();
    if (reach.percent() < 100) {
      return texts.get("reach.reading", reach.percent());
    }
    return since == null
        ? texts.get(within ? "reach.thread" : "reach.all", reach.messages())
        : texts.get("reach.since", times.date(since));
  }
}
