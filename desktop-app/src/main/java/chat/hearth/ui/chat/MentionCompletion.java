package chat.hearth.ui.chat;

import chat.hearth.client.PersonRow;
import chat.hearth.model.Mention;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Offers;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Offers members of the thread for what is written behind an "@". */
final class MentionCompletion {

  private static final int LONGEST = 42;
  private static final double FACE = 22;
  private static final int ICON = 16;

  /** Chinese keyboards have a wide one. A space behind a name ends the choice. */
  private static final Pattern BEGUN =
      Pattern.compile("[@＠]((?:[^@＠\\s]|(?<=[^@＠\\s]) (?=\\S))*)$");

  private final TextInputControl field;
  private final Mentioning mentioning;
  private final Words words;
  private final Offers<Mentioning.Choice> offers;
  private int from;
  private boolean changing;

  /**
   * Follows what is written.
   *
   * @param anchor what the offers stand above
   */
  MentionCompletion(TextInputControl field, Node anchor, Mentioning mentioning, Words words) {
    this.field = field;
    this.mentioning = mentioning;
    this.words = words;
    Offers.Look<Mentioning.Choice> look = new Offers.Look<>(this::row, this::spoken);
    this.offers = new Offers<>("mention-offers", field, anchor, look, this::take);
    field.caretPositionProperty().addListener((_, _, _) -> moved());
  }

  /** Whether the key was for the offers: arrows, Enter, Tab, Esc. */
  boolean key(KeyEvent e) {
    return offers.key(e);
  }

  private void moved() {
    if (changing) {
      return;
    }
    Matcher begun = BEGUN.matcher(Offers.before(field, LONGEST));
    if (!field.isFocused() || !begun.find()) {
      offers.close();
      return;
    }
    from = field.getCaretPosition() - begun.group().length();
    if (Mention.begins(field.getText(), from)) {
      offers.show(mentioning.search(begun.group(1)));
    } else {
      offers.close();
    }
  }

  private HBox row(Mentioning.Choice choice) {
    PersonRow person = choice.person();
    Node face =
        person == null
            ? everybody()
            : new Avatar(FACE).person(person.userId().toString(), person.displayName());
    return new HBox(
        face,
        new EmojiLine(choice.mention().name(), "body"),
        Labels.of(about(choice), "second", "text-muted"));
  }

  private static StackPane everybody() {
    StackPane face = new StackPane(Icons.of(Feather.USERS, ICON));
    face.setMinSize(FACE, FACE);
    return face;
  }

  /** What tells them from others: the owner's own name for them, or the one they sign in with. */
  private String about(Mentioning.Choice choice) {
    PersonRow person = choice.person();
    if (person == null) {
      return words.get("mention.all.about");
    }
    return person.nickname() == null ? person.userName() : person.nickname();
  }

  private String spoken(Mentioning.Choice choice) {
    return choice.mention().name() + ", " + about(choice);
  }

  private void take(Mentioning.Choice choice) {
    changing = true;
    field.replaceText(from, field.getCaretPosition(), "@" + choice.mention().name() + " ");
    changing = false;
    mentioning.choose(choice.mention());
  }
}
