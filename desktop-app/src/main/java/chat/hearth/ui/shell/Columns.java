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
  private static final double LARGE = 1.5;

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
  private double width;
  private double text = 1;

  /**
   * Columns without content.
   *
   * @param width of the scene, which is known before anything is laid out
   */
  Columns(Region rail, Region bar, Runnable closeDetails, double width) {
    this.rail = rail;
    this.bar = bar;
    this.width = width;
    breadth.set(Breadth.of(width));
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
    widthProperty().addListener(_ -> widthChanged());
  }

  ReadOnlyObjectProperty<Breadth> breadthProperty() {
    return breadth.getReadOnlyProperty();
  }

  DoubleProperty listWidthProperty() {
    return listWidth;
  }

  /** Bars grow with the text; at large text lists do too, and fewer columns fit. */
  void scale(double textScale) {
    text = textScale;
    follow();
    requestLayout();
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

  /** Whether the main pane is in the window, and not in the place of another. */
  boolean showsMain() {
    return main.getParent() == this;
  }

  /** The panes that show now, as one reads them: the rail comes first, the bar last. */
  List<Region> panes() {
    List<Region> panes = new ArrayList<>(List.of(rail));
    if (list != null) {
      panes.add(list);
    }
    panes.add(main);
    if (details != null) {
      panes.add(details);
    }
    panes.add(bar);
    panes.retainAll(getChildren());
    return panes;
  }

  private void widthChanged() {
    if (getWidth() > 0) {
      width = getWidth();
      follow();
    }
  }

  private void follow() {
    Breadth next = breadth.get().follow(width / large());
    if (next != breadth.get()) {
      breadth.set(next);
      arrange();
    }
  }

  /** What lengths of panes are multiplied with: more than 1 only where the text is large. */
  private double large() {
    return text >= LARGE ? text : 1;
  }

  private double bars() {
    return Math.max(1, text);
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
      layOutOne();
    } else {
      layOutSideBySide();
    }
  }

  private void layOutOne() {
    boolean barred = getChildren().contains(bar);
    double low = barred ? BAR * bars() : 0;
    double height = getHeight() - low;
    put(getChildren().getFirst(), 0, getWidth(), height);
    if (barred) {
      layoutInArea(bar, 0, height, getWidth(), low, 0, HPos.LEFT, VPos.TOP);
    }
  }

  private void layOutSideBySide() {
    double left = RAIL * bars();
    put(rail, 0, left, getHeight());
    if (list != null) {
      double fixed = breadth.get().listWidth();
      double wide = (fixed > 0 ? fixed : chosenWidth()) * large();
      put(list, left, wide, getHeight());
      left += wide;
      put(grip, left - GRIP / 2, GRIP, getHeight());
    }
    double right = getWidth();
    if (details != null) {
      double wide = DETAILS * large();
      put(details, right - wide, wide, getHeight());
      put(scrim, left, right - left, getHeight());
      right -= breadth.get().docksDetails() ? wide : 0;
    }
    put(main, left, right - left, getHeight());
  }

  private void put(Node node, double x, double wide, double height) {
    if (node.getParent() == this) {
      layoutInArea(node, x, 0, wide, height, 0, HPos.LEFT, VPos.TOP);
    }
  }

  private double chosenWidth() {
    return Math.clamp(listWidth.get(), LIST_LEAST, LIST_MOST);
  }

  private void drag(MouseEvent e) {
    double wide = sceneToLocal(e.getSceneX(), 0).getX() - RAIL * bars();
    listWidth.set(Math.clamp(wide / large(), LIST_LEAST, LIST_MOST));
  }
}
