package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Tips;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The reactions below a bubble; a click puts the same emoji or takes the own one away. */
final class Reactions extends FlowPane {

  private static final int KINDS = 6;

  private final Words words;
  private final BiConsumer<MessageRow, String> react;
  private final Consumer<MessageRow> all;
  private @Nullable MessageRow row;

  /**
   * None yet.
   *
   * @param all shows those for which there is no room too
   */
  Reactions(Words words, BiConsumer<MessageRow, String> react, Consumer<MessageRow> all) {
    this.words = words;
    this.react = react;
    this.all = all;
    getStyleClass().add("reactions");
    setPrefWrapLength(Double.MAX_VALUE); // in one row where there is room
    setVisible(false);
  }

  void fill(MessageRow wanted) {
    List<Extras.Reaction> now = wanted.extras().reactions();
    boolean same =
        row != null
            && row.clientId().equals(wanted.clientId())
            && row.extras().reactions().equals(now);
    row = wanted;
    setVisible(!now.isEmpty());
    setAlignment(wanted.own() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    if (!same) {
      getChildren().setAll(now.stream().limit(KINDS).map(this::pill).toList());
      if (now.size() > KINDS) {
        getChildren().add(more(now.subList(KINDS, now.size())));
      }
    }
  }

  private Node pill(Extras.Reaction reaction) {
    Label count = Labels.whole(Integer.toString(reaction.people().size()), "count");
    HBox face = new HBox(new ReactionSign(reaction.emoji()), count);
    face.getStyleClass().add("face");
    Button pill = button(face, words.reaction(reaction));
    if (reaction.mine()) {
      pill.getStyleClass().add("mine");
    }
    pill.setOnAction(_ -> toggle(reaction.emoji()));
    return pill;
  }

  private static Button button(Node face, String said) {
    Button button = new Button();
    button.setGraphic(face);
    button.getStyleClass().add("reaction");
    button.setFocusTraversable(false);
    button.setAccessibleText(said);
    button.setTooltip(Tips.of(said));
    return button;
  }

  private Node more(List<Extras.Reaction> rest) {
    String said = String.join("\n", rest.stream().map(words::reaction).toList());
    HBox face = new HBox(Labels.whole("+" + rest.size(), "count"));
    face.getStyleClass().add("face");
    Button more = button(face, said);
    more.setOnAction(_ -> showAll());
    return more;
  }

  private void showAll() {
    if (row != null) {
      all.accept(row);
    }
  }

  private void toggle(String emoji) {
    if (row != null) {
      react.accept(row, emoji);
    }
  }
}
