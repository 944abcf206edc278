package chat.hearth.ui.settings;

import chat.hearth.client.Account;
import chat.hearth.model.Check;
import chat.hearth.model.Limits;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The owner's name, password, and the way out. */
final class ProfilePage extends VBox {

  private static final double AVATAR = 72;

  private final Texts texts;
  private final SettingsModel model;
  private final SettingsActions actions;
  private final Avatar avatar = new Avatar(AVATAR);
  private final Label name = Labels.of("", "title");
  private final Label userName = Labels.of("", "second", "text-muted");
  private final Field displayName;
  private final Field oldPassword;
  private final Field newPassword;

  ProfilePage(Texts texts, SettingsModel model, SettingsActions actions) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    displayName =
        Field.text(texts.get("profile.name")).hint(texts.get("profile.name.hint")).check(this::bad);
    oldPassword = Field.password(texts.get("password.old"));
    newPassword =
        Field.password(texts.get("password.new"))
            .hint(texts.get("password.hint"))
            .check(t -> t.length() < Limits.PASSWORD_MIN ? texts.get("password.hint") : null);
    displayName.control().setId("display-name");
    oldPassword.control().setId("old-password");
    newPassword.control().setId("new-password");
    getStyleClass().add("settings-page");
    getChildren()
        .addAll(
            Labels.wrapped(texts.get("profile"), "display"),
            head(),
            Card.of(displayName),
            Pages.section(texts.get("password")),
            passwordCard(),
            Pages.section(texts.get("out")),
            outCard());
    displayName.control().setOnAction(_ -> save());
    displayName
        .control()
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                save();
              }
            });
    model.account.subscribe(this::show);
    model.passwordError.subscribe(error -> oldPassword.error(error.isEmpty() ? null : error));
  }

  /** Empties the password fields after the change. */
  void passwordChanged() {
    oldPassword.textProperty().set("");
    newPassword.textProperty().set("");
    oldPassword.error(null);
    newPassword.error(null);
  }

  private Node head() {
    VBox words = new VBox(name, userName);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(avatar, words);
    head.getStyleClass().add("profile-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node passwordCard() {
    ActionButton change = Buttons.primary(texts.get("password.change"), this::changePassword);
    change.disableProperty().bind(model.connected.not());
    model.busy.subscribe(change::setBusy);
    Card card = Card.of(oldPassword, newPassword, change);
    card.getStyleClass().add("settings-form");
    return card;
  }

  private Node outCard() {
    ActionButton out =
        Buttons.small(
            Buttons.icon(
                Buttons.secondary(texts.get("out.button"), this::confirmOut), Feather.LOG_OUT));
    out.getStyleClass().add("danger-text");
    VBox words =
        new VBox(
            Labels.of(texts.get("out.title"), "strong"),
            Labels.wrapped(texts.get("out.text"), "second", "text-muted"));
    words.getStyleClass().add("settings-words");
    HBox row = new HBox(words, Pages.grow(), out);
    row.getStyleClass().add("device-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return Card.of(row);
  }

  private void show(Account account) {
    avatar.person(account.userId().toString(), account.displayName());
    name.setText(account.displayName());
    userName.setText("@" + account.userName());
    if (!displayName.control().isFocused()) {
      displayName.textProperty().set(account.displayName());
    }
  }

  private void save() {
    String wanted = displayName.text().strip();
    if (!wanted.equals(model.account.get().displayName()) && displayName.validate()) {
      actions.displayName().accept(wanted);
    }
  }

  private void changePassword() {
    if (newPassword.validate()) {
      actions.changePassword().accept(oldPassword.text(), newPassword.text());
    }
  }

  private void confirmOut() {
    Dialog.confirm(
            texts.get("out.confirm"),
            texts.get("out.text"),
            texts.get("out.button"),
            true,
            actions.signOutHere())
        .open(this);
  }

  private @Nullable String bad(String text) {
    try {
      Check.name("name", text.strip());
      return null;
    } catch (IllegalArgumentException e) {
      return texts.get("profile.name.bad");
    }
  }
}
