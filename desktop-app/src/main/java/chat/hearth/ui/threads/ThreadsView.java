package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Chip;
import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.RowList;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list pane. */
final class ThreadsView extends VBox {

  private static final double MARK = 28;

  private final ThreadsModel model;
  private final ThreadsActions actions;
  private final Texts texts;
  private final SearchField search;
  private final RowList<Line> list;
  private final StackPane empty = new StackPane();
  private final Region results;
  private final List<LineCell> cells = new ArrayList<>();
  private @Nullable ContextMenu menu;

  /**
   * The pane.
   *
   * @param results what stands in the place of the list while something is looked for
   */
  ThreadsView(ThreadsModel model, ThreadsActions actions, Texts texts, Region results) {
    this.results = results;
    this.model = model;
    this.actions = actions;
    this.texts = texts;
    this.search = new SearchField(texts.get("search"), Keys.of("Ctrl", "K"));
    this.list = new RowList<>(texts.get("list"), Line::key);
    getStyleClass().addAll("surface", "threads");
    StackPane body = body();
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), searchRow(), chips(), body);
    bindList();
    bindSearch();
    model.nothing.subscribe(n -> showNothing());
  }

  private StackPane body() {
    empty.getStyleClass().add("threads-empty");
    empty.setAlignment(Pos.TOP_CENTER);
    results.visibleProperty().bind(model.query.isNotEmpty());
    StackPane plain = new StackPane(list, empty);
    plain.visibleProperty().bind(model.query.isEmpty());
    return new StackPane(plain, results);
  }

  private HBox header() {
    Mark mark = new Mark(MARK);
    mark.visibleProperty().bind(model.narrow);
    mark.managedProperty().bind(model.narrow);
    IconButton start =
        new IconButton(Feather.EDIT, texts.get("new"), Keys.of("Ctrl", "N"), actions.startThread())
            .tonal();
    start.setId("new-thread");
    HBox header = new HBox(mark, Labels.of(texts.get("title"), "title"), Gap.grow(), start);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private VBox searchRow() {
    VBox row = new VBox(search);
    row.getStyleClass().add("threads-search");
    return row;
  }

  private FlowPane chips() {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("threads-chips");
    ToggleGroup group = new ToggleGroup();
    for (Filter filter : Filter.values()) {
      Chip chip =
          new Chip(
              switch (filter) {
                case ALL -> texts.get("filter.all");
                case UNREAD -> texts.get("filter.unread");
                case ARCHIVED -> texts.get("filter.archived");
              });
      chip.setToggleGroup(group);
      chip.setOnAction(e -> actions.show().accept(filter));
      model.filter.subscribe(f -> chip.setSelected(f == filter));
      if (filter == Filter.UNREAD) {
        model.unreadThreads.subscribe(n -> chip.count(n.intValue()));
      }
      chips.getChildren().add(chip);
    }
    chips.visibleProperty().bind(model.any.and(model.query.isEmpty()));
    chips.managedProperty().bind(chips.visibleProperty());
    return chips;
  }

  private void bindList() {
    list.getStyleClass().add("thread-list");
    list.onOpen(this::open).onAboveFirst(search::requestFocus);
    model.compact.subscribe(compact -> layOut(compact));
    model.lines.subscribe(list::show);
    model.open.subscribe(o -> cells.forEach(LineCell::showOpen));
    list.addEventFilter(MouseEvent.MOUSE_MOVED, e -> actions.touched().run());
    list.addEventFilter(ScrollEvent.SCROLL, e -> actions.touched().run());
    list.addEventFilter(KeyEvent.KEY_PRESSED, e -> actions.touched().run());
    list.setOnContextMenuRequested(this::showMenu);
  }

  private void layOut(boolean compact) {
    list.getStyleClass().remove("compact");
    if (compact) {
      list.getStyleClass().add("compact");
    }
    cells.clear();
    list.setCellFactory(
        l -> {
          LineCell cell = new LineCell(compact, model.open);
          cells.add(cell);
          return cell;
        });
  }

  private void open(Line line) {
    leaveSearch();
    actions.open().accept(line);
  }

  private void bindSearch() {
    search.textProperty().subscribe(actions.find());
    search.control().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
  }

  private void searchKey(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> {
        if (searching()) {
          actions.results().focusFirst().run();
        } else {
          list.focusFirst();
        }
      }
      case ENTER -> {
        if (searching()) {
          actions.results().openFirst().run();
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private boolean searching() {
    return !search.text().isBlank();
  }

  /** Shows the list again. */
  void search(String text) {
    search.textProperty().set(text);
    search.requestFocus();
  }

  void leaveSearch() {
    search.textProperty().set("");
  }

  private void showNothing() {
    Node words =
        switch (model.nothing.get()) {
          case NO -> null;
          case THREADS -> EmptyState.list(texts.get("empty.title"), texts.get("empty.text"));
          case UNREAD -> EmptyState.list(texts.get("empty.unread"), "");
          case ARCHIVED ->
              EmptyState.list(texts.get("empty.archived"), texts.get("empty.archived.text"));
        };
    empty.getChildren().clear();
    if (words != null) {
      empty.getChildren().add(words);
    }
    empty.setVisible(words != null);
    list.setVisible(words == null);
  }

  private void showMenu(ContextMenuEvent event) {
    Line line =
        event.isKeyboardTrigger()
            ? list.focusedItem()
            : list.itemAt(event.getPickResult().getIntersectedNode());
    if (menu != null) {
      menu.hide();
    }
    if (line instanceof Line.OfThread thread) {
      ThreadRow row = thread.row();
      menu = ThreadMenu.of(row, actions.on(), texts);
      menu.show(list, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  /** Puts the cursor into the search field. */
  void focusSearch() {
    search.requestFocus();
  }
}
