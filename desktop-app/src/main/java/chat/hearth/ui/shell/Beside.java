package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is open beside the chat: nothing, the details of its thread, or a search in it. */
final class Beside {

  private enum What {
    NOTHING,
    DETAILS,
    SEARCH
  }

  private final Client client;
  private final Background background;
  private final Screens screens;
  private What what = What.NOTHING;

  Beside(Client client, Background background, Screens screens) {
    this.client = client;
    this.background = background;
    this.screens = screens;
  }

  boolean isOpen() {
    return what != What.NOTHING;
  }

  boolean isDetails() {
    return what == What.DETAILS;
  }

  void close() {
    what = What.NOTHING;
  }

  void details(ThreadId threadId) {
    what = What.DETAILS;
    follow(threadId);
  }

  void search(ThreadId threadId) {
    what = What.SEARCH;
    follow(threadId);
  }

  /** Another thread is open. */
  void follow(ThreadId threadId) {
    switch (what) {
      case NOTHING -> {}
      case DETAILS -> screens.details().show(threadId);
      case SEARCH ->
          background.submit(
              () -> client.threads().find(threadId),
              row -> row.ifPresent(r -> screens.searchWithin().within(threadId, r.name())),
              _ -> {});
    }
  }

  /** The pane, or null; the chat is told, for its header. */
  @Nullable Region view(boolean wanted) {
    What shown = wanted ? what : What.NOTHING;
    screens.chat().beside(shown == What.DETAILS, shown == What.SEARCH);
    return switch (shown) {
      case NOTHING -> null;
      case DETAILS -> screens.details().view();
      case SEARCH -> screens.searchWithin().view();
    };
  }

  /** Whether somebody is searching in there. */
  boolean searching(Scene scene) {
    Node at = scene.getFocusOwner();
    while (at != null && !at.equals(screens.searchWithin().view())) {
      at = at.getParent();
    }
    return what == What.SEARCH && at != null;
  }
}
