package chat.hearth.ui.settings;

import chat.hearth.client.Account;
import chat.hearth.client.RelayAddress;
import chat.hearth.model.KeyPin;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What this program is. */
final class AboutPage {

  private static final double MARK = 72;

  private AboutPage() {}

  static Node of(Texts texts, Account account) {
    String version = AboutPage.class.getPackage().getImplementationVersion();
    VBox words =
        new VBox(
            Labels.of("Hearth", "title"),
            Labels.of(
                texts.get("about.version", version == null ? texts.get("about.dev") : version),
                "second",
                "text-muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(new Mark(MARK), words);
    head.getStyleClass().add("profile-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return Pages.page(
        texts.get("about"),
        head,
        Card.of(
            Labels.wrapped(texts.get("about.what"), "body"),
            Labels.wrapped(
                texts.get("about.team", account.team(), account.host(), account.relay().toString()),
                "second",
                "text-muted"),
            Labels.wrapped(line(texts, account.relay()), "second", "text-muted")),
        Card.of(
            Labels.wrapped(texts.get("about.reader"), "strong"),
            Labels.wrapped(texts.get("about.reader.text"), "second", "text-muted")),
        Card.of(
            Labels.wrapped(texts.get("about.licence"), "strong"),
            Labels.wrapped(texts.get("about.licence.text"), "second", "text-muted")));
  }

  /** Who may read what goes to the relay and back. */
  private static String line(Texts texts, RelayAddress relay) {
    return switch (relay.secrecy()) {
      case KEY -> texts.get("about.line.key", relay.pin().map(KeyPin::words).orElse(""));
      case VOUCHED -> texts.get("about.line.vouched");
      case NEAR -> texts.get("about.line.near");
      case NONE -> texts.get("about.line.none");
    };
  }
}
