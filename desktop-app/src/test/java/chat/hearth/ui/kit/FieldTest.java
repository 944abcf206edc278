package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class FieldTest extends InWindow {

  @Test
  void an_error_comes_on_leaving_and_never_while_writing() {
    Field name = showName();
    clickOn(name.control()).write("elif!");
    assertFalse(name.isWrong(), "somebody still writes");
    type(KeyCode.TAB);
    assertTrue(name.isWrong());
    assertEquals("Use small letters.", line(name, ".field-error").getText());
    assertFalse(line(name, ".field-hint").isVisible(), "the error takes the hint's place");
  }

  @Test
  void an_error_goes_as_soon_as_it_is_mended() {
    Field name = showName();
    clickOn(name.control()).write("elif!").type(KeyCode.TAB);
    clickOn(name.control()).type(KeyCode.END, KeyCode.BACK_SPACE);
    assertFalse(name.isWrong());
    assertTrue(line(name, ".field-hint").isVisible());
  }

  @Test
  void leaving_an_empty_field_is_no_error_but_sending_it_is() {
    Field name = showName();
    clickOn(name.control()).type(KeyCode.TAB);
    assertFalse(name.isWrong());
    assertFalse(on(name::validate));
    assertTrue(name.isWrong());
  }

  @Test
  void an_error_from_elsewhere_is_read_out() {
    Field name = showName();
    interact(() -> name.error("“mara” is taken."));
    assertEquals("User name", name.control().getAccessibleText());
    assertEquals("“mara” is taken.", name.control().getAccessibleHelp());
    interact(() -> name.error(null));
    assertEquals("Small letters only", name.control().getAccessibleHelp());
  }

  @Test
  void the_eye_shows_and_hides_a_password() {
    Field secret = show(() -> Field.password("Password"));
    clickOn(secret.control()).write("short song");
    assertEquals("••••••••••", shown(secret));
    clickOn(secret.lookup(".icon-button"));
    assertEquals("short song", shown(secret));
    write("!");
    assertEquals("short song!", secret.text());
    clickOn(secret.lookup(".icon-button"));
    assertEquals("•••••••••••", shown(secret));
    assertTrue(focused() instanceof PasswordField);
  }

  @Test
  void a_password_is_sent_by_enter_whether_shown_or_not() {
    int[] sent = {0};
    Field secret = show(() -> Field.password("Password"));
    interact(() -> secret.control().setOnAction(e -> sent[0]++));
    clickOn(secret.control()).type(KeyCode.ENTER);
    clickOn(secret.lookup(".icon-button")).type(KeyCode.ENTER);
    assertEquals(2, sent[0]);
  }

  private Field showName() {
    Field name =
        on(
            () ->
                Field.text("User name")
                    .hint("Small letters only")
                    .check(text -> text.matches("[a-z]+") ? null : "Use small letters."));
    show(() -> new VBox(name, new TextField()));
    return name;
  }

  private static Label line(Field field, String selector) {
    return (Label) field.lookup(selector);
  }

  private String shown(Field field) {
    return on(
        () ->
            field.lookupAll(".text-field").stream()
                .filter(Node::isVisible)
                .flatMap(control -> control.lookupAll(".text").stream())
                .map(text -> ((Text) text).getText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(""));
  }
}
