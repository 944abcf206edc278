package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.hand.Pointer;
import chat.hearth.hand.Screen;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the chat in a window of 888 by 800 over the made-up team. */
abstract class OpenChat {

  @TempDir private Path folder;

  final List<String> led = new CopyOnWriteArrayList<>();
  Screen screen;
  SampleClient client;
  ChatController controller;

  @BeforeEach
  void open() {
    show(SampleTeam.northlight());
  }

  final void show(SampleClient shown) {
    client = shown;
    screen = Screen.open(888, 800, folder);
    equip(screen.computer());
    controller =
        screen.show(
            window ->
                new ChatController(
                    shown,
                    window,
                    new ChatController.Doors(
                        () -> led.add("search"),
                        id -> led.add("details " + id),
                        () -> led.add("back"),
                        () -> led.add("sign in"),
                        id -> led.add("archive " + id),
                        id -> led.add("person " + id),
                        link -> led.add("message " + link.link()),
                        () -> led.add("new thread"),
                        () -> led.add("invite"))),
            ChatController::view);
  }

  /** Gives the computer what a test needs, before the chat looks at it. */
  void equip(SampleComputer computer) {
    computer.notInstalled();
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
    assertEquals(0, client.listeners());
  }

  final void show(ThreadId thread) {
    screen.run(() -> controller.show(thread));
    screen.until("open", () -> screen.shows(row(thread).name()));
  }

  final ThreadRow row(ThreadId thread) {
    return client.threads().find(thread).orElseThrow();
  }

  final void clickOn(String selector) {
    clickOn(
        () ->
            screen.stage().getScene().getRoot().lookupAll(selector).stream()
                .filter(n -> n.isVisible() && n.getParent().isVisible())
                .findFirst()
                .orElseThrow());
  }

  final void clickOn(Supplier<Node> wanted) {
    screen.run(() -> wanted.get().fireEvent(Pointer.event(MouseEvent.MOUSE_CLICKED)));
  }

  /** What is in sight. */
  final List<Node> all(String selector) {
    return screen.ask(() -> there(selector));
  }

  /** As {@link #all}, on the FX thread. */
  final List<Node> there(String selector) {
    return screen.stage().getScene().getRoot().lookupAll(selector).stream()
        .filter(n -> n.isVisible() && n.getParent().isVisible())
        .toList();
  }

  /** Gives the keyboard to the message that begins with these words. */
  final void choose(String words) {
    screen.awaitWords(words);
    screen.until("chosen", () -> screen.ask(() -> chosen(words)));
  }

  private boolean chosen(String words) {
    ListView<?> list = (ListView<?>) screen.stage().getScene().lookup(".message-list");
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i) instanceof ChatItem.Bubble b && b.row().text().startsWith(words)) {
        Node composer = screen.stage().getScene().lookup("#composer");
        composer.requestFocus();
        for (int k = 0; k < 5 && !list.isFocused(); k++) {
          screen
              .stage()
              .getScene()
              .getFocusOwner()
              .requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        list.getSelectionModel().clearAndSelect(i);
        return list.isFocusVisible();
      }
    }
    return false;
  }

  final MessageRow newest(ThreadId thread) {
    return client.messages().latest(thread, 1).rows().getLast();
  }

  final MessageRow newestOf(ThreadId thread, String words) {
    return client.messages().latest(thread, 100).rows().stream()
        .filter(r -> r.text().startsWith(words))
        .reduce((_, b) -> b)
        .orElseThrow();
  }

  final boolean isInSight(MessageRow row) {
    return screen.stage().getScene().getRoot().lookupAll(".message-cell").stream()
        .anyMatch(
            n ->
                n.isVisible()
                    && n instanceof MessageCell cell
                    && cell.getItem() instanceof ChatItem.Bubble b
                    && b.row().clientId().equals(row.clientId()));
  }

  /** Scrolls away from the end to a row, once the list has come to rest there. */
  final void goUp(int row) {
    screen.until("the end", () -> screen.ask(this::atEnd));
    screen.until(
        "the way down",
        () -> {
          screen.run(() -> flow().scrollToTop(row));
          return screen.spoken().contains("Jump to latest");
        });
  }

  final VirtualFlow<?> flow() {
    return (VirtualFlow<?>) screen.stage().getScene().lookup(".message-list .virtual-flow");
  }

  /** On the FX thread. */
  final boolean atEnd() {
    IndexedCell<?> last = flow().getLastVisibleCell();
    return last != null
        && last.getIndex() == flow().getCellCount() - 1
        && last.getBoundsInParent().getMaxY() <= flow().getHeight() + 1;
  }
}
