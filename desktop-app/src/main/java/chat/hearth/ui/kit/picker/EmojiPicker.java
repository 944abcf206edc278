package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Popover;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.Emoji;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where an emoji is chosen: often used ones, all others by what they are, and a search. All goes by
 * keys: what is written searches, arrows move, Enter takes, Shift Enter takes and stays.
 */
public final class EmojiPicker extends VBox {

  private static final int MOST_FOUND = 96;
  private static final int PAGE = 5;

  /** The width of a cell and the size of the search's letters, in the text's size. */
  private static final double CELL = 40 / 14.0;

  private static final double SEARCH_SIZE = 13 / 14.0;
  private static final double SIDES = 20;

  private final Texts texts = Texts.kit();
  private final Settings settings;
  private final EmojiNames names;
  private final RecentEmoji recent;
  private final SearchField search = new SearchField(texts.get("emoji.search"), "");
  private final ToneButton tone;
  private final EmojiGrid grid;
  private final Tabs tabs = new Tabs(texts, this::jump);
  private final Label nothing = Labels.wrapped("", "second", "text-muted");
  private final Map<EmojiIndex.Group, Integer> starts = new EnumMap<>(EmojiIndex.Group.class);
  private Consumer<Emoji> onChosen = _ -> {};
  private int columns = GridRow.COLUMNS;
  private @Nullable EmojiIndex index;
  private @Nullable Popover popover;

  /** A picker that reads what it shows when it is first opened. */
  public EmojiPicker(Settings settings, EmojiNames names) {
    this.names = names;
    this.settings = settings;
    this.recent = new RecentEmoji(settings);
    this.tone = new ToneButton(texts, settings.skinToneProperty());
    this.grid = new EmojiGrid(settings.skinToneProperty()::get, this::pick);
    getStyleClass().addAll("popup-card", "emoji-picker");
    search.control().setId("emoji-search");
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox head = new HBox(search, tone);
    head.getStyleClass().add("emoji-head");
    nothing.getStyleClass().add("emoji-nothing");
    StackPane middle = new StackPane(grid, nothing);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(head, middle, tabs);
    search.textProperty().addListener((_, _, _) -> fill());
    grid.widthProperty().subscribe(_ -> fit());
    settings.skinToneProperty().addListener((_, _, _) -> grid.refresh());
    grid.onScrolled(() -> Fx.later(this::scrolled)); // once the rows lie where they belong
    grid.chosenProperty().addListener((_, _, _) -> say());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Opens above a part of the window; the focus goes back to where it is now. */
  public void open(Node anchor, Consumer<Emoji> chosen) {
    if (popover != null) {
      close();
      return;
    }
    onChosen = chosen;
    if (index == null) {
      names.ask(this::read);
    }
    search.textProperty().set("");
    popover = new Popover(this, anchor, true).onClosed(() -> popover = null);
    popover.open();
    search.requestFocus();
    fill();
  }

  /** Whether it can be seen. */
  public boolean isOpen() {
    return popover != null;
  }

  /** Closes it if it is open. */
  public void close() {
    if (popover != null) {
      popover.close();
    }
  }

  private void read(EmojiIndex read) {
    index = read;
    tone.show(read);
    fill();
  }

  /** Fewer columns in a narrow window or with large text. */
  private void fit() {
    double cell = search.control().getFont().getSize() / SEARCH_SIZE * CELL;
    int fitting = (int) Math.floor((grid.getWidth() - SIDES) / cell);
    int wanted = Math.clamp(fitting, 1, GridRow.COLUMNS);
    if (grid.getWidth() > 0 && wanted != columns) {
      columns = wanted;
      fill();
    }
  }

  private void fill() {
    if (index == null) {
      return;
    }
    String wanted = search.text().strip();
    starts.clear();
    grid.show(
        wanted.isEmpty() ? all(index) : GridRow.of(index.search(wanted, MOST_FOUND), columns));
    boolean none = grid.getItems().isEmpty();
    nothing.setVisible(none);
    nothing.setText(none ? texts.get("emoji.nothing", wanted) : "");
    scrolled();
  }

  private List<GridRow> all(EmojiIndex from) {
    List<GridRow> rows = new ArrayList<>();
    rows.add(new GridRow.Heading(texts.get("emoji.often")));
    rows.addAll(
        GridRow.of(
            recent.all().stream().map(from::of).flatMap(Optional::stream).toList(), columns));
    for (EmojiIndex.Group group : EmojiIndex.Group.values()) {
      if (group != EmojiIndex.Group.TONES) {
        starts.put(group, rows.size());
        String key = "emoji.group." + group.name().toLowerCase(Locale.ROOT);
        rows.add(new GridRow.Heading(texts.get(key)));
        rows.addAll(GridRow.of(from.of(group), columns));
      }
    }
    return rows;
  }

  private void jump(EmojiIndex.@Nullable Group group) {
    if (!search.text().isEmpty()) {
      search.textProperty().set("");
    }
    grid.jump(group == null ? 0 : starts.getOrDefault(group, 0));
    search.requestFocus();
  }

  private void scrolled() {
    int top = grid.top();
    EmojiIndex.Group at = null;
    for (Map.Entry<EmojiIndex.Group, Integer> start : starts.entrySet()) {
      at = start.getValue() <= top ? start.getKey() : at;
    }
    tabs.show(at);
  }

  /** Screen readers are told what the arrows have come to; the focus stays in the search. */
  private void say() {
    EmojiIndex.Entry entry = grid.entry();
    if (entry != null && popover != null && getScene() != null) {
      Overlay.of(this).live().say(entry.name());
    }
  }

  private void pick(EmojiIndex.Entry entry, boolean stay) {
    Emoji emoji = entry.in(settings.skinToneProperty().get());
    recent.add(entry.emoji().text());
    if (!stay) {
      close();
    }
    onChosen.accept(emoji);
  }

  private void key(KeyEvent e) {
    boolean inSearch = search.control().isFocused();
    if (e.getCode() == KeyCode.TAB) {
      tab(e.isShiftDown() ? -1 : 1);
    } else if (inSearch && !e.isShortcutDown() && !e.isAltDown() && moved(e)) {
      e.consume();
      return;
    } else {
      return;
    }
    e.consume();
  }

  private boolean moved(KeyEvent e) {
    switch (e.getCode()) {
      case DOWN -> grid.move(0, 1);
      case UP -> grid.move(0, -1);
      case LEFT -> grid.move(-1, 0);
      case RIGHT -> grid.move(1, 0);
      case PAGE_DOWN -> grid.move(0, PAGE);
      case PAGE_UP -> grid.move(0, -PAGE);
      case ENTER -> {
        EmojiIndex.Entry entry = grid.entry();
        if (entry != null) {
          pick(entry, e.isShiftDown());
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Round and round: the focus can't leave. */
  private void tab(int by) {
    List<Node> ring = new ArrayList<>(List.of(search.control(), tone));
    ring.addAll(tabs.getChildren());
    int at = 0;
    for (int i = 0; i < ring.size(); i++) {
      at = ring.get(i).isFocused() ? i : at;
    }
    ring.get(Math.floorMod(at + by, ring.size())).requestFocus();
  }
}
