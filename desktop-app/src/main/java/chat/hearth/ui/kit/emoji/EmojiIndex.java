package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * All emoji with their names, to choose from. Reading it takes some time: not for the FX thread.
 */
public final class EmojiIndex {

  /** What belongs together, in the order in which it is shown. */
  public enum Group {
    SMILEYS,
    PEOPLE,
    FOOD,
    NATURE,
    TRAVEL,
    ACTIVITIES,
    OBJECTS,
    SYMBOLS,
    FLAGS,
    TONES
  }

  /**
   * An emoji to choose.
   *
   * @param emoji in the usual tone
   * @param codes what stands between colons, the most usual one first
   * @param name in the language of the index
   * @param known names and keywords to search in, in lower case, one after a line feed or comma
   * @param tones the same in skin tones
   */
  public record Entry(
      Emoji emoji, Group group, List<String> codes, String name, String known, List<Emoji> tones) {

    /** The emoji in a skin tone, or as it is where it has none. */
    public Emoji in(SkinTone tone) {
      return tones.stream().filter(e -> tone.alone(e.text())).findFirst().orElse(emoji);
    }
  }

  private static final List<String> LANGUAGES = List.of("en", "de", "zh");

  private final List<Entry> entries;

  private EmojiIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads the index.
   *
   * @param locale whose names are shown and found, besides the English ones
   */
  public static EmojiIndex read(Locale locale) {
    String wanted = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    List<String> lines = Catalogue.lines("catalogue");
    List<String> own = Catalogue.lines("names-" + wanted);
    List<String> english = wanted.equals("en") ? own : Catalogue.lines("names-en");
    List<Entry> entries = new ArrayList<>();
    int toned = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      List<Emoji> tones = new ArrayList<>();
      for (String text : Catalogue.tones(columns).toList()) {
        tones.add(new Emoji(text, toned++));
      }
      String names = own.get(i) + (wanted.equals("en") ? "" : "\n" + english.get(i));
      entries.add(
          new Entry(
              new Emoji(columns[0], i),
              Group.values()[Integer.parseInt(columns[1])],
              List.of(columns[2].split(" ")),
              own.get(i).substring(0, own.get(i).indexOf('\t')),
              "\n" + names.replace('\t', ',').toLowerCase(locale),
              List.copyOf(tones)));
    }
    return new EmojiIndex(List.copyOf(entries));
  }

  /** Those of a group. */
  public List<Entry> of(Group group) {
    return entries.stream().filter(e -> e.group() == group).toList();
  }

  /** What shows this text, in any tone. */
  public Optional<Entry> of(String text) {
    return entries.stream()
        .filter(
            e ->
                e.emoji().text().equals(text)
                    || e.tones().stream().anyMatch(t -> t.text().equals(text)))
        .findFirst();
  }

  /** What this stands for between colons. */
  public Optional<Entry> coded(String code) {
    return entries.stream().filter(e -> e.codes().contains(code)).findFirst();
  }

  /** What is called like this or begins like this, the best first; all words have to fit. */
  public List<Entry> search(String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Wanted whole = new Wanted(wanted);
    List<Wanted> words = Stream.of(wanted.split("\\s+")).map(Wanted::new).toList();
    ToIntFunction<Entry> rank =
        e -> {
          int parts = words.stream().mapToInt(w -> w.rank(e)).max().orElse(Wanted.NOT);
          return words.size() == 1 ? parts : Math.min(whole.rank(e), parts);
        };
    record Ranked(Entry entry, int rank) {}
    return entries.stream()
        .filter(e -> e.group() != Group.TONES)
        .map(e -> new Ranked(e, rank.applyAsInt(e)))
        .filter(r -> r.rank() < Wanted.NOT)
        .sorted(Comparator.comparingInt(Ranked::rank))
        .limit(most)
        .map(Ranked::entry)
        .toList();
  }
}
