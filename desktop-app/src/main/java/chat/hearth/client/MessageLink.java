package chat.hearth.client;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that leads whoever is in the thread to one of its messages. It names the message as its
 * author's device did, so it stays true where the relay numbers anew.
 */
public record MessageLink(ThreadId threadId, ClientId message) {

  private static final String BEGIN = "hearth://message/";

  /** A number and a UUID, and nothing else: such a link can come from anybody. */
  private static final Pattern FORM =
      Pattern.compile(BEGIN + "([0-9]{1,16})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private static final Pattern IN_TEXT =
      Pattern.compile(FORM.pattern() + "(?![\\w/?#-])", Pattern.CASE_INSENSITIVE);

  /** Reads a link; nothing where it is another one, or none. */
  public static Optional<MessageLink> parse(String text) {
    Matcher m = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MessageLink(new ThreadId(Long.parseLong(m.group(1))), ClientId.parse(m.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no such number or UUID is ever given to anything
    }
  }

  /** A text with these words in place of each such link, for where one would read its letters. */
  public static String named(String text, String words) {
    return IN_TEXT.matcher(text).replaceAll(Matcher.quoteReplacement(words));
  }

  /** Whether somebody means a message by it, though it may be damaged. */
  public static boolean isMeant(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith(BEGIN);
  }

  /** What others can click or open. */
  public String link() {
    return BEGIN + threadId + "/" + message;
  }
}
