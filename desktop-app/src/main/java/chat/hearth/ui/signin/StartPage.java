package chat.hearth.ui.signin;

import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInActions.Founding;
import chat.hearth.ui.signin.SignInActions.Newcomer;
import chat.hearth.ui.signin.SignInModel.Trouble;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A team on this computer, with its first account. */
final class StartPage extends Page {

  private final Field team;
  private final Field displayName;
  private final Field userName;
  private final Field password;
  private final Field device;

  StartPage(Texts texts, SignInModel model, SignInActions actions) {
    super(texts, model, actions, "form");
    team = name(texts.get("field.team"));
    displayName = name(texts.get("field.displayName"));
    userName = userName();
    password = newPassword();
    device = name(texts.get("field.device"));
    device.textProperty().set(model.computer.get());
    team.control().setId("team");
    displayName.control().setId("display-name");
    userName.control().setId("user-name");
    password.control().setId("password");
    Label called = Labels.wrapped("", "second", "text-muted");
    called.textProperty().bind(device.textProperty().map(name -> texts.get("start.called", name)));
    getChildren()
        .addAll(
            back(SignInModel.Page.WELCOME),
            Labels.wrapped(texts.get("start.title"), "display"),
            alert(),
            team,
            displayName,
            userName,
            password,
            device,
            called,
            send(texts.get("start.send")));
  }

  @Override
  Node firstField() {
    return team.control();
  }

  @Override
  boolean show(Trouble trouble) {
    return Fields.show(trouble, userName, password);
  }

  @Override
  void submit() {
    retry(0);
  }

  @Override
  void retry(int port) {
    if (valid(team, displayName, userName, password, device)) {
      Newcomer newcomer =
          new Newcomer(
              displayName.text().strip(),
              userName.text().strip(),
              password.text(),
              device.text().strip());
      actions.start().accept(new Founding(team.text().strip(), newcomer, port));
    }
  }
}
