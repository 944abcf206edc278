package chat.hearth.ui.kit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A month in which one day is chosen. Arrows move by days and weeks, Page Up and Down by months,
 * with Shift by years, Home and End to the first and the last day that can be chosen. Unlike the
 * calendar of the toolkit it speaks the app's language, and gives each day its name.
 */
public final class DayChooser extends VBox {

  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
  private static final int WEEKS = 6;
  private static final int MONTHS_OF_YEAR = 12;

  private final Texts texts;
  private final LocalDate first;
  private final LocalDate last;
  private final Consumer<LocalDate> onChosen;
  private final Label month = Labels.wrapped("", "strong");
  private final IconButton yearBack;
  private final IconButton monthBack;
  private final IconButton monthOn;
  private final IconButton yearOn;
  private final HBox head;
  private final List<Button> days = new ArrayList<>();
  private final WeekFields week;
  private LocalDate at;

  /**
   * Shows the month of a day.
   *
   * @param texts the kit's words, in the language of the days
   * @param first the first day that can be chosen
   * @param last the last one, not before the first; looks like today
   * @param at where it begins, between them
   */
  public DayChooser(
      Texts texts, LocalDate first, LocalDate last, LocalDate at, Consumer<LocalDate> onChosen) {
    this.texts = texts;
    this.first = first;
    this.last = last;
    this.at = at;
    this.onChosen = onChosen;
    this.week = WeekFields.of(texts.locale());
    yearBack = turner(Feather.CHEVRONS_LEFT, "year.before", -MONTHS_OF_YEAR);
    monthBack = turner(Feather.CHEVRON_LEFT, "month.before", -1);
    monthOn = turner(Feather.CHEVRON_RIGHT, "month.after", 1);
    yearOn = turner(Feather.CHEVRONS_RIGHT, "year.after", MONTHS_OF_YEAR);
    month.setMaxWidth(Double.MAX_VALUE);
    month.setId("chosen-month");
    HBox.setHgrow(month, Priority.ALWAYS);
    head = new HBox(yearBack, monthBack, month, monthOn, yearOn);
    head.getStyleClass().add("month-head");
    head.widthProperty().addListener(_ -> fit());
    getStyleClass().add("day-chooser");
    getChildren().addAll(head, grid());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    fill();
  }

  /** Gives the keyboard to the day that it stands at. */
  public void focus() {
    days.get(place(at)).requestFocus();
  }

  private IconButton turner(Feather icon, String key, int months) {
    return new IconButton(icon, texts.get(key), () -> turn(months)).small();
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("month-days");
    int length = DayOfWeek.values().length;
    for (int i = 0; i < length; i++) {
      DayOfWeek day = week.getFirstDayOfWeek().plus(i);
      Label name =
          Labels.of(day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()), "day-name");
      name.setTextOverrun(OverrunStyle.CLIP);
      name.setMaxWidth(Double.MAX_VALUE);
      grid.add(name, i, 0);
      ColumnConstraints same = new ColumnConstraints();
      same.setPercentWidth(100.0 / length);
      grid.getColumnConstraints().add(same);
    }
    for (int i = 0; i < WEEKS * length; i++) {
      Button day = new Button();
      day.getStyleClass().setAll("button", "day");
      day.setMaxWidth(Double.MAX_VALUE);
      days.add(day);
      grid.add(day, i % length, 1 + i / length);
    }
    return grid;
  }

  /** Of the first of the month in the grid. */
  private int offset() {
    return at.withDayOfMonth(1).get(week.dayOfWeek()) - 1;
  }

  private int place(LocalDate day) {
    return offset() + day.getDayOfMonth() - 1;
  }

  private void fill() {
    DateTimeFormatter name = DateTimeFormatter.ofPattern(texts.get("pattern.full"), texts.locale());
    YearMonth shown = YearMonth.from(at);
    month.setText(
        DateTimeFormatter.ofPattern(texts.get("pattern.month"), texts.locale()).format(at));
    LocalDate day = shown.atDay(1).minusDays(offset());
    for (Button button : days) {
      LocalDate date = day;
      button.setText(Integer.toString(date.getDayOfMonth()));
      button.setAccessibleText(name.format(date));
      button.setOnAction(_ -> onChosen.accept(date));
      button.setVisible(YearMonth.from(date).equals(shown));
      button.setFocusTraversable(date.equals(at));
      button.setDisable(date.isBefore(first) || date.isAfter(last));
      button.pseudoClassStateChanged(LAST, date.equals(last));
      day = day.plusDays(1);
    }
    boolean earlier = YearMonth.from(first).isBefore(shown);
    boolean later = YearMonth.from(last).isAfter(shown);
    enable(yearBack, earlier);
    enable(monthBack, earlier);
    enable(monthOn, later);
    enable(yearOn, later);
    fit();
  }

  /** In a narrow window with large text the name of the month goes before whole years. */
  private void fit() {
    double whole = 2 * yearBack.prefWidth(-1) + 2 * monthBack.prefWidth(-1) + month.prefWidth(-1);
    boolean room = head.getWidth() == 0 || head.getWidth() >= whole;
    for (IconButton year : List.of(yearBack, yearOn)) {
      if (!room && year.isFocused()) {
        focus(); // it would leave with the button
      }
      year.setVisible(room);
      year.setManaged(room);
    }
  }

  /** The focus does not leave with a button that has nothing more to do. */
  private void enable(IconButton button, boolean can) {
    if (!can && button.isFocused()) {
      focus();
    }
    button.setDisable(!can);
  }

  private void turn(int months) {
    go(at.plusMonths(months));
  }

  private void go(LocalDate wanted) {
    at = wanted.isBefore(first) ? first : wanted.isAfter(last) ? last : wanted;
    fill();
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    int months = e.isShiftDown() ? MONTHS_OF_YEAR : 1;
    switch (e.getCode()) {
      case LEFT -> go(at.minusDays(1));
      case RIGHT -> go(at.plusDays(1));
      case UP -> go(at.minusWeeks(1));
      case DOWN -> go(at.plusWeeks(1));
      case PAGE_UP -> turn(-months);
      case PAGE_DOWN -> turn(months);
      case HOME -> go(first);
      case END -> go(last);
      default -> {
        if (other(e)) {
          e.consume();
        }
        return;
      }
    }
    focus();
    e.consume();
  }

  /** Keys that leave the day where it is. */
  private boolean other(KeyEvent e) {
    switch (e.getCode()) {
      case TAB -> tab(e.isShiftDown() ? -1 : 1);
      case ENTER -> {
        if (getScene().getFocusOwner() instanceof Button button) {
          button.fire();
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
    List<Node> ring = new ArrayList<>(List.of(yearBack, monthBack, monthOn, yearOn));
    ring.removeIf(n -> n.isDisabled() || !n.isVisible());
    ring.add(days.get(place(at)));
    int now = ring.indexOf(getScene().getFocusOwner());
    ring.get(Math.floorMod(now + by, ring.size())).requestFocus();
  }
}
