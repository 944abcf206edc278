package chat.hearth.ui.kit.emoji;

import java.util.List;
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
      List<Node> nodes = Piece.of(wanted).stream().map(this::node).toList();
      getChildren().setAll(nodes);
    }
  }

  private Node node(Piece piece) {
    return switch (piece) {
      case Piece.Words w -> {
        Text words = new Text(w.text());
        words.getStyleClass().addAll(styles);
        yield words;
      }
      case Piece.Picture p -> new EmojiView(p.emoji(), styles);
    };
  }
}
