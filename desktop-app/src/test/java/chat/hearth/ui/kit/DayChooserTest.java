package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month to choose a day from, by mouse and by keys, in each language. */
class DayChooserTest extends InWindow {

  private static final LocalDate FIRST = LocalDate.of(2025, 10, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

  private final List<LocalDate> chosen = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "LEFT, false, 2026-11-10",
    "RIGHT, false, 2026-11-12",
    "UP, false, 2026-11-04",
    "DOWN, false, 2026-11-18",
    "PAGE_UP, false, 2026-10-11",
    "PAGE_UP, true, 2025-11-11",
    "PAGE_DOWN, false, 2026-11-23",
    "PAGE_DOWN, true, 2026-11-23",
    "HOME, false, 2025-10-21",
    "END, false, 2026-11-23",
  })
  void keys_go_from_day_to_day_and_never_past_the_ends(
      KeyCode key, boolean shift, LocalDate wanted) {
    DayChooser chooser = open(Locale.UK, LocalDate.of(2026, 11, 11));
    press(key, shift);
    press(KeyCode.ENTER, false);
    assertEquals(List.of(wanted), chosen);
    assertTrue(on(() -> ((Button) chooser.lookup(".day:focused")).isFocusTraversable()));
  }

  @Test
  void a_click_chooses_a_day_and_days_outside_can_not_be_chosen() {
    DayChooser chooser = open(Locale.UK, LAST);
    Button tomorrow = day(chooser, "Tuesday, 24 November 2026");
    assertTrue(tomorrow.isDisabled());
    interact(tomorrow::fire);
    assertEquals(List.of(), chosen);
    interact(day(chooser, "Saturday, 14 November 2026")::fire);
    assertEquals(List.of(LocalDate.of(2026, 11, 14)), chosen);
    press(KeyCode.HOME, false);
    assertTrue(day(chooser, "Monday, 20 October 2025").isDisabled());
    assertFalse(day(chooser, "Tuesday, 21 October 2025").isDisabled());
  }

  @Test
  void buttons_turn_the_months_until_there_are_no_more() {
    DayChooser chooser = open(Locale.UK, LAST);
    assertEquals("November 2026", month(chooser));
    assertTrue(turner(chooser, "Next month").isDisabled());
    assertTrue(turner(chooser, "Next year").isDisabled());
    interact(turner(chooser, "Previous year")::requestFocus);
    interact(turner(chooser, "Previous year")::fire);
    assertEquals("November 2025", month(chooser));
    interact(turner(chooser, "Previous year")::fire);
    assertEquals("October 2025", month(chooser), "as far as there is something");
    assertTrue(turner(chooser, "Previous month").isDisabled());
    assertTrue(focused().getStyleClass().contains("day"), "the focus stays inside");
  }

  @Test
  void the_focus_goes_round_inside() {
    open(Locale.UK, LocalDate.of(2026, 5, 5));
    Node start = focused();
    List<String> way = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      press(KeyCode.TAB, false);
      way.add(focused().getAccessibleText());
    }
    assertEquals(
        List.of(
            "Previous year", "Previous month", "Next month", "Next year", "Tuesday, 5 May 2026"),
        way);
    assertEquals(start, focused());
    press(KeyCode.TAB, true);
    assertEquals("Next year", focused().getAccessibleText());
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Mon, November 2026, 'Wednesday, 11 November 2026'",
    "en-US, Sun, November 2026, 'Wednesday, 11 November 2026'",
    "de-DE, Mo, November 2026, 'Mittwoch, 11. November 2026'",
    "zh-CN, 周一, 2026年11月, 2026年11月11日 星期三",
  })
  void it_speaks_the_language_of_the_app(
      String language, String firstDay, String month, String spoken) {
    DayChooser chooser = open(Locale.forLanguageTag(language), LocalDate.of(2026, 11, 11));
    assertEquals(month, month(chooser));
    assertEquals(spoken, focused().getAccessibleText());
    Label first = (Label) chooser.lookup(".day-name");
    assertEquals(firstDay, first.getText());
  }

  private DayChooser open(Locale locale, LocalDate at) {
    DayChooser made = show(() -> new DayChooser(Texts.kit(locale), FIRST, LAST, at, chosen::add));
    interact(made::focus);
    return made;
  }

  private void press(KeyCode code, boolean shift) {
    Node at = focused();
    interact(
        () ->
            Event.fireEvent(
                at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
  }

  private String month(DayChooser chooser) {
    return on(() -> ((Label) chooser.lookup("#chosen-month")).getText());
  }

  private Button turner(DayChooser chooser, String words) {
    return button(chooser, ".icon-button", words);
  }

  private Button day(DayChooser chooser, String words) {
    return button(chooser, ".day", words);
  }

  private Button button(DayChooser chooser, String selector, String words) {
    return on(
        () ->
            chooser.lookupAll(selector).stream()
                .filter(n -> words.equals(n.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
  }
}
