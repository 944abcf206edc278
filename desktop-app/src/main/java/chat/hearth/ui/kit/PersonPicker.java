package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list of people, or of threads with them, to choose from, each with a check box. */
public final class PersonPicker extends StackPane {

  private static final double AVATAR = 36;

  /**
   * Somebody to choose.
   *
   * @param id of the user or thread
   * @param about presence, in words
   * @param group whether it is more than one person
   */
  public record Choice(
      String id,
      String name,
      String about,
      PresenceDot.State presence,
      boolean group,
      boolean chosen) {

    /** One person. */
    public Choice(
        String id, String name, String about, PresenceDot.State presence, boolean chosen) {
      this(id, name, about, presence, false, chosen);
    }
  }

  private final RowList<Choice> list;
  private final Label nobody = Labels.wrapped("", "second", "text-muted");

  /**
   * An empty list.
   *
   * @param words what a screen reader calls it
   * @param toggle chooses somebody, or not any more
   */
  public PersonPicker(String words, Consumer<Choice> toggle) {
    list = new RowList<>(words, Choice::id);
    list.getStyleClass().add("person-picker");
    list.setCellFactory(_ -> new Cell());
    list.onOpen(toggle);
    nobody.getStyleClass().add("person-picker-nobody");
    StackPane.setAlignment(nobody, Pos.TOP_LEFT);
    getChildren().addAll(list, nobody);
    say("");
  }

  /** Shows these people. */
  public void show(List<Choice> choices) {
    list.show(choices);
  }

  /** Says why there is nobody; the empty string if there is somebody. */
  public void say(String words) {
    nobody.setText(words);
    nobody.setVisible(!words.isEmpty());
  }

  /** Takes the focus to the first person. */
  public void focusFirst() {
    list.focusFirst();
  }

  /** Chooses the first person, as Enter in the search field does. */
  public void chooseFirst() {
    list.openFirst();
  }

  private static final class Cell extends ListCell<Choice> {

    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine("", "body", "medium");
    private final Label about = Labels.of("", "caption", "text-muted");
    private final CheckBox box = new CheckBox();
    private final HBox row;

    Cell() {
      VBox words = new VBox(name, about);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      box.setFocusTraversable(false);
      box.setMouseTransparent(true);
      row = new HBox(avatar, words, box);
      row.getStyleClass().addAll("row", "clickable");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      if (choice.group()) {
        avatar.group(choice.id(), choice.name()).presence(PresenceDot.State.NONE);
      } else {
        avatar.person(choice.id(), choice.name()).presence(choice.presence());
      }
      name.setText(choice.name());
      about.setText(choice.about());
      about.setManaged(!choice.about().isEmpty());
      box.setSelected(choice.chosen());
      setAccessibleText(
          choice.about().isEmpty() ? choice.name() : choice.name() + ", " + choice.about());
      setGraphic(row);
    }
  }
}
