package chat.hearth.ui.chat;

import chat.hearth.client.MessageLink;
import chat.hearth.ui.kit.markup.Span;
import javafx.scene.control.Label;

/** Words in place of a link to a message, whose letters say nothing to anybody. */
final class ShortLink extends Label {

  private final String link;

  /**
   * What a click does is for its maker to say.
   *
   * @param words stand there
   * @param link is copied
   */
  ShortLink(String words, String link) {
    super(words);
    this.link = link;
    getStyleClass().add("short-link");
    setMinWidth(USE_PREF_SIZE);
  }

  /** Whether a piece of a message is such a link as it was written; one with a name keeps that. */
  static boolean stands(Span span) {
    return span.target() != null
        && !span.isDeceptive()
        && MessageLink.parse(span.text()).isPresent();
  }

  /** All of it. */
  String link() {
    return link;
  }
}
