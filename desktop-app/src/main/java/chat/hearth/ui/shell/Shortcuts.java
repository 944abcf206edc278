package chat.hearth.ui.shell;

import chat.hearth.ui.kit.Overlay;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work anywhere in the window. */
final class Shortcuts implements AutoCloseable {

  /** What the keys do. */
  record Keys(
      Runnable find,
      Runnable findHere,
      Runnable newThread,
      Runnable newThreadWithThisPerson,
      Runnable next,
      Runnable previous,
      Runnable nextUnread,
      Runnable previousUnread,
      IntConsumer nth,
      Runnable lastThread,
      Runnable escape,
      Runnable details,
      Runnable mute,
      Runnable archive,
      IntConsumer textSize,
      Runnable settings,
      Runnable keyboard,
      IntConsumer region) {}

  private final Scene scene;
  private final Keys keys;
  private final EventHandler<KeyEvent> filter = this::filter;
  private final EventHandler<KeyEvent> handler = this::handle;

  Shortcuts(Scene scene, Keys keys) {
    this.scene = scene;
    this.keys = keys;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, handler);
  }

  @Override
  public void close() {
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    scene.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
  }

  /** Before any control: what a control would swallow. A dialog has all keys to itself. */
  private void filter(KeyEvent e) {
    if (!hasDialog() && done(e)) {
      e.consume();
    }
  }

  private boolean hasDialog() {
    return scene.getRoot() instanceof Overlay overlay && overlay.hasDialog();
  }

  /** Alt Gr comes as Ctrl with Alt and writes a character, such as a bracket. */
  private boolean done(KeyEvent e) {
    if (e.isShortcutDown() && e.isAltDown()) {
      return false;
    }
    return (e.isShortcutDown() && withShortcut(e)) || (e.isAltDown() && withAlt(e)) || alone(e);
  }

  /** After all controls: Esc belongs to whoever wants it first. */
  private void handle(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && !e.isConsumed()) {
      keys.escape().run();
      e.consume();
    }
  }

  private boolean alone(KeyEvent e) {
    switch (e.getCode()) {
      case F1 -> keys.keyboard().run();
      case F6 -> keys.region().accept(e.isShiftDown() ? -1 : 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withAlt(KeyEvent e) {
    switch (e.getCode()) {
      case UP -> (e.isShiftDown() ? keys.previousUnread() : keys.previous()).run();
      case DOWN -> (e.isShiftDown() ? keys.nextUnread() : keys.next()).run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withShortcut(KeyEvent e) {
    if (e.isShiftDown()) {
      return withShiftShortcut(e);
    }
    if (e.getCode().isDigitKey() && !isZero(e.getCode())) {
      String name = e.getCode().getName();
      keys.nth().accept(name.charAt(name.length() - 1) - '0');
      return true;
    }
    switch (e.getCode()) {
      case K -> keys.find().run();
      case F -> keys.findHere().run();
      case N -> keys.newThread().run();
      case TAB -> keys.lastThread().run();
      case I -> keys.details().run();
      case COMMA -> keys.settings().run();
      case SLASH -> keys.keyboard().run();
      case PLUS, ADD, EQUALS -> keys.textSize().accept(1);
      case MINUS, SUBTRACT -> keys.textSize().accept(-1);
      case DIGIT0, NUMPAD0 -> keys.textSize().accept(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(KeyCode code) {
    return code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0;
  }

  private boolean withShiftShortcut(KeyEvent e) {
    switch (e.getCode()) {
      case N -> keys.newThreadWithThisPerson().run();
      case M -> keys.mute().run();
      case A -> keys.archive().run();
      case PLUS, EQUALS -> keys.textSize().accept(1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
