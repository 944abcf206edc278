package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Tips;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The reactions below a bubble; a click puts the same emoji or takes the own one away. */
final class Reactions extends HBox {

  private static final int KINDS = 6;

  private final Words words;
  private final BiConsumer<MessageRow, String> react;
  private @Nullable MessageRow row;

  Reactions(Words words, BiConsumer<MessageRow, String> react) {
    this.words = words;
    this.react = react;
    getStyleClass().add("reactions");
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
    Button pill = new Button();
    pill.setGraphic(face);
    pill.getStyleClass().add("reaction");
    if (reaction.mine()) {
      pill.getStyleClass().add("mine");
    }
    pill.setFocusTraversable(false);
    pill.setAccessibleText(words.reaction(reaction));
    pill.setOnAction(_ -> toggle(reaction.emoji()));
    pill.setTooltip(Tips.of(words.reaction(reaction)));
    return pill;
  }

  private Node more(List<Extras.Reaction> rest) {
    Label more = Labels.whole("+" + rest.size(), "reaction", "count");
    more.setTooltip(Tips.of(String.join("\n", rest.stream().map(words::reaction).toList())));
    return more;
  }

  private void toggle(String emoji) {
    if (row != null) {
      react.accept(row, emoji);
    }
  }
}
