package chat.hearth.client.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it was typed: words, phrases in quotes, and {@code from:}, {@code
 * in:}, {@code before:}, {@code after:}, {@code has:} and {@code is:}. An operator without a value
 * that makes sense yet is passed over, as it is still being typed.
 *
 * @param words must all be there
 * @param phrases must be there word by word
 * @param begun the start of a word, or null: the last word, until a space follows
 * @param from parts of names of people, one of whom wrote it
 * @param in parts of names of threads, in one of which it stands
 * @param before a millisecond before which it was written, or null
 * @param after a millisecond from which on it was written, or null
 * @param has what it contains: {@code link} or {@code file}
 * @param starred whether the owner has starred it
 */
public record TextQuery(
    List<String> words,
    List<String> phrases,
    @Nullable String begun,
    List<String> from,
    List<String> in,
    @Nullable Long before,
    @Nullable Long after,
    Set<String> has,
    boolean starred) {

  private static final Pattern PART =
      Pattern.compile(
          "(?<op>(?iu:from|in|before|after|has|is)):(?:\"(?<quoted>[^\"]*)\"?|(?<value>\\S*))"
              + "|[\"“„](?<phrase>[^\"”“]*)[\"”“]"
              + "|(?<word>\\S+)");
  private static final Set<String> THINGS = Set.of("link", "file");

  /** What is longer was pasted by mistake, and has more words than a query can. */
  private static final int READ = 1000;

  /** Copies the lists. */
  public TextQuery {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    from = List.copyOf(from);
    in = List.copyOf(in);
    has = Set.copyOf(has);
  }

  /** Reads what was typed; dates are days of the zone. */
  public static TextQuery of(String typed, ZoneId zone) {
    Reading reading = new Reading(zone);
    String read = typed.substring(0, Math.min(READ, typed.length()));
    Matcher part = PART.matcher(read);
    while (part.find()) {
      reading.take(part, part.end() == typed.length());
    }
    return reading.query();
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && begun == null && !hasOperators();
  }

  /** Whether only messages can fit. */
  public boolean hasOperators() {
    return !from.isEmpty()
        || !in.isEmpty()
        || before != null
        || after != null
        || !has.isEmpty()
        || starred;
  }

  /** All that must be part of a name. */
  public List<String> texts() {
    List<String> all = new ArrayList<>(words);
    all.addAll(phrases);
    if (begun != null) {
      all.add(begun);
    }
    return all;
  }

  private static final class Reading {

    private final ZoneId zone;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> in = new ArrayList<>();
    private final List<String> has = new ArrayList<>();
    private boolean starred;
    private @Nullable String begun;
    private @Nullable Long before;
    private @Nullable Long after;

    Reading(ZoneId zone) {
      this.zone = zone;
    }

    void take(Matcher part, boolean last) {
      if (part.group("op") != null) {
        String quoted = part.group("quoted");
        String value = quoted == null ? part.group("value") : quoted;
        operator(part.group("op").toLowerCase(Locale.ROOT), value.strip());
      } else if (part.group("phrase") != null) {
        phrases.add(part.group("phrase"));
      } else if (last) {
        begun = part.group("word");
      } else {
        words.add(part.group("word"));
      }
    }

    private void operator(String name, String value) {
      if (value.isEmpty()) {
        return;
      }
      switch (name) {
        case "from" -> from.add(value);
        case "in" -> in.add(value);
        case "before" -> day(value).ifPresent(d -> before = start(d.first()));
        case "after" -> day(value).ifPresent(d -> after = start(d.last().plusDays(1)));
        case "is" -> starred |= value.equalsIgnoreCase("starred");
        default -> {
          if (THINGS.contains(value.toLowerCase(Locale.ROOT))) {
            has.add(value.toLowerCase(Locale.ROOT));
          }
        }
      }
    }

    private long start(LocalDate day) {
      return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    TextQuery query() {
      return new TextQuery(
          words, phrases, begun, from, in, before, after, Set.copyOf(has), starred);
    }
  }

  private record Days(LocalDate first, LocalDate last) {}

  /** A day, a month or a year: 2026-11-03, 2026-11, 2026. */
  private static Optional<Days> day(String value) {
    try {
      return Optional.of(
          switch (value.length()) {
            case 4 -> {
              LocalDate first = LocalDate.of(Integer.parseInt(value), 1, 1);
              yield new Days(first, first.plusYears(1).minusDays(1));
            }
            case 7 -> {
              YearMonth month = YearMonth.parse(value);
              yield new Days(month.atDay(1), month.atEndOfMonth());
            }
            default -> new Days(LocalDate.parse(value), LocalDate.parse(value));
          });
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
