package chat.hearth.ui.threads;

import chat.hearth.model.ThreadId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the list pane shows. */
final class ThreadsModel {

  /** The lines, from the top. */
  final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());

  /** Why there are none. */
  final ObjectProperty<Nothing> nothing = new SimpleObjectProperty<>(Nothing.NO);

  final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);

  /** What is looked for; empty shows the list. */
  final StringProperty query = new SimpleStringProperty("");

  /** The thread that is open beside the list. */
  final ObjectProperty<@Nullable ThreadId> open = new SimpleObjectProperty<>();

  /** Threads with something unread. */
  final IntegerProperty unreadThreads = new SimpleIntegerProperty();

  /** Unread messages of threads that are not muted. */
  final IntegerProperty unreadMessages = new SimpleIntegerProperty();

  /** Whether there is any thread, shown or not. */
  final BooleanProperty any = new SimpleBooleanProperty(true);

  /** One pane at a time: the list has the whole window. */
  final BooleanProperty narrow = new SimpleBooleanProperty();

  /** Rows 52 high instead of 68. */
  final BooleanProperty compact = new SimpleBooleanProperty();
}
