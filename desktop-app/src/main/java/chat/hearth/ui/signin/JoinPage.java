package chat.hearth.ui.signin;

import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInModel.Trouble;
import javafx.scene.Node;

/** The link or address of a team. */
final class JoinPage extends Page {

  private final Field address;

  JoinPage(Texts texts, SignInModel model, SignInActions actions) {
    super(texts, model, actions, "form");
    address =
        Field.text(texts.get("field.address"))
            .prompt("hearth://join/…")
            .hint(texts.get("field.address.hint"))
            .check(text -> text.isBlank() ? texts.get("error.link") : null);
    address.control().setId("address");
    model.address.subscribe(text -> address.textProperty().set(text));
    getChildren()
        .addAll(
            back(SignInModel.Page.WELCOME),
            Labels.wrapped(texts.get("join.title"), "display"),
            Labels.wrapped(texts.get("join.text"), "body", "text-muted"),
            alert(),
            address,
            send(texts.get("join.send")));
  }

  @Override
  Node firstField() {
    return address.control();
  }

  @Override
  boolean show(Trouble trouble) {
    return Fields.showAddress(trouble, address);
  }

  @Override
  void submit() {
    if (valid(address)) {
      actions.look().accept(address.text().strip());
    }
  }
}
