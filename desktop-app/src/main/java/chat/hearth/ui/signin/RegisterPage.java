package chat.hearth.ui.signin;

import chat.hearth.client.Entry.RelayInfo;
import chat.hearth.model.KeyPin;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInActions.Joining;
import chat.hearth.ui.signin.SignInActions.Newcomer;
import chat.hearth.ui.signin.SignInModel.Trouble;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A new account in a team that was found. */
final class RegisterPage extends Page {

  private final Field displayName;
  private final Field userName;
  private final Field password;
  private final Field device;
  private final Field invite;
  private final Label title = Labels.wrapped("", "display");
  private final Label team = Labels.of("", "strong");
  private final Label host = Labels.wrapped("", "second", "text-muted");
  private final Label key = Labels.wrapped("", "second", "text-muted");

  RegisterPage(Texts texts, SignInModel model, SignInActions actions) {
    super(texts, model, actions, "form");
    displayName = name(texts.get("field.displayName"));
    userName = userName();
    password = newPassword();
    device = name(texts.get("field.device"));
    device.textProperty().set(model.computer.get());
    displayName.control().setId("display-name");
    userName.control().setId("user-name");
    password.control().setId("password");
    invite =
        Field.text(texts.get("field.invite"))
            .hint(texts.get("field.invite.hint"))
            .check(text -> text.isBlank() && model.asksInvite() ? texts.get("error.needed") : null);
    invite.control().setId("invite");
    invite.managedProperty().bind(invite.visibleProperty());
    key.managedProperty().bind(key.visibleProperty());
    model.relay.subscribe(this::team);
    HBox row = new HBox(Icons.tile(Feather.HOME, "ok"), new VBox(team, host, key));
    row.getStyleClass().add("choice-row");
    getChildren()
        .addAll(
            back(SignInModel.Page.JOIN),
            title,
            Card.of(row).kind("sunken"),
            alert(),
            invite,
            displayName,
            userName,
            password,
            device,
            send(texts.get("register.send")),
            foot(
                texts.get("register.known"),
                texts.get("register.signIn"),
                () -> actions.go().accept(SignInModel.Page.SIGN_IN)));
  }

  @Override
  Node firstField() {
    return invite.isVisible() ? invite.control() : displayName.control();
  }

  @Override
  boolean show(Trouble trouble) {
    return Fields.show(trouble, userName, password);
  }

  @Override
  void submit() {
    if (valid(invite, displayName, userName, password, device)) {
      actions
          .register()
          .accept(
              new Joining(
                  new Newcomer(
                      displayName.text().strip(),
                      userName.text().strip(),
                      password.text(),
                      device.text().strip()),
                  invite.isVisible() ? invite.text().strip() : ""));
    }
  }

  private void team(@Nullable RelayInfo relay) {
    if (relay != null) {
      title.setText(texts.get("register.title", relay.team()));
      team.setText(relay.team());
      host.setText(texts.get("register.host", relay.host(), relay.address().toString()));
      invite.textProperty().set("");
      invite.setVisible(model.asksInvite());
      Optional<KeyPin> compared = relay.address().pin().filter(_ -> !model.isInvited());
      key.setText(compared.map(pin -> texts.get("register.key", pin.words())).orElse(""));
      key.setVisible(compared.isPresent());
    }
  }
}
