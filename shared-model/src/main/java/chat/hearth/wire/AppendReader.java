package chat.hearth.wire;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an append of a message in the one form that our own devices write. Whatever is different,
 * be it an answer to another message or only a space or an escape, it leaves to the mapper, which
 * also says what is wrong.
 */
final class AppendReader {

  private static final String ID = "{\"id\":";
  private static final String THREAD = ",\"request\":{\"type\":\"append\",\"threadId\":";
  private static final String CLIENT = ",\"clientId\":\"";
  private static final String TEXT = "\",\"body\":{\"kind\":\"message\",\"text\":\"";
  private static final String END = "\"}}}";
  private static final int UUID_CHARS = 36;
  private static final int DIGITS = 18;
  private static final int FRONT = ID.length() + DIGITS + THREAD.length();

  private final String json;
  private int at;

  private AppendReader(String json) {
    this.json = json;
  }

  /** Null where it is not for this reader. */
  static @Nullable ClientFrame read(String json) {
    return json.startsWith(ID) && json.endsWith(END) ? new AppendReader(json).read() : null;
  }

  /** Whether it is most likely for this reader; costs next to nothing. */
  static boolean isLikely(String json) {
    return json.startsWith(ID)
        && json.endsWith(END)
        && json.indexOf(THREAD, ID.length(), Math.min(json.length(), FRONT)) > 0;
  }

  private @Nullable ClientFrame read() {
    long id = skip(ID) ? number() : 0;
    long thread = id > 0 && skip(THREAD) ? number() : 0;
    UUID client = thread > 0 && skip(CLIENT) ? uuid() : null;
    String text = client != null && skip(TEXT) ? text() : null;
    if (client == null || text == null) {
      return null;
    }
    try {
      return new ClientFrame(
          id,
          new Request.Append(
              new ThreadId(thread), new ClientId(client), new EventBody.Message(text)));
    } catch (IllegalArgumentException _) {
      return null; // the mapper refuses it too, and says so in its words
    }
  }

  private boolean skip(String expected) {
    boolean there = json.startsWith(expected, at);
    at += expected.length();
    return there;
  }

  /** 0 where there is none, or none without a zero in front. */
  private long number() {
    int start = at;
    long value = 0;
    while (at < json.length() && at - start < DIGITS && isDigit(json.charAt(at))) {
      value = value * 10 + (json.charAt(at++) - '0');
    }
    return json.charAt(start) == '0' ? 0 : value;
  }

  private @Nullable UUID uuid() {
    int start = at;
    at += UUID_CHARS;
    if (at > json.length()) {
      return null;
    }
    for (int i = 0; i < UUID_CHARS; i++) {
      char c = json.charAt(start + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isDigit(c) && (c < 'a' || c > 'f')) {
        return null;
      }
    }
    return UUID.fromString(json.substring(start, at));
  }

  /** All up to the end, if nothing in it has a meaning in JSON. */
  private @Nullable String text() {
    int end = json.length() - END.length();
    for (int i = at; i < end; i++) {
      char c = json.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return null;
      }
    }
    return at <= end ? json.substring(at, end) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
