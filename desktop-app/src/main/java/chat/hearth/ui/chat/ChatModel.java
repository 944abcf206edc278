package chat.hearth.ui.chat;

import chat.hearth.client.PersonRow;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.connection.Notice;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the open thread shows. */
final class ChatModel {

  /** The thread with its rows; null while none is chosen. */
  final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();

  /** Who is writing right now. */
  final ObjectProperty<List<PersonRow>> typing = new SimpleObjectProperty<>(List.of());

  /** What the line about the connection says. */
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(new Notice.None());

  /** What the relay's machine is called. */
  final StringProperty host = new SimpleStringProperty("");

  /** Since when nothing new can come; null while connected. */
  final ObjectProperty<@Nullable Instant> cutSince = new SimpleObjectProperty<>();

  /** What is written in the composer. */
  final StringProperty draft = new SimpleStringProperty("");

  /** The files that go with the draft. */
  final ObservableList<Attachment> files = FXCollections.observableArrayList();

  /** What the draft is to do with a message; null while it is a message of its own. */
  final ObjectProperty<@Nullable Intent> intent = new SimpleObjectProperty<>();

  /** Enter sends and Shift Enter breaks the line; else Ctrl Enter sends. */
  final BooleanProperty sendWithEnter = new SimpleBooleanProperty(true);

  /** The chat fills the window and needs a way back. */
  final BooleanProperty narrow = new SimpleBooleanProperty();

  /** The details are open beside it. */
  final BooleanProperty detailsOpen = new SimpleBooleanProperty();

  /** What was said in it is being searched beside it. */
  final BooleanProperty searchOpen = new SimpleBooleanProperty();

  /** A message far away is on its way, which takes a while. */
  final BooleanProperty seeking = new SimpleBooleanProperty();

  /** There is no thread at all yet. */
  final BooleanProperty noThreads = new SimpleBooleanProperty();
}
