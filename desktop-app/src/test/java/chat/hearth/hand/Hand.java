package chat.hearth.hand;

import chat.hearth.gallery.Shots;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Somebody at one window. Everything is waited for; what does not come fails with what it was. */
public class Hand {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(15);
  private static final Duration QUIET = Duration.ofMillis(300);

  private final Stage stage;
  private final Finder finder;

  /** At a window that shows. */
  public Hand(Stage stage) {
    this.stage = stage;
    this.finder = new Finder(stage);
  }

  /** The window. */
  public Stage stage() {
    return stage;
  }

  /** Gives the window another size, in px. */
  public void resize(double width, double height) {
    var _ =
        Shots.onFx(
            () -> {
              stage.setWidth(width);
              stage.setHeight(height);
              return true;
            });
    until("the size", () -> Shots.onFx(() -> stage.getScene().getWidth() <= width));
  }

  /** Turns to this window. */
  public void look() {
    var _ =
        Shots.onFx(
            () -> {
              stage.toFront();
              stage.requestFocus();
              return true;
            });
    until("the window is in front", () -> Shots.onFx(stage::isFocused));
  }

  /** Clicks the control with this id, as soon as it is there. */
  public void click(String id) {
    click("the control " + id, n -> id.equals(n.getId()) && !n.isDisabled());
  }

  /** Clicks what carries exactly these words. */
  public void clickWords(String words) {
    click("“" + words + "”", n -> Finder.words(n).equals(words) && !n.isDisabled());
  }

  /** Clicks what a screen reader calls so. */
  public void clickSpoken(String words) {
    click("“" + words + "”", n -> words.equals(n.getAccessibleText()) && !n.isDisabled());
  }

  /** Writes into the field with this id, instead of what was there. */
  public void fill(String id, String text) {
    click(id);
    until(
        "the focus in " + id,
        () -> Shots.onFx(() -> stage.getScene().getFocusOwner() instanceof TextInputControl));
    press(KeyCode.A, true, false);
    press(KeyCode.DELETE, false, false);
    type(text);
  }

  /** Types characters where the focus is. */
  public void type(String text) {
    var _ =
        Shots.onFx(
            () -> {
              text.chars().forEach(c -> key(KeyEvent.KEY_TYPED, String.valueOf((char) c)));
              return true;
            });
  }

  public void press(KeyCode code) {
    press(code, false, false);
  }

  /** Presses a key with Ctrl or Shift. */
  public void press(KeyCode code, boolean control, boolean shift) {
    press(code, shift, control, false);
  }

  /** Presses a key with Alt. */
  public void pressAlt(KeyCode code, boolean shift) {
    press(code, shift, false, true);
  }

  private void press(KeyCode code, boolean shift, boolean control, boolean alt) {
    var _ =
        Shots.onFx(
            () -> {
              send(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
              send(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
              return true;
            });
  }

  /** Whether words are to be read somewhere, alone or in a longer text. */
  public boolean shows(String words) {
    return Shots.onFx(() -> finder.first(n -> Finder.words(n).contains(words)).isPresent());
  }

  public void awaitWords(String words) {
    until("“" + words + "” to be read", () -> shows(words));
  }

  /** The words with this id or part of them, as they stand on the screen. */
  public String read(Predicate<String> wanted) {
    until("words to be read", () -> find(wanted).isPresent());
    return find(wanted).orElseThrow();
  }

  public String text(String id) {
    return Shots.onFx(() -> finder.first(n -> id.equals(n.getId())).map(Finder::words).orElse(""));
  }

  public void until(String wanted, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(LOOK_EVERY).until(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("waited in vain for " + wanted, e);
    }
  }

  /** Waits until the window makes no frames: each wakes the processor, and looks at everything. */
  public void rests() {
    until("rest", this::isAtRest);
  }

  /** Whether no frame is made for a moment, for this window or for any other. */
  public boolean isAtRest() throws InterruptedException {
    AtomicInteger frames = new AtomicInteger();
    Runnable count = frames::incrementAndGet;
    frames(scene -> scene.addPostLayoutPulseListener(count));
    Thread.sleep(QUIET);
    frames(scene -> scene.removePostLayoutPulseListener(count));
    return frames.get() == 0;
  }

  private void frames(Consumer<Scene> work) {
    var _ =
        Shots.onFx(
            () -> {
              work.accept(stage.getScene());
              return true;
            });
  }

  /** Scrolls until the control that has this id, or is called so, shows. */
  public void reveal(String id) {
    reveal("the control " + id, n -> id.equals(n.getId()) || id.equals(n.getAccessibleText()));
  }

  /** Scrolls until what carries these words shows. */
  public void revealWords(String words) {
    reveal("“" + words + "”", n -> Finder.words(n).equals(words));
  }

  /** What a screen reader says of the rows of lists, from top to bottom. */
  public List<String> rows() {
    return rows(_ -> true);
  }

  /** As {@link #rows()}, of rows that look as wanted. */
  public List<String> rows(Predicate<Node> wanted) {
    return Shots.onFx(
        () ->
            finder.all(n -> n instanceof ListCell<?> c && !c.isEmpty() && wanted.test(n)).stream()
                .sorted(Comparator.comparingDouble(n -> Finder.visibleBounds(n).getMinY()))
                .map(n -> String.valueOf(n.getAccessibleText()))
                .toList());
  }

  /** What a screen reader says of everything that shows. */
  public List<String> spoken() {
    return Shots.onFx(
        () ->
            finder.all(n -> !blank(n.getAccessibleText())).stream()
                .map(Node::getAccessibleText)
                .toList());
  }

  /** Waits until something that a screen reader calls so shows. */
  public void awaitVisible(String spoken) {
    until("“" + spoken + "” to show", () -> spoken().contains(spoken));
  }

  /** What can be reached by keys and has no name for screen readers. */
  public List<String> nameless() {
    return Shots.onFx(
        () ->
            finder
                .all(n -> n instanceof Control && n.isFocusTraversable() && !n.isDisabled())
                .stream()
                .filter(n -> blank(n.getAccessibleText()) && Finder.words(n).isBlank())
                .filter(n -> !(n instanceof ScrollPane))
                .map(Node::toString)
                .toList());
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Whether a screen reader calls something in sight so. */
  public boolean speaks(String words) {
    return Shots.onFx(() -> finder.first(n -> words.equals(n.getAccessibleText())).isPresent());
  }

  /** Whether something that is drawn by this style is in sight. */
  public boolean sees(String styleClass) {
    return Shots.onFx(() -> finder.first(n -> n.getStyleClass().contains(styleClass)).isPresent());
  }

  /** Whether the control with this id is in sight. */
  public boolean has(String id) {
    return Shots.onFx(() -> finder.first(n -> id.equals(n.getId())).isPresent());
  }

  /** What has less room than it needs, one sentence each; see {@link Room}. */
  public List<String> cramped() {
    return Shots.onFx(() -> Room.faults(stage.getScene().getRoot()));
  }

  /** The name in the first row of the picker of a dialog, or the empty string. */
  public String firstChoice() {
    return Shots.onFx(
        () ->
            finder
                .first(n -> n instanceof ListCell<?> c && c.getIndex() == 0 && inPicker(c))
                .map(n -> String.valueOf(n.getAccessibleText()))
                .orElse(""));
  }

  private Optional<String> find(Predicate<String> wanted) {
    return Shots.onFx(() -> finder.first(n -> wanted.test(Finder.words(n))).map(Finder::words));
  }

  private void click(String what, Predicate<Node> wanted) {
    until(what, () -> clicked(wanted) || (revealed(wanted) && clicked(wanted)));
  }

  private boolean clicked(Predicate<Node> wanted) {
    return Shots.onFx(() -> finder.first(wanted).filter(Pointer::click).isPresent());
  }

  private void reveal(String what, Predicate<Node> wanted) {
    until(what, () -> revealed(wanted));
  }

  /** Turns the wheel over the pane that holds it, as far as it takes. */
  private boolean revealed(Predicate<Node> wanted) {
    return Shots.onFx(
        () -> {
          Node node = finder.anywhere(wanted).orElse(null);
          ScrollPane pane = node == null ? null : paneOf(node);
          if (node == null || pane == null) {
            return node != null;
          }
          Node content = pane.getContent();
          double y = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
          double room =
              content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
          double top = y - pane.getViewportBounds().getHeight() / 2;
          pane.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0.0, 1.0));
          pane.layout();
          return true;
        });
  }

  private static @Nullable ScrollPane paneOf(Node node) {
    Node above = node.getParent();
    while (above != null && !(above instanceof ScrollPane)) {
      above = above.getParent();
    }
    return (ScrollPane) above;
  }

  private static boolean inPicker(Node node) {
    Node above = node.getParent();
    while (above != null && !above.getStyleClass().contains("person-picker")) {
      above = above.getParent();
    }
    return above != null;
  }

  private void key(EventType<KeyEvent> type, String character) {
    send(new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void send(KeyEvent event) {
    Node owner = stage.getScene().getFocusOwner();
    if (owner instanceof Control control && control.getSkin() == null) {
      stage.getScene().getRoot().applyCss(); // nobody is faster than the first frame
      stage.getScene().getRoot().layout();
    }
    boolean gone = owner == null || owner.getScene() == null; // until the next frame
    Event.fireEvent(gone ? stage.getScene() : owner, event);
  }
}
