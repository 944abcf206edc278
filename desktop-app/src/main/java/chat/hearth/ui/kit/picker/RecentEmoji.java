package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Settings;
import java.util.ArrayList;
import java.util.List;

/** The emoji that were chosen last on this computer; a few usual ones until there are enough. */
final class RecentEmoji {

  private static final int MOST = 16;
  private static final List<String> USUAL = List.of("👍", "❤️", "🎉", "😂", "🙏", "🚀", "🔥", "☕");

  private final Settings settings;

  RecentEmoji(Settings settings) {
    this.settings = settings;
  }

  /** The newest first; one row at least. */
  List<String> all() {
    List<String> all = new ArrayList<>(used());
    for (String usual : USUAL) {
      if (all.size() < GridRow.COLUMNS && !all.contains(usual)) {
        all.add(usual);
      }
    }
    return all;
  }

  /** One was chosen. */
  void add(String text) {
    List<String> all = new ArrayList<>(used());
    all.remove(text);
    all.addFirst(text);
    settings
        .recentEmojiProperty()
        .set(String.join(" ", all.subList(0, Math.min(MOST, all.size()))));
  }

  private List<String> used() {
    String kept = settings.recentEmojiProperty().get().strip();
    return kept.isEmpty() ? List.of() : List.of(kept.split(" "));
  }
}
