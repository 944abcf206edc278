package chat.hearth.hand;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * What is dragged over a window out of another program. The window of the tests has no drags of its
 * own (its board throws), so what the system would answer is made here; the board that asks it, the
 * events and their way through the window are real. To be used on the FX thread.
 */
public final class Dragged {

  private final Dragboard board;

  private Dragged(Map<DataFormat, Object> content) {
    this.board = board(content);
  }

  /** Files, as a window with folders gives them. */
  public static Dragged files(List<File> files) {
    return new Dragged(Map.of(DataFormat.FILES, files));
  }

  /** Words, as an editor gives them. */
  public static Dragged words(String words) {
    return new Dragged(Map.of(DataFormat.PLAIN_TEXT, words));
  }

  /** Something that nobody can read. */
  public static Dragged nothing() {
    return new Dragged(Map.of());
  }

  /** Moves over a place; whether it would be taken there. */
  public boolean over(Node place) {
    return fire(place, DragEvent.DRAG_OVER).isAccepted();
  }

  /** Is let go over a place; whether it was taken. */
  public boolean drop(Node place) {
    return fire(place, DragEvent.DRAG_DROPPED).isDropCompleted();
  }

  /** Leaves a place again. */
  public void leave(Node place) {
    DragEvent _ = fire(place, DragEvent.DRAG_EXITED_TARGET);
  }

  private DragEvent fire(Node place, EventType<DragEvent> type) {
    DragEvent event = new DragEvent(type, board, 1, 1, 1, 1, TransferMode.COPY, null, place, null);
    Event.fireEvent(place, event);
    return event;
  }

  /** Boards have no public constructor; this one asks for the interface to the system. */
  private static Dragboard board(Map<DataFormat, Object> content) {
    Constructor<?> constructor = Dragboard.class.getDeclaredConstructors()[0];
    Class<?> system = constructor.getParameterTypes()[0];
    Object answers =
        Proxy.newProxyInstance(
            system.getClassLoader(),
            new Class<?>[] {system},
            (_, asked, about) ->
                switch (asked.getName()) {
                  case "hasContent" -> content.containsKey(about[0]);
                  case "getContent" -> content.get(about[0]);
                  case "getContentTypes" -> content.keySet();
                  case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                  default -> null;
                });
    try {
      constructor.setAccessible(true);
      return (Dragboard) constructor.newInstance(answers);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no board", e);
    }
  }
}
