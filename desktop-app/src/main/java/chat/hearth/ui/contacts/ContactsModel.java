package chat.hearth.ui.contacts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the contacts show. */
final class ContactsModel {

  final ObjectProperty<Book.@Nullable Opened> opened = new SimpleObjectProperty<>();
  final BooleanProperty cardOpen = new SimpleBooleanProperty();
  final BooleanProperty narrow = new SimpleBooleanProperty();
}
