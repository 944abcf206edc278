package chat.hearth.ui.details;

import chat.hearth.client.MemberRow;
import chat.hearth.client.ThreadRow;
import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the details show. */
final class DetailsModel {

  /** A thread with its members at one moment. */
  record Shown(ThreadRow thread, List<MemberRow> members) {

    /** Copies the list. */
    Shown {
      members = List.copyOf(members);
    }
  }

  final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();

  /** How many of its messages, as far as they are here, came with pictures or other files. */
  final LongProperty files = new SimpleLongProperty();
}
