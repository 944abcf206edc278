package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.Emoji;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.kit.emoji.SkinTone;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** A hand in the tone in which emoji are chosen; opens a menu of the others. */
final class ToneButton extends Button {

  private static final String HAND = "raised_hand_with_fingers_splayed";

  private final Texts texts;
  private final ObjectProperty<SkinTone> tone;

  ToneButton(Texts texts, ObjectProperty<SkinTone> tone) {
    this.texts = texts;
    this.tone = tone;
    getStyleClass().addAll("icon-button", "tone-button");
    setId("emoji-tone");
    setAccessibleText(texts.get("emoji.tone"));
    setTooltip(new Tooltip(texts.get("emoji.tone")));
  }

  /** Shows hands as soon as there are any. */
  void show(EmojiIndex index) {
    EmojiIndex.Entry hand = index.coded(HAND).orElseThrow();
    setGraphic(new EmojiView(hand.in(tone.get()), "in-menu"));
    setOnAction(_ -> menu(hand));
  }

  private void menu(EmojiIndex.Entry hand) {
    ContextMenu menu = new ContextMenu();
    for (SkinTone wanted : SkinTone.values()) {
      Emoji emoji = hand.in(wanted);
      MenuItem item =
          new MenuItem(
              texts.get("emoji.tone." + wanted.name().toLowerCase(Locale.ROOT)),
              new EmojiView(emoji, "in-menu"));
      item.setOnAction(
          _ -> {
            tone.set(wanted);
            setGraphic(new EmojiView(emoji, "in-menu"));
          });
      menu.getItems().add(item);
    }
    menu.show(this, Side.BOTTOM, 0, 4);
  }
}
