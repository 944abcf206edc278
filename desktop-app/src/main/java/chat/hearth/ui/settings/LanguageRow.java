package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Chip;
import chat.hearth.ui.kit.Follow;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Language;
import chat.hearth.ui.kit.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The languages to choose from, each by its own name. */
final class LanguageRow extends VBox {

  LanguageRow(Texts texts, ObjectProperty<Language> chosen) {
    getStyleClass().add("language-row");
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("language-chips");
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      Chip chip =
          new Chip(language == Language.SYSTEM ? texts.get("language.system") : language.own());
      chip.setId("language-" + language.name().toLowerCase(Locale.ROOT));
      chip.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      chip.setToggleGroup(group);
      Follow.value(chip, chosen, now -> chip.setSelected(now == language));
      chip.setOnAction(_ -> chosen.set(language));
      chips.getChildren().add(chip);
    }
    getChildren()
        .addAll(
            new VBox(
                Labels.wrapped(texts.get("language"), "body", "medium"),
                Labels.wrapped(texts.get("language.text"), "second", "text-muted")),
            chips);
  }
}
