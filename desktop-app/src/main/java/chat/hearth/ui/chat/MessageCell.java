package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.model.ClientId;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.emoji.EmojiText;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One place in the list. It is built once for every kind of row and then only filled. */
final class MessageCell extends ListCell<ChatItem> {

  /** Of places below the last row; high, so that there are few. */
  private static final double EMPTY_HEIGHT = 400;

  private static final double EARLIER_HEIGHT = 48;

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final ListView<ChatItem> list;
  private final ObservableValue<@Nullable Object> target;
  private final TextSelection selection;
  private final Words words;
  private final BubbleRow bubble;
  private final Label day = Labels.whole("", "day-pill");
  private final StackPane dayRow = new StackPane(day);
  private final Label unread = Labels.whole("");
  private final HBox unreadRow = new HBox(line(), unread, line());
  private final EmojiText note = new EmojiText("", "system-row");
  private final StackPane noteRow = new StackPane(note);
  private final Label earlier = Labels.whole("", "system-row");
  private final StackPane earlierRow = new StackPane(earlier);

  /**
   * An empty cell.
   *
   * @param target the key of the row that stands out; the cell lives as long as its list
   */
  MessageCell(
      ListView<ChatItem> list,
      Words words,
      ChatActions.Reading actions,
      BubbleRow.Menu menu,
      ObservableValue<@Nullable Object> target,
      TextSelection selection) {
    this.list = list;
    this.selection = selection;
    this.words = words;
    this.target = target;
    target.addListener((_, _, _) -> standOut());
    this.bubble = new BubbleRow(words, actions, menu);
    selection.join(this);
    selectedProperty().addListener(_ -> bubble.atHand(isSelected() && list.isFocusVisible()));
    list.focusVisibleProperty()
        .addListener(_ -> bubble.atHand(isSelected() && list.isFocusVisible()));
    getStyleClass().add("message-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    day.setCursor(Cursor.HAND);
    day.setOnMouseClicked(e -> goFrom(actions.dates(), e));
    unreadRow.getStyleClass().add("new-line");
    dayRow.getStyleClass().add("day-row");
    unreadRow.setAlignment(Pos.CENTER);
    noteRow.getStyleClass().add("note-row");
    earlierRow.setMinHeight(EARLIER_HEIGHT);
    note.setMaxWidth(Region.USE_PREF_SIZE);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  /** The message that it shows, if that has a text to select. */
  Optional<ClientId> message() {
    return getItem() instanceof ChatItem.Bubble(MessageRow row, _, _)
            && !row.extras().deleted()
            && !body().text().passage().text().isEmpty()
        ? Optional.of(row.clientId())
        : Optional.empty();
  }

  /** The text of its message. */
  MessageBody body() {
    return bubble.body();
  }

  @Override
  protected void updateItem(@Nullable ChatItem item, boolean empty) {
    super.updateItem(item, empty);
    standOut();
    fill(item, empty);
    selection.filled(this);
  }

  private void fill(@Nullable ChatItem item, boolean empty) {
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    Region row =
        switch (item) {
          case ChatItem.Bubble b -> bubble(b);
          case ChatItem.Day d -> labelled(dayRow, day, words.times().day(d.start()));
          case ChatItem.Unread u -> labelled(unreadRow, unread, words.get("unread", u.count()));
          case ChatItem.Note n -> note(words.note(n.row()));
          case ChatItem.Earlier e -> labelled(earlierRow, earlier, words.get("earlier"));
        };
    setGraphic(row);
    requestLayout();
  }

  private void standOut() {
    ChatItem item = getItem();
    boolean wanted = item != null && item.key().equals(target.getValue());
    pseudoClassStateChanged(TARGET, wanted);
  }

  private void goFrom(GoToDate dates, MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && getItem() instanceof ChatItem.Day d) {
      dates.open(day, d.date());
    }
  }

  private Region bubble(ChatItem.Bubble item) {
    MessageRow row = item.row();
    bubble.fill(item);
    setAccessibleText(words.message(row, words.plain(row.text())));
    return bubble;
  }

  private Region note(String text) {
    note.setText(text);
    setAccessibleText(text);
    return noteRow;
  }

  private Region labelled(Region row, Label label, String text) {
    label.setText(text);
    setAccessibleText(text);
    return row;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** By the width of the list, so that nothing moves when its scroll bar comes and goes. */
  private double column() {
    return list.getWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!(getGraphic() instanceof Region row)) {
      return EMPTY_HEIGHT;
    }
    pad(row);
    return snapSizeY(row.prefHeight(column()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  /**
   * Without the skin, which would put the row elsewhere first: what moves while it is laid out
   * wants to be laid out again, and with that all cells would be styled anew with every step.
   */
  @Override
  protected void layoutChildren() {
    if (getGraphic() instanceof Region row) {
      pad(row);
      row.resizeRelocate(0, 0, column(), getHeight());
    }
  }

  private void pad(Region row) {
    if (row.equals(unreadRow) || row.equals(noteRow)) {
      double side = Column.inset(column());
      Insets now = row.getPadding();
      if (now.getLeft() != side) {
        row.setPadding(new Insets(14, side, 2, side));
      }
    }
  }
}
