package chat.hearth.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Things that belong together on a ground of their own. */
public final class Card extends VBox {

  private Card(String... styleClasses) {
    getStyleClass().add("card");
    getStyleClass().addAll(styleClasses);
  }

  /** A card that holds the nodes one below the other; more style classes are sunken, danger… */
  public static Card of(Node... nodes) {
    Card card = new Card();
    card.getChildren().addAll(nodes);
    return card;
  }

  /** A card of rows with hairlines between them. */
  public static Card rows(Node... rows) {
    Card card = new Card("rows");
    card.fill(rows);
    return card;
  }

  /**
   * Shows other rows. Without any there is nothing to see: the picture that is kept of so low a
   * ground would be stretched over the rows that come later, without its round corners.
   */
  public void fill(Node... rows) {
    getChildren().clear();
    setVisible(rows.length > 0);
    for (Node row : rows) {
      if (!getChildren().isEmpty()) {
        getChildren().add(Gap.line());
      }
      row.getStyleClass().add("card-row");
      getChildren().add(row);
    }
  }

  /** A row of a card, 68 high with 16 px at its sides. */
  public static HBox row(Node... nodes) {
    return new HBox(nodes);
  }

  /** With one more style class: sunken, danger, warn or info. */
  public Card kind(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }
}
