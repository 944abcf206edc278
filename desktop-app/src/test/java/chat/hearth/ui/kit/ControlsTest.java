package chat.hearth.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** What small controls do by mouse and by keyboard. */
class ControlsTest extends InWindow {

  @Test
  void a_switch_is_switched_by_space_enter_and_mouse() {
    Switch sound = show(() -> new Switch("Sound"));
    interact(sound::requestFocus);
    type(KeyCode.SPACE);
    assertTrue(sound.isSelected());
    type(KeyCode.ENTER);
    assertFalse(sound.isSelected());
    clickOn(sound);
    assertTrue(sound.isSelected());
    assertEquals(AccessibleRole.TOGGLE_BUTTON, sound.getAccessibleRole());
    assertEquals("Sound", sound.getAccessibleText());
  }

  @Test
  void a_switch_is_38_by_22_and_its_thumb_moves() {
    Switch sound = show(() -> new Switch("Sound"));
    Region thumb = (Region) sound.lookup(".thumb");
    assertEquals(38, sound.getWidth(), 0.5);
    assertEquals(22, sound.getHeight(), 0.5);
    assertEquals(3, thumb.getBoundsInParent().getMinX(), 0.5);
    interact(sound::fire);
    interact(() -> overlay.layout());
    assertEquals(38 - 3, thumb.getBoundsInParent().getMaxX(), 0.5);
  }

  @Test
  void one_chip_of_a_group_stays_chosen() {
    Chip all = on(() -> new Chip("All"));
    Chip unread = on(() -> new Chip("Unread"));
    show(() -> new HBox(8, all, unread));
    interact(() -> new ToggleGroup().getToggles().addAll(all, unread));
    clickOn(all);
    clickOn(all);
    assertTrue(all.isSelected());
    clickOn(unread);
    assertFalse(all.isSelected());
    interact(() -> unread.count(2));
    assertEquals("Unread  2", unread.getText());
    interact(() -> unread.count(0));
    assertEquals("Unread", unread.getText());
  }

  @Test
  void the_focus_ring_comes_with_the_keyboard_only() {
    ActionButton one = on(() -> Buttons.primary("One", () -> {}));
    ActionButton two = on(() -> Buttons.primary("Two", () -> {}));
    show(() -> new HBox(8, one, two));
    PseudoClass ring = PseudoClass.getPseudoClass("focus-visible");
    clickOn(one);
    assertSame(one, focused());
    assertFalse(one.getPseudoClassStates().contains(ring));
    type(KeyCode.TAB);
    assertTrue(two.getPseudoClassStates().contains(ring));
  }

  @Test
  void a_busy_button_keeps_its_words_and_does_nothing_more() {
    int[] times = {0};
    ActionButton send = show(() -> Buttons.primary("Send", () -> times[0]++));
    clickOn(send);
    interact(() -> send.setBusy(true));
    assertNull(send.getGraphic(), "no ring for what is done at once");
    clickOn(send);
    assertEquals(1, times[0]);
    await().atMost(20, SECONDS).until(() -> send.getGraphic() != null);
    assertEquals("Send", send.getText());
    interact(() -> send.setBusy(false));
    assertNull(send.getGraphic());
    clickOn(send);
    assertEquals(2, times[0]);
  }

  @Test
  void an_icon_button_says_what_it_does() {
    IconButton search =
        show(() -> new IconButton(Feather.SEARCH, "Search in this thread", "Ctrl F", () -> {}));
    assertEquals("Search in this thread", search.getAccessibleText());
    assertEquals("Search in this thread   Ctrl F", search.getTooltip().getText());
    assertEquals(36, search.getWidth(), 0.5);
    interact(() -> search.on(true).on(true).on(false));
    assertFalse(search.getStyleClass().contains("on"));
  }

  @Test
  void search_is_emptied_by_escape_and_by_the_x() {
    SearchField search = show(() -> new SearchField("Search", "Ctrl K"));
    Node x = search.lookup(".icon-button");
    Node hint = search.lookup(".key-hint");
    assertTrue(hint.isVisible());
    clickOn(search.control()).write("cover");
    assertFalse(hint.isVisible());
    type(KeyCode.ESCAPE);
    assertEquals("", search.text());
    write("again");
    clickOn(x);
    assertEquals("", search.text());
    assertSame(search.control(), focused());
  }

  @Test
  void a_badge_takes_no_room_at_zero() {
    Badge badge = show(Badge::new);
    assertFalse(badge.isManaged());
    interact(() -> badge.show(2, false));
    assertTrue(badge.isVisible());
    assertEquals(20, badge.getHeight(), 0.5);
    assertEquals(20, badge.getWidth(), 0.5);
    interact(() -> badge.show(100, true));
    assertEquals("99+", badge.getText());
    assertTrue(badge.getStyleClass().contains("muted"));
  }

  @Test
  void a_token_is_taken_back_by_its_x() {
    boolean[] gone = {false};
    Token token = show(() -> new Token("u1", "Priya", () -> gone[0] = true));
    Node x = token.lookup(".icon-button");
    assertEquals(Texts.kit().get("remove", "Priya"), x.getAccessibleText());
    clickOn(x);
    assertTrue(gone[0]);
    assertEquals(28, token.getHeight(), 0.5);
  }

  @Test
  void a_menu_shows_keys_but_leaves_them_alone() {
    int[] copied = {0};
    HBox anchor = show(HBox::new);
    ContextMenu menu =
        on(() -> Menus.of(Menus.item("Copy text", Feather.COPY, "Ctrl C", () -> copied[0]++)));
    assertEquals("Ctrl C", menu.getItems().getFirst().getAccelerator().getDisplayText());
    interact(() -> Menus.showBelow(menu, anchor));
    assertTrue(menu.isShowing());
    Node label = menu.getSkin().getNode().lookup(".accelerator-text");
    assertNotNull(label);
    type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(1, copied[0]);
    assertFalse(menu.isShowing());
  }
}
