package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the dialog that starts a thread shows. */
final class NewThreadModel {

  /** The people who will be in it, besides the owner. */
  final ObservableList<PersonRow> chosen = FXCollections.observableArrayList();

  /** The people to choose from. */
  final ObservableList<Choice> choices = FXCollections.observableArrayList();

  /** A thread that these people share already, or null. */
  final ObjectProperty<@Nullable ThreadRow> shared = new SimpleObjectProperty<>();

  /** What it is about, as written so far. */
  final StringProperty topic = new SimpleStringProperty("");

  /** The thread is being started. */
  final BooleanProperty starting = new SimpleBooleanProperty();

  /** Why there is nobody to choose; empty if there is. */
  final StringProperty nobody = new SimpleStringProperty("");

  /**
   * Somebody to choose.
   *
   * @param about presence, in words
   */
  record Choice(PersonRow person, String about, boolean chosen) {}
}
