package chat.hearth.ui.settings;

import chat.hearth.client.Account;
import chat.hearth.model.Device;
import chat.hearth.ui.settings.SettingsController.Page;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the settings show. */
final class SettingsModel {

  final ObjectProperty<Account> account;
  final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PROFILE);
  final BooleanProperty pageOpen = new SimpleBooleanProperty();
  final BooleanProperty narrow = new SimpleBooleanProperty();
  final BooleanProperty connected = new SimpleBooleanProperty();
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObservableList<Device> devices = FXCollections.observableArrayList();
  final StringProperty passwordError = new SimpleStringProperty("");

  SettingsModel(Account account) {
    this.account = new SimpleObjectProperty<>(account);
  }
}
