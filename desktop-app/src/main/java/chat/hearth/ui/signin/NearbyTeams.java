package chat.hearth.ui.signin;

import chat.hearth.client.NearbyTeam;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The teams that the network tells of, by their names and addresses; nothing while it is silent.
 */
final class NearbyTeams extends VBox {

  private final Texts texts;
  private final Consumer<NearbyTeam> join;
  private final Card rows = Card.rows();
  private List<NearbyTeam> shown = List.of();

  NearbyTeams(Texts texts, Consumer<NearbyTeam> join) {
    this.texts = texts;
    this.join = join;
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getStyleClass().add("nearby");
    getChildren().addAll(Labels.of(texts.get("nearby"), "section"), scroll);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** What is there already keeps its row, and with it the focus. */
  void show(List<NearbyTeam> teams) {
    List<Node> wanted = new ArrayList<>();
    for (NearbyTeam team : teams) {
      int before = shown.indexOf(team);
      wanted.add(before < 0 ? row(team) : rows.getChildren().get(2 * before));
    }
    shown = List.copyOf(teams);
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    rows.fill(wanted.toArray(Node[]::new));
    if (focused != null && wanted.contains(focused.getParent())) {
      focused.requestFocus(); // a frame in between would have given it to another
    }
    setVisible(!teams.isEmpty());
  }

  private Node row(NearbyTeam team) {
    String place = team.address().toString();
    VBox words =
        new VBox(Labels.of(team.name(), "strong"), Labels.of(place, "second", "text-muted"));
    words.getStyleClass().add("choice-words");
    words.setMinWidth(0);
    Button button =
        Buttons.small(Buttons.secondary(texts.get("nearby.join"), () -> join.accept(team)));
    button.setAccessibleText(texts.get("nearby.join.of", team.name(), place));
    button.setMinWidth(USE_PREF_SIZE);
    return new HBox(Icons.tile(Feather.WIFI, "ok"), words, Gap.grow(), button);
  }
}
