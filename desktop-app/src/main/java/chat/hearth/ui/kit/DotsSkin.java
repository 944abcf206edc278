package chat.hearth.ui.kit;

import javafx.scene.control.PasswordField;
import javafx.scene.control.skin.TextFieldSkin;

/** Shows a password as dots of the font's own size. */
final class DotsSkin extends TextFieldSkin {

  private static final String DOT = "\u2022";

  DotsSkin(PasswordField field) {
    super(field);
  }

  @Override
  protected String maskText(String text) {
    return getSkinnable() instanceof PasswordField ? DOT.repeat(text.length()) : text;
  }
}
