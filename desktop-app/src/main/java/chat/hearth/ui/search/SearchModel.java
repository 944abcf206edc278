package chat.hearth.ui.search;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a search shows. */
final class SearchModel {

  /** What was found, from the top. */
  final ObjectProperty<List<Result>> lines = new SimpleObjectProperty<>(List.of());

  /** What was looked for and not found; empty where something was. */
  final StringProperty nothing = new SimpleStringProperty("");

  /** How much was looked through. */
  final StringProperty reach = new SimpleStringProperty("");

  /** Whether that is everything. */
  final BooleanProperty whole = new SimpleBooleanProperty(true);

  /** The key of the line that was opened last. */
  final ObjectProperty<@Nullable Object> open = new SimpleObjectProperty<>();

  /** In which thread alone is searched; empty for everywhere. */
  final StringProperty within = new SimpleStringProperty("");
}
