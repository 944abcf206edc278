package chat.hearth.ui.details;

import chat.hearth.client.MemberRow;
import chat.hearth.client.ThreadRow;
import java.util.List;
import javafx.beans.property.ObjectProperty;
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
}
