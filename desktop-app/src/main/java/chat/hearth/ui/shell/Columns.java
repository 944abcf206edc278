package chat.hearth.ui.shell;

import chat.hearth.ui.kit.Motion;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Lays rail, list, main pane and details out as the width allows. */
final class Columns extends Region {

  private static final double RAIL = 72;
  private static final double BAR = 64;
  private static final double DETAILS = 320;
  private static final double LIST_LEAST = 264;
  private static final double LIST_MOST = 420;
  private static final double LIST_USUAL = 320;
  private static final double GRIP = 6;

  /** What a single pane shows. */
  enum Pane {
    LIST,
    MAIN,
    DETAILS
  }

  private final Region rail;
  private final Region bar;
  private final Region grip = new Region();
  private final Region scrim = new Region();
  private final ReadOnlyObjectWrapper<Breadth> breadth = new ReadOnlyObjectWrapper<>(Breadth.WIDE);
  private final DoubleProperty listWidth = new SimpleDoubleProperty(LIST_USUAL);
  private @Nullable Region list;
  private Region main = new Region();
  private @Nullable Region details;
  private Pane pane = Pane.LIST;
  private double scale = 1;

  Columns(Region rail, Region bar, Runnable closeDetails) {
    this.rail = rail;
    this.bar = bar;
    getStyleClass().add("columns");
    grip.setCursor(Cursor.H_RESIZE);
    grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    grip.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            listWidth.set(LIST_USUAL);
          }
        });
    scrim.setOnMousePressed(_ -> closeDetails.run());
    listWidth.addListener(_ -> requestLayout());
    widthProperty().addListener(_ -> follow());
  }

  ReadOnlyObjectProperty<Breadth> breadthProperty() {
    return breadth.getReadOnlyProperty();
  }

  DoubleProperty listWidthProperty() {
    return listWidth;
  }

  /** At large text the one-pane rule starts at a larger width. */
  void scale(double textScale) {
    scale = textScale >= 1.5 ? textScale : 1;
    follow();
  }

  /**
   * Shows these panes.
   *
   * @param newList null where the main pane takes its room
   * @param newDetails null where they are closed
   * @param single which of them shows where only one fits
   */
  void show(@Nullable Region newList, Region newMain, @Nullable Region newDetails, Pane single) {
    boolean opening = newDetails != null && details == null;
    list = newList;
    main = newMain;
    details = newDetails;
    pane = single;
    arrange();
    if (opening && newDetails != null && !breadth.get().docksDetails()) {
      Motion.appear(newDetails, Motion.SLIDE);
    }
  }

  private void follow() {
    Breadth next =
        getScene() == null && breadth.get() == Breadth.WIDE
            ? Breadth.of(getWidth() / scale)
            : breadth.get().follow(getWidth() / scale);
    if (next != breadth.get()) {
      breadth.set(next);
      arrange();
    }
  }

  /** Puts those panes into the scene that show now; the others keep their state outside. */
  private void arrange() {
    List<Node> wanted = new ArrayList<>();
    if (breadth.get() == Breadth.SINGLE) {
      Region only =
          switch (pane) {
            case LIST -> list == null ? main : list;
            case MAIN -> main;
            case DETAILS -> details == null ? main : details;
          };
      wanted.add(only);
      if (pane == Pane.LIST || list == null) {
        wanted.add(bar);
      }
    } else {
      wanted.add(rail);
      wanted.add(main);
      if (list != null) {
        wanted.add(list);
        if (breadth.get() == Breadth.WIDE) {
          wanted.add(grip);
        }
      }
      if (details != null) {
        if (!breadth.get().docksDetails()) {
          wanted.add(scrim);
        }
        wanted.add(details);
      }
    }
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    markDrawer();
    requestLayout();
  }

  private void markDrawer() {
    if (details != null) {
      boolean drawer = !breadth.get().docksDetails() && breadth.get() != Breadth.SINGLE;
      details.getStyleClass().remove("drawer");
      if (drawer) {
        details.getStyleClass().add("drawer");
      }
    }
  }

  @Override
  protected void layoutChildren() {
    if (breadth.get() == Breadth.SINGLE) {
      boolean barred = getChildren().contains(bar);
      double height = getHeight() - (barred ? BAR : 0);
      put(getChildren().getFirst(), 0, getWidth(), height);
      if (barred) {
        layoutInArea(bar, 0, height, getWidth(), BAR, 0, HPos.LEFT, VPos.TOP);
      }
      return;
    }
    put(rail, 0, RAIL, getHeight());
    double left = RAIL;
    if (list != null) {
      double width = breadth.get().listWidth() > 0 ? breadth.get().listWidth() : chosenWidth();
      put(list, left, width, getHeight());
      left += width;
      put(grip, left - GRIP / 2, GRIP, getHeight());
    }
    double right = getWidth();
    if (details != null) {
      put(details, right - DETAILS, DETAILS, getHeight());
      put(scrim, left, right - left, getHeight());
      right -= breadth.get().docksDetails() ? DETAILS : 0;
    }
    put(main, left, right - left, getHeight());
  }

  private void put(Node node, double x, double width, double height) {
    if (node.getParent() == this) {
      layoutInArea(node, x, 0, width, height, 0, HPos.LEFT, VPos.TOP);
    }
  }

  private double chosenWidth() {
    return Math.clamp(listWidth.get(), LIST_LEAST, LIST_MOST);
  }

  private void drag(MouseEvent e) {
    listWidth.set(Math.clamp(sceneToLocal(e.getSceneX(), 0).getX() - RAIL, LIST_LEAST, LIST_MOST));
  }
}
