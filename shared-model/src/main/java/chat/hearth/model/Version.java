package chat.hearth.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the app, in the order of its numbers: 1.10 comes after 1.9, and 1.4 is 1.4.0.
 *
 * @param numbers without zeros at the end
 * @param word of what came before the release, such as "rc"; empty for the release itself
 * @param count of the word, as in "rc2"; 0 for none
 */
public record Version(List<Integer> numbers, String word, int count)
    implements Comparable<Version> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6}){0,3})(?:[-~]([A-Za-z]{1,20})\\.?(\\d{0,6}))?");

  /** Keeps a copy. */
  public Version {
    numbers = List.copyOf(numbers);
  }

  /** Reads such as "1.4", "1.4.0-SNAPSHOT" or "1.4~rc2"; nothing where it is none. */
  public static Optional<Version> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : m.group(1).split("\\.", -1)) {
      numbers.add(Integer.parseInt(number));
    }
    while (numbers.size() > 1 && numbers.getLast() == 0) {
      numbers.removeLast();
    }
    String word = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
    String count = m.group(3) == null || m.group(3).isEmpty() ? "0" : m.group(3);
    return Optional.of(new Version(numbers, word, Integer.parseInt(count)));
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    if (word.isEmpty() != other.word.isEmpty()) {
      return word.isEmpty() ? 1 : -1;
    }
    int order = word.compareTo(other.word);
    return order != 0 ? order : Integer.compare(count, other.count);
  }

  private int number(int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }
}
