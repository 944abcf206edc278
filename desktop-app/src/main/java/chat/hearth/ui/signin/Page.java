package chat.hearth.ui.signin;

import chat.hearth.model.Check;
import chat.hearth.model.Limits;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInModel.Trouble;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One form of the first screens: the way back, title, card for troubles, fields, button, foot. */
abstract class Page extends VBox {

  final Texts texts;
  final SignInModel model;
  final SignInActions actions;

  private final VBox alert = new VBox();

  Page(Texts texts, SignInModel model, SignInActions actions, String styleClass) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("signin-page", styleClass);
    setFillWidth(true);
    setMaxHeight(USE_PREF_SIZE);
    alert.managedProperty().bind(alert.visibleProperty());
    alert.setVisible(false);
  }

  /** Where to write first. */
  abstract Node firstField();

  /** Shows a trouble at its field; true if the page has that field. */
  abstract boolean show(Trouble trouble);

  /** Sends the form. */
  abstract void submit();

  /** Shows what is wrong, or nothing. */
  final void trouble(@Nullable Trouble trouble) {
    boolean inCard = trouble != null && !show(trouble);
    alert.setVisible(inCard);
    alert.getChildren().clear();
    if (trouble != null && inCard) {
      alert.getChildren().add(card(trouble));
    }
  }

  final VBox alert() {
    return alert;
  }

  final Node back(SignInModel.Page page) {
    ActionButton back =
        Buttons.icon(
            Buttons.quiet(texts.get("back"), () -> actions.go().accept(page)), Feather.ARROW_LEFT);
    back.getStyleClass().add("signin-back");
    return back;
  }

  final ActionButton send(String words) {
    ActionButton button = Buttons.form(Buttons.primary(words, this::submit));
    button.setDefaultButton(true);
    button.getStyleClass().add("signin-send");
    model.busy.subscribe(button::setBusy);
    return button;
  }

  final Node foot(String question, String answer, Runnable action) {
    HBox foot = new HBox(Labels.of(question, "second", "text-muted"), Buttons.link(answer, action));
    foot.getStyleClass().add("signin-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  final Field userName() {
    return Field.text(texts.get("field.userName"))
        .check(text -> good(() -> Check.userName(text.strip())) ? null : texts.get("error.name"));
  }

  final Field newPassword() {
    return Field.password(texts.get("field.password"))
        .hint(texts.get("field.password.hint"))
        .check(text -> text.length() >= Limits.PASSWORD_MIN ? null : texts.get("error.password"));
  }

  final Field name(String label) {
    return Field.text(label)
        .check(
            text ->
                good(() -> Check.name("name", text.strip())) ? null : texts.get("error.needed"));
  }

  /** Checks all fields and puts the focus into the first wrong one. */
  static boolean valid(Field... fields) {
    List<Field> wrong = List.of(fields).stream().filter(f -> !f.validate()).toList();
    if (!wrong.isEmpty()) {
      wrong.getFirst().control().requestFocus();
    }
    return wrong.isEmpty();
  }

  private Node card(Trouble trouble) {
    VBox words =
        new VBox(
            Labels.wrapped(trouble.title(), "strong"),
            Labels.wrapped(trouble.text(), "second", "text-muted"));
    words.getStyleClass().add("signin-alert-words");
    if (trouble.freePort() > 0) {
      String use = texts.get("error.port.use", Integer.toString(trouble.freePort()));
      words
          .getChildren()
          .add(Buttons.small(Buttons.secondary(use, () -> retry(trouble.freePort()))));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(Icons.of(Feather.ALERT_TRIANGLE, 18), words);
    row.getStyleClass().add("signin-alert");
    return Card.of(row).kind("danger");
  }

  /** Tries again with another port; only the page that starts a team has one. */
  void retry(int port) {
    submit();
  }

  private static boolean good(Runnable check) {
    try {
      check.run();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
