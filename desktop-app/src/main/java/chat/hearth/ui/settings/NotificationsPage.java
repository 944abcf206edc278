package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import javafx.scene.Node;

/** What news the person wants to be told of, and how. */
final class NotificationsPage {

  private NotificationsPage() {}

  static Node of(Texts texts, Window window, Background background) {
    Settings settings = window.settings();
    Card rows = Card.rows();
    fill(rows, texts, settings, texts.get("notices.text"));
    background.submit(
        () -> window.computer().notifier().isPresent(),
        can -> {
          if (!can) {
            fill(rows, texts, settings, texts.get("notices.none"));
          }
        },
        _ -> {});
    return Pages.page(
        texts.get("notifications"),
        rows,
        Card.rows(
            Pages.toggle(
                texts.get("only.mentions"),
                texts.get("only.mentions.text"),
                settings.onlyMentionsProperty())));
  }

  private static void fill(Card rows, Texts texts, Settings settings, String explanation) {
    Node sound =
        Pages.toggle(
            texts.get("notices.sound"),
            texts.get("notices.sound.text"),
            settings.noticeSoundProperty());
    Node preview =
        Pages.toggle(
            texts.get("notices.preview"),
            texts.get("notices.preview.text"),
            settings.noticeTextProperty());
    sound.disableProperty().bind(settings.notificationsProperty().not());
    preview.disableProperty().bind(settings.notificationsProperty().not());
    rows.fill(
        Pages.toggle(texts.get("notices"), explanation, settings.notificationsProperty()),
        sound,
        preview);
  }
}
