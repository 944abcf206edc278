package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Follow;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Theme;
import javafx.application.Platform;
import javafx.scene.Node;

/** The wish for less motion as one switch; what the system says counts until it differs. */
final class LessMotion {

  private LessMotion() {}

  static Node row(Texts texts, Theme theme) {
    Switch toggle = new Switch(texts.get("motion"));
    Runnable show = () -> toggle.setSelected(theme.isMotionless());
    Follow.value(toggle, theme.lessMotionProperty(), _ -> show.run());
    Follow.value(toggle, Platform.getPreferences().reducedMotionProperty(), _ -> show.run());
    toggle.setOnAction(_ -> theme.wantLessMotion(toggle.isSelected()));
    return new SettingRow(texts.get("motion"), texts.get("motion.text"), toggle);
  }
}
