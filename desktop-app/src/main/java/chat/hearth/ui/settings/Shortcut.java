package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Keys;
import java.util.List;
import javafx.scene.control.Label;

/**
 * One line of the keyboard table.
 *
 * @param key of the words that say what it does
 * @param keys as they are pressed together
 */
record Shortcut(String key, List<String> keys) {

  static List<Shortcut> all() {
    return List.of(
        of("keys.find", "Ctrl", "K"),
        of("keys.findHere", "Ctrl", "F"),
        of("keys.date", "Ctrl", "G"),
        of("keys.new", "Ctrl", "N"),
        of("keys.newPerson", "Ctrl", "Shift", "N"),
        of("keys.walk", "Alt", "↑ ↓"),
        of("keys.walkUnread", "Alt", "Shift", "↑ ↓"),
        of("keys.nth", "Ctrl", "1 … 9"),
        of("keys.last", "Ctrl", "Tab"),
        of("keys.escape", "Esc"),
        of("keys.details", "Ctrl", "I"),
        of("keys.mute", "Ctrl", "Shift", "M"),
        of("keys.archive", "Ctrl", "Shift", "A"),
        of("keys.emoji", "Ctrl", "E"),
        of("keys.attach", "Ctrl", "U"),
        of("keys.bold", "Ctrl", "B"),
        of("keys.italic", "Ctrl", "Shift", "I"),
        of("keys.strike", "Ctrl", "Shift", "X"),
        of("keys.code", "Ctrl", "Shift", "C"),
        of("keys.size", "Ctrl", "+ − 0"),
        of("keys.settings", "Ctrl", ","),
        of("keys.table", "F1"),
        of("keys.region", "F6"),
        of("keys.send", "Enter"),
        of("keys.line", "Shift", "Enter"),
        of("keys.editLast", "↑"),
        of("keys.reply", "Ctrl", "↑"),
        of("keys.selectAll", "Ctrl", "A"),
        of("keys.selectMore", "Shift", "← →"),
        of("keys.copy", "Ctrl", "C"),
        of("keys.chosen", "R E C F S Del"));
  }

  Label hint() {
    return Keys.hint(keys.toArray(String[]::new));
  }

  private static Shortcut of(String key, String... keys) {
    return new Shortcut(key, List.of(keys));
  }
}
