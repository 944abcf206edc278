package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The window's title: what is unread and which thread is open. */
final class WindowTitle {

  private static final String APP = "Hearth";

  private final Client client;
  private final Background background;
  private final Texts texts;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(APP);

  WindowTitle(Client client, Background background, Texts texts) {
    this.client = client;
    this.background = background;
    this.texts = texts;
  }

  ReadOnlyStringProperty property() {
    return title.getReadOnlyProperty();
  }

  /** Looks up the thread's name and shows it. */
  void show(@Nullable ThreadId open, int unread) {
    background.submit(
        () -> open == null ? Optional.<ThreadRow>empty() : client.threads().find(open),
        row -> title.set(words(row.map(ThreadRow::name).orElse(""), unread)),
        _ -> {});
  }

  private String words(String name, int unread) {
    if (unread > 0) {
      return texts.get("title.unread", unread, name.isEmpty() ? APP : name);
    }
    return name.isEmpty() ? APP : texts.get("title", name);
  }
}
