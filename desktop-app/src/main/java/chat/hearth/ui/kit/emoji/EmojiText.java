package chat.hearth.ui.kit.emoji;

import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text of as many lines as it needs with emoji in colour. Stands where a label would. */
public final class EmojiText extends TextFlow {

  private final String[] styles;
  private String text = "";

  /**
   * A text that is never cut.
   *
   * @param styles of its words
   */
  public EmojiText(String text, String... styles) {
    this.styles = styles.clone();
    getStyleClass().add("emoji-text");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setText(text);
  }

  /** What it says. */
  public String getText() {
    return text;
  }

  /** Says something else. */
  public void setText(String wanted) {
    if (!wanted.equals(text)) {
      text = wanted;
      setAccessibleText(wanted);
      getChildren().setAll(Piece.of(wanted).stream().flatMap(this::nodes).toList());
    }
  }

  private Stream<Node> nodes(Piece piece) {
    return switch (piece) {
      case Piece.Words w -> Direction.unbreakable(w.text()).stream().map(this::words);
      case Piece.Picture p -> Stream.of(new EmojiView(p.emoji(), styles));
    };
  }

  private Node words(String part) {
    Text words = new Text(part);
    words.getStyleClass().addAll(styles);
    return words;
  }
}
