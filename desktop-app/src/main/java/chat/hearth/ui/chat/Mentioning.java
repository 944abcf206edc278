package chat.hearth.ui.chat;

import chat.hearth.client.Folded;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Limits;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.markup.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who can be called by name in the open thread. Whom a text calls is read from the text when it is
 * sent, so that a draft needs to keep nothing else; who was chosen only tells people of one name
 * apart.
 */
final class Mentioning {

  private static final int OFFERED = 6;
  private static final int NO_FIT = 3;

  private final Words words;
  private final ChatModel model;
  private final List<Mention> chosen = new ArrayList<>();

  Mentioning(Words words, ChatModel model) {
    this.words = words;
    this.model = model;
  }

  /**
   * Somebody who can be called.
   *
   * @param person null for everybody in the thread
   */
  record Choice(@Nullable PersonRow person, Mention mention) {

    static Choice of(PersonRow person) {
      return new Choice(person, new Mention(person.userId(), person.displayName()));
    }
  }

  /** Those whom a part of a name may mean, best first; none where it is a whole name already. */
  List<Choice> search(String part) {
    Shown shown = model.shown.get();
    if (shown == null || chosen.stream().anyMatch(m -> m.name().equals(part))) {
      return List.of();
    }
    List<Choice> found = new ArrayList<>();
    Mention all = Mention.all(words.get("mention.all"));
    if (!shown.thread().direct() && Folded.of(all.name()).startsWith(Folded.of(part))) {
      found.add(new Choice(null, all));
    }
    known(shown.thread())
        .filter(p -> fit(p, part) < NO_FIT)
        .sorted(
            Comparator.comparingInt((PersonRow p) -> fit(p, part))
                .thenComparing(p -> p.displayName().toLowerCase(Locale.ROOT)))
        .limit(OFFERED - found.size())
        .map(Choice::of)
        .forEach(c -> found.add(found.size() - (hasAll(found) ? 1 : 0), c));
    return found;
  }

  private static boolean hasAll(List<Choice> found) {
    return !found.isEmpty() && found.getLast().person() == null;
  }

  private static Stream<PersonRow> known(ThreadRow thread) {
    return thread.others().stream().filter(p -> !p.userName().isEmpty());
  }

  /** 0 where a name begins so, 1 where a word of one does, 2 where it is within. */
  private static int fit(PersonRow person, String part) {
    String wanted = Folded.of(part);
    int best = NO_FIT;
    for (String name : List.of(person.displayName(), person.name(), person.userName())) {
      String folded = Folded.of(name);
      int fit = NO_FIT;
      if (folded.startsWith(wanted)) {
        fit = 0;
      } else if (wanted.indexOf(' ') < 0 && folded.contains(" " + wanted)) {
        fit = 1;
      } else if (wanted.indexOf(' ') < 0 && folded.contains(wanted)) {
        fit = 2;
      }
      best = Math.min(best, fit);
    }
    return best;
  }

  /** Somebody was chosen. */
  void choose(Mention mention) {
    chosen.remove(mention);
    chosen.add(mention);
  }

  /** What is written from now on is for another thread. */
  void forget() {
    chosen.clear();
  }

  /**
   * Whom a text calls that is to be said in a thread.
   *
   * @param before whom it called before it was changed
   */
  List<Mention> in(ThreadId thread, String text, List<Mention> before) {
    if (text.indexOf('@') < 0) {
      return List.of();
    }
    List<Mention> all = new ArrayList<>(before);
    add(all, chosen.stream());
    Shown shown = model.shown.get();
    if (shown != null && shown.thread().threadId().equals(thread)) {
      add(all, known(shown.thread()).map(p -> Choice.of(p).mention()));
      if (!shown.thread().direct()) {
        add(all, Stream.of(Mention.all(words.get("mention.all"))));
      }
    }
    return Markup.called(text, all).stream().limit(Limits.MENTIONS).toList();
  }

  /** Adds those whose names nobody has yet. */
  private static void add(List<Mention> all, Stream<Mention> more) {
    Set<String> names = new HashSet<>();
    all.forEach(m -> names.add(m.name()));
    Predicate<Mention> other = m -> !names.contains(m.name());
    all.addAll(more.filter(other).toList());
  }
}
