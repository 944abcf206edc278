package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiText;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a pane says while there is nothing in it: what it is for and how to begin. */
public final class EmptyState extends VBox {

  private static final double TEXT_WIDTH = 400;

  private EmptyState(String title, String titleSize, String text, String textSize) {
    getStyleClass().add("empty-state");
    Label words = centred(Labels.wrapped(text, textSize, "text-muted"));
    words.setMaxWidth(TEXT_WIDTH);
    EmojiText head = new EmojiText(title, titleSize); // it may repeat what was searched for
    head.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(head, words);
    words.setVisible(!text.isEmpty());
    words.setManaged(!text.isEmpty());
  }

  /** For a whole page, with the picture of the mark between two bubbles. */
  public static EmptyState page(String title, String text) {
    EmptyState state = new EmptyState(title, "title", text, "body");
    Region picture = picture();
    VBox.setMargin(picture, new Insets(0, 0, 36, 0));
    state.getChildren().addFirst(picture);
    return state;
  }

  /** For a list: two quiet lines. */
  public static EmptyState list(String title, String text) {
    EmptyState state = new EmptyState(title, "strong", text, "second");
    state.getStyleClass().add("in-list");
    return state;
  }

  /** With what can be done. */
  public EmptyState buttons(Node... buttons) {
    return below(20, 12, buttons);
  }

  /** With keys and what they do; see {@link #key}. */
  public EmptyState keys(Node... keys) {
    return below(24, 24, keys);
  }

  /** Keys and what they do. */
  public static Node key(String keys, String words) {
    HBox hint = new HBox(8, Keys.hint(keys), Labels.whole(words, "caption", "text-muted"));
    hint.setAlignment(Pos.CENTER);
    return hint;
  }

  private EmptyState below(double above, double apart, Node... nodes) {
    HBox row = new HBox(apart, nodes);
    row.setAlignment(Pos.CENTER);
    VBox.setMargin(row, new Insets(above, 0, 0, 0));
    getChildren().add(row);
    return this;
  }

  private static Label centred(Label label) {
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(Pos.CENTER);
    return label;
  }

  private static Region picture() {
    Slip left = new Slip(136, "first", 42, 61);
    Slip right = new Slip(124, "mine", 54, 31);
    Mark mark = new Mark(92);
    for (Slip slip : new Slip[] {left, right}) {
      slip.setPadding(new Insets(13, 14, 13, 14));
      slip.setSpacing(8);
      slip.setPrefHeight(46);
    }
    left.relocate(0, 0);
    right.relocate(132, 74);
    mark.relocate(84, 15);
    Pane picture = new Pane(left, right, mark);
    picture.getStyleClass().add("empty-picture");
    picture.setMinSize(256, 120);
    picture.setPrefSize(256, 120);
    picture.setMaxSize(256, 120);
    return picture;
  }
}
