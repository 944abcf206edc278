package chat.hearth.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/** One small word about something: Owner, Host, Online. */
public final class Tag extends Label {

  /** What the word means. */
  public enum Kind {
    NEUTRAL,
    ACCENT,
    OK,
    WARN,
    REFUSED
  }

  /** A tag with the given word. */
  public Tag(String word, Kind kind) {
    super(word);
    getStyleClass().add("tag");
    if (kind != Kind.NEUTRAL) {
      getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
    }
    setMinWidth(USE_PREF_SIZE);
  }
}
