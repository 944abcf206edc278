package chat.hearth.ui.host;

import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.host.Hosting.Status;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the host panel shows; null until it is read. */
final class HostModel {

  final ObjectProperty<@Nullable Status> status = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Invite> invite = new SimpleObjectProperty<>();
}
