package chat.hearth.ui.kit.emoji;

import java.util.List;
import java.util.stream.Stream;

/** One word that an emoji is looked for by, in all forms in which it may stand among its names. */
final class Wanted {

  /** The rank of what does not fit. */
  static final int NOT = 9;

  private final String word;
  private final String wholeName;
  private final String nameBegins;
  private final List<String> inName;
  private final String keyword;
  private final List<String> begins;
  private final boolean ideographic;

  Wanted(String word) {
    this.word = word;
    this.wholeName = "\n" + word + ",";
    this.nameBegins = "\n" + word;
    this.inName = List.of(" " + word + " ", " " + word + ",");
    this.keyword = "," + word + ",";
    this.begins = List.of("," + word, " " + word);
    this.ideographic = Character.isIdeographic(word.codePointAt(0));
  }

  /** How well an emoji fits, 0 best. */
  int rank(EmojiIndex.Entry entry) {
    String known = entry.known();
    List<String> codes = entry.codes();
    boolean named = known.contains(word);
    if (!named && codes.stream().noneMatch(c -> c.contains(word))) {
      return NOT; // most of them, so this comes first
    }
    if (codes.contains(word) || known.contains(wholeName)) {
      return 0;
    }
    if (codes.getFirst().startsWith(word)) {
      return 1;
    }
    if (known.contains(nameBegins) || inName.stream().anyMatch(known::contains)) {
      return 2;
    }
    if (known.contains(keyword)) {
      return 3;
    }
    if (begins.stream().anyMatch(known::contains)) {
      return 4;
    }
    if (codes.stream().flatMap(c -> Stream.of(c.split("_"))).anyMatch(c -> c.startsWith(word))) {
      return 5;
    }
    return ideographic && named ? 6 : NOT; // Chinese has no spaces to begin after
  }
}
