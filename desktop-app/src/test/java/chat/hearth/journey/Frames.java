package chat.hearth.journey;

import java.util.function.Predicate;

/** Which frame a trap waits for. */
final class Frames {

  private Frames() {}

  static Predicate<String> request(String type) {
    return text -> text.contains("\"request\":{\"type\":\"" + type + "\"");
  }

  static Predicate<String> reply(String type) {
    return text -> text.contains("\"reply\":{\"type\":\"" + type + "\"");
  }

  /** A push, alone or together with others; not with answers, whose loss is noticed late. */
  static Predicate<String> push(String type) {
    String begin = "{\"type\":\"" + type + "\"";
    return text ->
        (text.startsWith(begin) || (text.startsWith("[") && text.contains(begin)))
            && !text.contains("{\"type\":\"answer\"");
  }

  static Predicate<String> message(String type) {
    return request(type).and(text -> text.contains("\"kind\":\"message\""));
  }
}
