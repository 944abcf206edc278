package chat.hearth.ui.signin;

import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInModel.Trouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The two ways in, a link from the clipboard if there is one, and the teams of the network. */
final class WelcomePage extends Page {

  private final Button start;

  WelcomePage(Texts texts, SignInModel model, SignInActions actions) {
    super(texts, model, actions, "welcome");
    start =
        choice(
            Feather.HOME,
            texts.get("start.title"),
            texts.get("start.text"),
            () -> actions.go().accept(SignInModel.Page.START));
    start.setId("start-team");
    Button join =
        choice(
            Feather.LINK,
            texts.get("join.title"),
            texts.get("join.text"),
            () -> actions.go().accept(SignInModel.Page.JOIN));
    join.setId("join-team");
    NearbyTeams nearby =
        new NearbyTeams(texts, team -> actions.join().accept(team.address().link()));
    model.nearby.subscribe(nearby::show);
    getChildren()
        .addAll(
            Labels.wrapped(texts.get("welcome.title"), "display"),
            Labels.wrapped(texts.get("welcome.text"), "signin-lead", "text-muted"),
            start,
            join,
            offered(),
            foot(
                texts.get("welcome.known"),
                texts.get("welcome.signIn"),
                () -> actions.go().accept(SignInModel.Page.SIGN_IN)),
            nearby); // last, as it comes late: nothing moves below the pointer
  }

  @Override
  Node firstField() {
    return start;
  }

  @Override
  boolean show(Trouble trouble) {
    return true;
  }

  @Override
  void submit() {
    start.fire();
  }

  /** A link that was copied before: offered, never used unasked. */
  private Node offered() {
    Label link = Labels.of("", "second", "text-muted");
    link.textProperty().bind(model.offeredLink);
    VBox words = new VBox(Labels.wrapped(texts.get("clipboard.title"), "strong"), link);
    words.getStyleClass().add("choice-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button use =
        Buttons.small(
            Buttons.secondary(
                texts.get("clipboard.use"), () -> actions.look().accept(model.offeredLink.get())));
    HBox row = new HBox(Icons.tile(Feather.COPY, "ok"), words, use);
    row.getStyleClass().add("choice-row");
    Card card = Card.of(row);
    card.visibleProperty().bind(model.offeredLink.isNotEmpty());
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  private static Button choice(Feather icon, String title, String text, Runnable action) {
    StackPane tile = Icons.tile(icon, "accent");
    tile.getStyleClass().add("large");
    VBox words = new VBox(Labels.of(title, "head"), Labels.wrapped(text, "second", "text-muted"));
    words.getStyleClass().add("choice-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(tile, words, Icons.of(Feather.CHEVRON_RIGHT, 20));
    row.getStyleClass().add("choice-row");
    Button button = new Button();
    button.setGraphic(row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("choice");
    button.setAccessibleText(title + ". " + text);
    button.setMaxWidth(Double.MAX_VALUE);
    row.prefWidthProperty().bind(button.widthProperty().subtract(38));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
