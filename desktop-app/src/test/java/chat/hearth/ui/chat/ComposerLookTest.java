package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.ui.sample.SampleTeam;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the text stands in the composer, at each text size. */
class ComposerLookTest extends OpenChat {

  private static final double OFF = 1.5;

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 150, 200})
  void a_line_stands_in_the_middle_and_nothing_scrolls(int percent) {
    open(percent);
    screen.click("composer");
    screen.type("A line");
    screen.until("in the middle", () -> Math.abs(offMiddle()) <= OFF);
    screen.until("whole", () -> isWhole() && !scrolls());
    screen.picture("composer-" + percent);
    screen.run(() -> composer().setText(""));
    screen.until("no bar", () -> !scrolls());
    screen.picture("composer-" + percent + "-prompt");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 150, 200})
  void in_a_narrow_window_what_it_says_while_it_is_empty_is_one_line(int percent) {
    open(percent);
    String all = composer().getPromptText();
    screen.resize(360, 800);
    screen.until("narrow", () -> screen.ask(() -> composer().getWidth()) < 360);
    screen.until("one line", this::isOneLine);
    assertEquals(all, screen.ask(() -> composer().getAccessibleText()));
    screen.until("no bar", () -> !scrolls());
    screen.picture("composer-narrow-" + percent);
    screen.resize(888, 800);
    screen.until("all of it", () -> screen.ask(() -> composer().getPromptText()).equals(all));
  }

  private boolean isOneLine() {
    return screen.ask(
        () -> {
          composer().getScene().getRoot().layout();
          String said = composer().getPromptText();
          double two = 2 * composer().getFont().getSize();
          return composer().lookupAll(".text").stream()
              .filter(n -> n instanceof Text t && t.getText().equals(said))
              .anyMatch(n -> n.getLayoutBounds().getHeight() < two);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 150, 200})
  void eight_lines_do_not_scroll_and_nine_do(int percent) {
    open(percent);
    screen.run(() -> composer().setText("x\n".repeat(7) + "x"));
    screen.until("eight", () -> height() > 7 * 14 * percent / 100.0 && !scrolls());
    screen.run(() -> composer().setText("x\n".repeat(8) + "x"));
    screen.until("nine", this::scrolls);
  }

  private void open(int percent) {
    screen.run(() -> screen.window().theme().textPercentProperty().set(percent));
    show(SampleTeam.WITH_PRIYA);
    screen.until("the composer", () -> screen.has("composer"));
  }

  private TextArea composer() {
    return (TextArea) screen.stage().getScene().lookup("#composer");
  }

  private double height() {
    return screen.ask(() -> composer().getHeight());
  }

  /** How much lower the middle of the first letter is than that of the button beside it, in px. */
  private double offMiddle() {
    return screen.ask(
        () -> {
          Node send = screen.stage().getScene().lookup("#send");
          Bounds button = send.localToScene(send.getLayoutBounds());
          Rectangle2D letter = letter();
          double middle = (letter.getMinY() + letter.getMaxY()) / 2;
          return composer().localToScene(0, middle).getY() - button.getCenterY();
        });
  }

  private boolean isWhole() {
    return screen.ask(
        () -> letter().getMinY() >= 0 && letter().getMaxY() <= composer().getHeight());
  }

  /** On the FX thread. */
  private Rectangle2D letter() {
    return ((TextInputControlSkin<?>) composer().getSkin()).getCharacterBounds(0);
  }

  private boolean scrolls() {
    return screen.ask(
        () ->
            composer().lookupAll(".scroll-bar").stream()
                .anyMatch(
                    n ->
                        n instanceof ScrollBar bar
                            && bar.getOrientation() == Orientation.VERTICAL
                            && bar.isVisible()));
  }
}
