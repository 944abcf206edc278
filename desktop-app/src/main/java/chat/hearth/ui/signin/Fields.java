package chat.hearth.ui.signin;

import chat.hearth.ui.kit.Field;
import chat.hearth.ui.signin.SignInModel.Trouble;
import chat.hearth.ui.signin.SignInModel.Trouble.Where;

/** Puts a trouble below the field it belongs to. */
final class Fields {

  private Fields() {}

  static boolean show(Trouble trouble, Field userName, Field password) {
    Field field =
        switch (trouble.field()) {
          case USER_NAME -> userName;
          case PASSWORD -> password;
          case NONE, ADDRESS -> null;
        };
    if (field == null) {
      return false;
    }
    field.error(trouble.title());
    field.control().requestFocus();
    return true;
  }

  static boolean showAddress(Trouble trouble, Field address) {
    if (trouble.field() != Where.ADDRESS) {
      return false;
    }
    address.error(trouble.title());
    address.control().requestFocus();
    return true;
  }
}
