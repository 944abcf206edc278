package chat.hearth.hand;

import chat.hearth.ui.kit.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;

/**
 * Looks whether words have the room they need: buttons, titles and explanations are never cut, and
 * nothing hangs out of the window. Names and messages may end in an ellipsis. In headers nothing
 * lies on anything else. For the FX thread.
 */
final class Room {

  private static final double ROUNDING = 1;

  /** As many as a pulse makes. */
  private static final int PASSES = 3;

  /** Words of the program, not of people. */
  private static final Set<String> OWN_WORDS = Set.of("display", "title", "section", "rail-word");

  private final Node root;
  private final List<String> faults = new ArrayList<>();

  private Room(Node root) {
    this.root = root;
  }

  /** One sentence for everything that has too little room. */
  static List<String> faults(Node root) {
    Room room = new Room(root);
    root.applyCss();
    for (int pass = 0; pass < PASSES && root instanceof Parent parent; pass++) {
      parent.layout();
    }
    room.look(root);
    return room.faults;
  }

  private void look(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    switch (node) {
      case ScrollBar bar when bar.getOrientation() == Orientation.HORIZONTAL ->
          faults.add("one has to scroll sideways");
      case Labeled words -> {
        checkCut(words);
        checkInside(words);
      }
      case Control control -> checkInside(control);
      case Dialog dialog -> checkHeight(dialog);
      default -> {}
    }
    if (node instanceof Parent parent) {
      if (parent.getStyleClass().contains("pane-header")) {
        faults.addAll(HeaderRoom.faults(parent));
      }
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private void checkCut(Labeled words) {
    String wanted = Objects.requireNonNullElse(words.getText(), "");
    if (wanted.isEmpty() || words.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
      return;
    }
    boolean cut = words.lookup(".text") instanceof Text t && !t.getText().equals(wanted);
    if (cut && mustBeWhole(words)) {
      faults.add("“" + wanted + "” is cut");
    }
    boolean low = words.getHeight() + ROUNDING < words.prefHeight(words.getWidth());
    if (low && words.isWrapText()) {
      faults.add("“" + wanted + "” has lines that do not show");
    }
  }

  private static boolean mustBeWhole(Labeled words) {
    return (words instanceof ButtonBase && words.getMinWidth() != 0)
        || words.isWrapText()
        || words.getMinWidth() == Control.USE_PREF_SIZE
        || words.getStyleClass().stream().anyMatch(OWN_WORDS::contains)
        || (words instanceof Label && words.getParent().getStyleClass().contains("rail-item"));
  }

  private void checkInside(Control control) {
    Bounds all = control.localToScene(control.getLayoutBounds());
    double width = root.getScene().getWidth();
    boolean shows = all.getWidth() > 0 && all.getHeight() > 0;
    if (shows && (all.getMinX() < -ROUNDING || all.getMaxX() > width + ROUNDING)) {
      String words = Finder.words(control);
      faults.add((words.isEmpty() ? control : "“" + words + "”") + " hangs out of the window");
    }
  }

  private void checkHeight(Dialog dialog) {
    Bounds all = dialog.localToScene(dialog.getLayoutBounds());
    if (all.getMinY() < 0 || all.getMaxY() > root.getScene().getHeight()) {
      faults.add("a dialog is higher than the window");
    }
  }
}
