package chat.hearth.ui.kit.markup;

import chat.hearth.client.MessageLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a message: plain text, or a link that can be opened. */
sealed interface Run {

  /** As it was written. */
  String text();

  /** Just text. */
  record Plain(String text) implements Run {}

  /** The address of a web page or of a message, shown as it was written. */
  record Link(String text, URI target) implements Run {}

  /** Web addresses and messages only: nothing that a click could start on this computer. */
  Pattern ADDRESS = Pattern.compile("\\b(?:https?|hearth)://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

  /** The pieces of a text, which together are the text. */
  static List<Run> of(String text) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    Matcher m = ADDRESS.matcher(text);
    while (m.find()) {
      Link link = link(m.group());
      if (link != null) {
        if (m.start() > from) {
          runs.add(new Plain(text.substring(from, m.start())));
        }
        runs.add(link);
        from = m.start() + link.text().length();
      }
    }
    if (from < text.length()) {
      runs.add(new Plain(text.substring(from)));
    }
    return runs;
  }

  /** The address that a word begins with, or null. */
  static @Nullable Link leading(String word) {
    Matcher m = ADDRESS.matcher(word);
    return m.lookingAt() ? link(m.group()) : null;
  }

  private static @Nullable Link link(String address) {
    String trimmed = trimmed(address);
    URI target = target(trimmed);
    return target == null ? null : new Link(trimmed, target);
  }

  /** The web page, or the message, that an address means; null if it is none. */
  static @Nullable URI target(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      boolean page = web && uri.getHost() != null;
      return page || MessageLink.parse(address).isPresent() ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Without what ends the sentence or closes a bracket that was opened before the address. */
  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && trails(address.substring(0, end))) {
      end--;
    }
    return address.substring(0, end);
  }

  private static boolean trails(String address) {
    char last = address.charAt(address.length() - 1);
    return ".,;:!?'’”»…*_~".indexOf(last) >= 0
        || (last == ')' && address.indexOf('(') < 0)
        || (last == ']' && address.indexOf('[') < 0);
  }
}
