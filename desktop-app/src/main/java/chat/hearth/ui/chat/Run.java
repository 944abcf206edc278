package chat.hearth.ui.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a message: plain text, or a link that can be opened. */
sealed interface Run {

  /** As it was written. */
  String text();

  /** Just text. */
  record Plain(String text) implements Run {}

  /** The address of a web page, shown as it was written. */
  record Link(String text, URI target) implements Run {}

  /** Web addresses only: nothing that a click could start on this computer. */
  Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

  /** The pieces of a text, which together are the text. */
  static List<Run> of(String text) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    Matcher m = ADDRESS.matcher(text);
    while (m.find()) {
      String address = trimmed(m.group());
      int end = m.start() + address.length();
      Optional<URI> target = target(address);
      if (target.isPresent()) {
        if (m.start() > from) {
          runs.add(new Plain(text.substring(from, m.start())));
        }
        runs.add(new Link(address, target.get()));
        from = end;
      }
    }
    if (from < text.length()) {
      runs.add(new Plain(text.substring(from)));
    }
    return runs;
  }

  private static Optional<URI> target(String address) {
    try {
      return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
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
    return ".,;:!?'’”»…".indexOf(last) >= 0
        || (last == ')' && address.indexOf('(') < 0)
        || (last == ']' && address.indexOf('[') < 0);
  }
}
