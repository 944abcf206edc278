package chat.hearth.ui.settings;

import chat.hearth.model.Device;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Rebuild;
import chat.hearth.ui.kit.Tag;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the owner is signed in. */
final class DevicesPage extends VBox {

  private final Texts texts;
  private final Times times;
  private final SettingsModel model;
  private final SettingsActions actions;

  DevicesPage(Texts texts, Times times, SettingsModel model, SettingsActions actions) {
    this.texts = texts;
    this.times = times;
    this.model = model;
    this.actions = actions;
    getStyleClass().add("settings-page");
    model.devices.addListener((ListChangeListener<Device>) _ -> fill());
    model.connected.addListener(_ -> fill());
    fill();
  }

  private void fill() {
    Rebuild.of(this, this::build, "devices-all");
  }

  private void build() {
    List<Device> others = model.devices.stream().filter(d -> !d.current()).toList();
    getChildren()
        .setAll(
            Labels.wrapped(texts.get("devices"), "display"),
            Labels.wrapped(
                texts.get("devices.where", model.account.get().team()), "body", "text-muted"),
            Pages.section(texts.get("devices.this")));
    Card here = Card.rows();
    here.fill(model.devices.stream().filter(Device::current).map(this::row).toArray(Node[]::new));
    getChildren().add(here);
    if (!others.isEmpty()) {
      Card rest = Card.rows();
      rest.fill(others.stream().map(this::row).toArray(Node[]::new));
      getChildren().addAll(Pages.section(texts.get("devices.other")), rest, note());
      getChildren().add(everywhere(others));
    } else {
      getChildren().add(note());
    }
  }

  private Node row(Device device) {
    StackPane tile = Icons.tile(Feather.MONITOR, device.current() ? "accent" : "");
    VBox words =
        new VBox(
            Labels.of(device.name(), "strong"), Labels.of(seen(device), "second", "text-muted"));
    words.getStyleClass().add("settings-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row = Card.row(tile, words);
    row.getStyleClass().add("device-row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (device.current()) {
      if (model.connected.get()) {
        row.getChildren().add(new Tag(texts.get("devices.online"), Tag.Kind.OK));
      }
    } else {
      row.getChildren().add(needsConnection(signOut(device)));
    }
    return row;
  }

  private ActionButton signOut(Device device) {
    ActionButton button =
        Buttons.small(
            Buttons.secondary(texts.get("devices.signOut"), () -> confirm(List.of(device))));
    button.setAccessibleText(texts.get("devices.signOut") + ", " + device.name());
    button.setId("device-" + device.deviceId());
    return button;
  }

  private Node everywhere(List<Device> others) {
    ActionButton button =
        Buttons.small(
            Buttons.secondary(
                texts.get("devices.all.button", others.size()), () -> confirm(others)));
    button.getStyleClass().add("danger-text");
    button.setId("devices-all");
    VBox words =
        new VBox(
            Labels.of(texts.get("devices.all"), "strong"),
            Labels.wrapped(texts.get("devices.all.text"), "second", "text-muted"));
    words.getStyleClass().add("settings-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words, needsConnection(button));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("device-row");
    return Card.of(row);
  }

  private Node note() {
    HBox note =
        new HBox(
            Icons.of(Feather.CHECK_CIRCLE, 18),
            Labels.wrapped(texts.get("devices.note"), "second", "text-muted"));
    note.getStyleClass().addAll("settings-note", "text-ok");
    return note;
  }

  /** Disabled while offline; the tooltip sits on a wrapper, as disabled buttons show none. */
  private Node needsConnection(ActionButton button) {
    StackPane wrapper = new StackPane(button);
    wrapper.setMinWidth(USE_PREF_SIZE);
    button.setDisable(!model.connected.get());
    if (!model.connected.get()) {
      Tooltip.install(wrapper, new Tooltip(texts.get("needs.connection")));
    }
    return wrapper;
  }

  private void confirm(List<Device> devices) {
    String title =
        devices.size() == 1
            ? texts.get("devices.confirm", devices.getFirst().name())
            : texts.get("devices.confirm.all", devices.size());
    Dialog.confirm(
            title,
            texts.get("devices.confirm.text", devices.size()),
            texts.get("devices.signOut"),
            true,
            () -> actions.signOut().accept(devices))
        .open(this);
  }

  private String seen(Device device) {
    if (device.current()) {
      return texts.get("devices.since", device.platform(), times.date(device.createdAt()));
    }
    return device.online()
        ? texts.get("devices.now", device.platform())
        : texts.get("devices.seen", device.platform(), times.within(device.lastSeen()));
  }
}
