package chat.hearth.ui.settings;

import chat.hearth.client.Updates;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import javafx.scene.layout.VBox;

/** What Hearth is on this computer, beyond its window. */
final class ComputerPage extends VBox implements AutoCloseable {

  private final Texts texts;
  private final Window window;
  private final Background background;
  private final UpdateCard update;

  ComputerPage(Texts texts, Window window, Background background, Updates updates) {
    this.texts = texts;
    this.window = window;
    this.background = background;
    this.update = new UpdateCard(texts, window, updates);
    getStyleClass().add("settings-page");
    Switch login = new Switch(texts.get("login"));
    login.setId("login-start");
    login.setDisable(true);
    Card start = Card.rows();
    getChildren()
        .addAll(
            Labels.wrapped(texts.get("computer"), "display"),
            Pages.section(texts.get("login.section")),
            start,
            Pages.section(texts.get("update.section")),
            update);
    start.fill(new SettingRow(texts.get("login"), texts.get("login.text"), login));
    background.submit(
        () -> window.computer().loginStart(),
        found ->
            found.ifPresentOrElse(
                entry -> follow(login, entry),
                () ->
                    start.fill(new SettingRow(texts.get("login"), texts.get("login.not"), login))),
        _ -> {});
  }

  /** The connection changed, and with it perhaps what the relay offers. */
  void look() {
    update.look();
  }

  @Override
  public void close() {
    update.close();
  }

  /** The switch shows what the system has, and goes back where that can't be changed. */
  private void follow(Switch login, Computer.LoginStart entry) {
    background.submit(
        entry::isOn,
        on -> {
          login.setSelected(on);
          login.setDisable(false);
        },
        _ -> {});
    login.setOnAction(
        _ -> {
          boolean wanted = login.isSelected();
          background.submit(
              () -> {
                entry.set(wanted);
                return entry.isOn();
              },
              login::setSelected,
              _ -> {
                login.setSelected(!wanted);
                window.overlay().toast(texts.get("login.failed"));
              });
        });
  }
}
