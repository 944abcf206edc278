package chat.hearth.ui.signin;

import chat.hearth.client.Entry.RelayInfo;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInActions.Known;
import chat.hearth.ui.signin.SignInModel.Trouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** An account that exists, on this device. */
final class SignInPage extends Page {

  private final Field address;
  private final Field userName;
  private final Field password;
  private final Field device;
  private final Label team = Labels.wrapped("", "body", "text-muted");

  SignInPage(Texts texts, SignInModel model, SignInActions actions) {
    super(texts, model, actions, "form");
    address =
        Field.text(texts.get("field.address"))
            .prompt("hearth://join/…")
            .check(
                text ->
                    model.relay.get() == null && text.isBlank() ? texts.get("error.link") : null);
    userName = userName();
    password =
        Field.password(texts.get("field.password"))
            .hint(texts.get("signIn.forgot"))
            .check(text -> text.isEmpty() ? texts.get("error.needed") : null);
    device = name(texts.get("field.device"));
    device.textProperty().set(model.computer.get());
    address.control().setId("address");
    userName.control().setId("user-name");
    password.control().setId("password");
    model.userName.subscribe(name -> userName.textProperty().set(name));
    model.relay.subscribe(this::team);
    ActionButton local = Buttons.ghost(texts.get("signIn.local"), actions.openLocal());
    local.setMaxWidth(Double.MAX_VALUE);
    local.visibleProperty().bind(model.localData);
    local.managedProperty().bind(local.visibleProperty());
    getChildren()
        .addAll(
            back(SignInModel.Page.WELCOME),
            Labels.wrapped(texts.get("signIn.title"), "display"),
            team,
            alert(),
            address,
            userName,
            password,
            device,
            send(texts.get("signIn.send")),
            local);
  }

  @Override
  Node firstField() {
    if (address.isVisible()) {
      return address.control();
    }
    return userName.text().isEmpty() ? userName.control() : password.control();
  }

  @Override
  boolean show(Trouble trouble) {
    return Fields.showAddress(trouble, address) || Fields.show(trouble, userName, password);
  }

  @Override
  void submit() {
    if (valid(address, userName, password, device)) {
      actions
          .signIn()
          .accept(
              new Known(
                  address.isVisible() ? address.text().strip() : "",
                  userName.text().strip(),
                  password.text(),
                  device.text().strip()));
    }
  }

  private void team(@Nullable RelayInfo relay) {
    boolean known = relay != null;
    address.setVisible(!known);
    address.setManaged(!known);
    team.setVisible(known);
    team.setManaged(known);
    if (relay != null) {
      team.setText(texts.get("signIn.team", relay.team(), relay.host()));
    }
  }
}
