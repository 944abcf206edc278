package chat.hearth.torture;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Orders, notes and reports as lines of JSON. */
final class Lines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Lines() {}

  static String of(Order order) {
    return JSON.writerFor(Order.class).writeValueAsString(order);
  }

  static String of(Note note) {
    return JSON.writerFor(Note.class).writeValueAsString(note);
  }

  static String of(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Order order(String line) {
    return JSON.readValue(line, Order.class);
  }

  static Note note(String line) {
    return JSON.readValue(line, Note.class);
  }

  static void write(Path file, Screen screen) {
    JSON.writeValue(file, screen);
  }

  static Screen screen(Path file) {
    return JSON.readValue(file, Screen.class);
  }
}
