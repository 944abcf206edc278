package chat.hearth.ui.kit;

import chat.hearth.model.Attachment;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Words about files. */
public final class FileWords {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final int MOST = 60;

  /** Digits behind the point that tell each byte of a terabyte. */
  private static final int EXACT = 12;

  private FileWords() {}

  /** What stands for files where there is room for a line: the text, if there is one. */
  public static String line(String text, List<Attachment> files) {
    if (!text.isBlank() || files.isEmpty()) {
      return text;
    }
    Texts texts = Texts.kit();
    if (files.size() > 1) {
      return texts.get("file.many", files.size());
    }
    Attachment file = files.getFirst();
    if (file.isVoice()) {
      return texts.get("file.voice");
    }
    return file.isPicture()
        ? texts.get("file.picture")
        : texts.get("file.named", middle(file.name(), MOST));
  }

  /** A size as people say it: 4.2 MB. */
  public static String size(long bytes) {
    return size(bytes, 0);
  }

  private static String size(long bytes, int more) {
    NumberFormat format = NumberFormat.getInstance(Texts.kit().locale());
    if (bytes < 1000) {
      return format.format(bytes) + " B";
    }
    double number = bytes;
    int unit = -1;
    while (number >= 999.5 && unit < UNITS.length - 1) {
      number /= 1000;
      unit++;
    }
    format.setMaximumFractionDigits((number < 10 ? 1 : 0) + more);
    return format.format(number) + " " + UNITS[unit];
  }

  /** Two sizes as people say them, with so many digits that they do not sound the same. */
  public static List<String> sizes(long one, long other) {
    int more = 0;
    while (one != other && more < EXACT && size(one, more).equals(size(other, more))) {
      more++;
    }
    return List.of(size(one, more), size(other, more));
  }

  /** The end of a name as a kind, such as PDF; "" where it says nothing. */
  public static String kind(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot + 1);
    return end.length() > 5 || !end.matches("\\w+") ? "" : end.toUpperCase(Locale.ROOT);
  }

  /** A long name without its middle: both ends say what it is. */
  public static String middle(String name, int most) {
    int[] letters = name.codePoints().toArray();
    if (letters.length <= most) {
      return name;
    }
    int end = most / 3;
    int begin = most - end - 1;
    return new String(letters, 0, begin) + "…" + new String(letters, letters.length - end, end);
  }
}
