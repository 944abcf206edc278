package chat.hearth.demo;

import chat.hearth.gallery.Shots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A person's hand and eye at one window: clicks, keys and what can be read there. */
final class Hand {

  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final long LOOK_AGAIN_MILLIS = 10;

  private final Scene scene;

  Hand(Scene scene) {
    this.scene = scene;
  }

  Scene scene() {
    return scene;
  }

  /** Clicks the first visible node with this id; waits until there is one that can be clicked. */
  void click(String id) {
    clickOn(node("#" + id, n -> id.equals(n.getId())));
  }

  /** Clicks what says exactly this. */
  void clickText(String text) {
    clickOn(node("“" + text + "”", n -> text.equals(said(n))));
  }

  /** Clicks what a screen reader would call this. */
  void clickNamed(String name) {
    clickOn(node("[" + name + "]", n -> name.equals(n.getAccessibleText())));
  }

  /** Writes into the field with this id, in place of what stood there. */
  void write(String id, String text) {
    Node field = node("#" + id, n -> id.equals(n.getId()));
    Shots.onFx(
        () -> {
          field.requestFocus();
          ((TextInputControl) field).selectAll();
          return true;
        });
    if (text.isEmpty()) {
      press(KeyCode.BACK_SPACE);
    }
    type(text);
  }

  /** Types letters where the focus is. */
  void type(String text) {
    text.codePoints()
        .forEach(
            c -> key(KeyEvent.KEY_TYPED, Character.toString(c), KeyCode.UNDEFINED, false, false));
  }

  /** Presses a key where the focus is. */
  void press(KeyCode code) {
    key(KeyEvent.KEY_PRESSED, "", code, false, false);
    key(KeyEvent.KEY_RELEASED, "", code, false, false);
  }

  /** Presses a key with Shift. */
  void shift(KeyCode code) {
    key(KeyEvent.KEY_PRESSED, "", code, false, true);
    key(KeyEvent.KEY_RELEASED, "", code, false, true);
  }

  /** Presses a key with Ctrl. */
  void ctrl(KeyCode code, boolean shift) {
    key(KeyEvent.KEY_PRESSED, "", code, true, shift);
    key(KeyEvent.KEY_RELEASED, "", code, true, shift);
  }

  /** Whether something in the window says this, or has it in it. */
  boolean reads(String text) {
    return Shots.onFx(() -> visible().stream().anyMatch(n -> said(n).contains(text)));
  }

  /** How many nodes of a style class can be seen. */
  int count(String styleClass) {
    return Shots.onFx(
        () -> (int) visible().stream().filter(n -> n.getStyleClass().contains(styleClass)).count());
  }

  /** Waits until the window says this. */
  void awaitReads(String text) {
    await("to read “" + text + "”", () -> reads(text));
  }

  /** Waits until something is so; fails with what was waited for. */
  static void await(String what, BooleanSupplier so) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("waited in vain " + what);
      }
      try {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Node node(String what, Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    await(
        "for " + what,
        () ->
            Shots.onFx(
                () -> {
                  found.clear();
                  scene.getRoot().layout();
                  Optional<Node> hit =
                      visible().stream()
                          .filter(n -> wanted.test(n) && !n.isDisabled())
                          .reduce((_, b) -> b);
                  hit.ifPresent(found::add);
                  return hit.isPresent();
                }));
    return found.getFirst();
  }

  private void clickOn(Node node) {
    Shots.onFx(
        () -> {
          mouse(node, MouseEvent.MOUSE_MOVED);
          mouse(node, MouseEvent.MOUSE_PRESSED);
          mouse(node, MouseEvent.MOUSE_RELEASED);
          mouse(node, MouseEvent.MOUSE_CLICKED);
          return true;
        });
  }

  private void mouse(Node node, EventType<MouseEvent> type) {
    Bounds b = node.localToScene(node.getBoundsInLocal());
    Point2D at = new Point2D(b.getCenterX(), b.getCenterY());
    boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
    Point2D local = node.sceneToLocal(at);
    Event.fireEvent(
        node,
        new MouseEvent(
            node,
            node,
            type,
            local.getX(),
            local.getY(),
            at.getX(),
            at.getY(),
            type.equals(MouseEvent.MOUSE_MOVED) ? MouseButton.NONE : MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, at.getX(), at.getY())));
  }

  private void key(
      EventType<KeyEvent> type, String character, KeyCode code, boolean ctrl, boolean shift) {
    Shots.onFx(
        () -> {
          Node target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
          Event.fireEvent(
              target,
              new KeyEvent(
                  target, target, type, character, character, code, shift, ctrl, false, false));
          return true;
        });
  }

  private List<Node> visible() {
    List<Node> nodes = new ArrayList<>();
    collect(scene.getRoot(), nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static String said(Node node) {
    String text =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case Text plain -> plain.getText();
          case TextInputControl input -> input.getText();
          case TextFlow _ -> "";
          default -> "";
        };
    return text == null ? "" : text;
  }
}
