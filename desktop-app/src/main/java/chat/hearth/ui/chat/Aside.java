package chat.hearth.ui.chat;

import chat.hearth.ui.kit.Labels;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line below a message that is not where it should be, with what can be done about it. */
final class Aside extends HBox {

  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

  private final Label text = Labels.wrapped("", "caption");

  Aside(String style, Node first, Node second) {
    getStyleClass().add(style);
    getChildren().addAll(text, first, second);
  }

  void tell(String words, boolean own) {
    text.setText(words);
    pseudoClassStateChanged(OWN, own);
  }
}
