package chat.hearth.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What could be meant by what is being written: a few rows above the place where one writes, of
 * which the arrows choose and Enter or Tab takes one. The focus stays in the text.
 */
public final class Offers<T> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TextInputControl field;
  private final Look<T> look;
  private final Consumer<T> taken;
  private final VBox card = new VBox();
  private final Popover popover;
  private List<T> offered = List.of();
  private int chosen;

  /**
   * How an offer is shown.
   *
   * @param row its picture and words
   * @param spoken what a screen reader says
   */
  public record Look<T>(Function<T, HBox> row, Function<T, String> spoken) {}

  /**
   * No offers yet.
   *
   * @param id the name of the card
   * @param field where one writes; they close when it loses the focus
   * @param anchor what they stand above
   * @param taken gets what is taken
   */
  public Offers(String id, TextInputControl field, Node anchor, Look<T> look, Consumer<T> taken) {
    this.field = field;
    this.look = look;
    this.taken = taken;
    this.popover = new Popover(card, anchor, false);
    card.setId(id);
    card.getStyleClass().addAll("popup-card", "offers");
    field.focusedProperty().subscribe(focused -> closeIf(!focused));
  }

  /** Shows these, the first one chosen; none closes. */
  public void show(List<T> found) {
    offered = List.copyOf(found);
    if (found.isEmpty()) {
      close();
      return;
    }
    card.getChildren().setAll(offered.stream().map(this::row).toList());
    choose(0);
    popover.open();
    popover.requestLayout();
  }

  /** Shows none any more. */
  public void close() {
    closeIf(true);
  }

  private void closeIf(boolean really) {
    if (really && popover.isOpen()) {
      popover.close();
      offered = List.of();
    }
  }

  /** Whether the key was for the offers: arrows, Enter, Tab, Esc. */
  public boolean key(KeyEvent e) {
    if (!popover.isOpen() || e.isShiftDown() || e.isShortcutDown() || e.isAltDown()) {
      return false;
    }
    switch (e.getCode()) {
      case DOWN -> choose(chosen + 1);
      case UP -> choose(chosen - 1);
      case ENTER, TAB -> take(offered.get(chosen));
      case ESCAPE -> close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private HBox row(T offer) {
    HBox row = look.row.apply(offer);
    row.getStyleClass().add("offer");
    row.setAccessibleText(look.spoken.apply(offer));
    row.setOnMousePressed(
        e -> {
          take(offer);
          e.consume();
        });
    return row;
  }

  private void take(T offer) {
    taken.accept(offer);
    close();
  }

  private void choose(int wanted) {
    chosen = Math.floorMod(wanted, offered.size());
    for (int i = 0; i < card.getChildren().size(); i++) {
      card.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
    if (field.getScene() != null) {
      Overlay.of(field).live().say(look.spoken.apply(offered.get(chosen)));
    }
  }

  /** What stands right before the cursor, at most so much of it; "" while something is selected. */
  public static String before(TextInputControl field, int most) {
    int caret = field.getCaretPosition();
    String text = field.getText();
    boolean one = field.getSelection().getLength() == 0 && text != null && caret <= text.length();
    return one ? text.substring(Math.max(0, caret - most), caret) : "";
  }
}
