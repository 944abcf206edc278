package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes from thread to thread all day leaves nothing behind. */
class SwitchingTest extends OpenChat {

  private static final int TIMES = 1_000;
  private static final int CLOSED_EACH = 20;
  private static final int COLLECTIONS = 10;
  private static final long LOOK_NANOS = 1_000_000;

  private final Set<Node> nodes = Collections.newSetFromMap(new WeakHashMap<>());
  private final List<WeakReference<ChatItem>> rows = new ArrayList<>();
  private int most;
  private int mostRows;

  @Test
  @Timeout(180)
  void a_thousand_threads_opened_and_closed_are_forgotten() {
    screen.resize(420, 480); // a small picture is soon painted
    List<ThreadId> threads = client.threads().list().stream().map(ThreadRow::threadId).toList();
    int listeners = client.listeners();
    for (int i = 0; i < TIMES; i++) {
      ThreadId thread = i % CLOSED_EACH == 0 ? null : threads.get(i % threads.size());
      screen.run(() -> controller.show(thread));
      while (thread != null && !screen.ask(() -> isShown(thread))) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      screen.run(this::remember);
    }
    assertEquals(listeners, client.listeners());
    for (int i = 0; i < COLLECTIONS && (aliveNodes() > 2 * most || aliveRows() > mostRows); i++) {
      System.gc();
    }
    assertTrue(rows.size() > TIMES, "many rows were seen");
    assertTrue(aliveRows() <= mostRows, aliveRows() + " rows, at most " + mostRows + " were kept");
    assertTrue(aliveNodes() <= 2 * most, () -> most + " were in the window, now " + aliveKinds());
  }

  private void remember() {
    List<Node> there = all(screen.stage().getScene().getRoot());
    most = Math.max(most, there.size());
    nodes.addAll(there);
    if (list() != null) {
      mostRows = Math.max(mostRows, list().getItems().size() + 2 * cells());
      list().getItems().forEach(item -> rows.add(new WeakReference<>(item)));
    }
  }

  private boolean isShown(ThreadId thread) {
    return list() != null
        && list().getItems().stream()
            .anyMatch(i -> i instanceof ChatItem.Bubble b && b.row().threadId().equals(thread));
  }

  @SuppressWarnings("unchecked") // the only list of messages
  private ListView<ChatItem> list() {
    return (ListView<ChatItem>) screen.stage().getScene().lookup(".message-list");
  }

  /** Each keeps what it and its bubble showed last until they show something else. */
  private int cells() {
    return list().lookupAll(".message-cell").size();
  }

  private int aliveNodes() {
    return screen.ask(nodes::size);
  }

  private Map<String, Long> aliveKinds() {
    return screen.ask(
        () ->
            nodes.stream()
                .collect(
                    Collectors.groupingBy(n -> n.getClass().getName(), Collectors.counting())));
  }

  private long aliveRows() {
    return rows.stream().map(WeakReference::get).filter(r -> r != null).distinct().count();
  }

  private static List<Node> all(Node node) {
    List<Node> found = new ArrayList<>(List.of(node));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
    }
    return found;
  }
}
