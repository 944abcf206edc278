package chat.hearth.ui.threads;

import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.emoji.EmojiLine;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The row of a thread in the list. */
final class ThreadLine extends HBox {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final double APART = 3;

  private final Avatar avatar;
  private final EmojiLine name = new EmojiLine("", "strong");
  private final Node bell = Icons.of(Feather.BELL_OFF, 14);
  private final Label time = Labels.whole("", "caption", "text-subtle", "thread-time");
  private final StackPane tick = new StackPane();
  private final Label lead = Labels.whole("", "second", "text-danger");
  private final EmojiLine text = new EmojiLine("", "second");
  private final Badge badge = new Badge();
  private final Node pin = Icons.pin(14);
  private @Nullable SendState ticked;

  ThreadLine(boolean compact) {
    avatar = new Avatar(compact ? 36 : 44);
    getStyleClass().add("thread-row");
    if (compact) {
      getStyleClass().add("compact");
    }
    HBox one = new HBox(6, name, bell, Gap.grow(), time);
    one.setAlignment(Pos.CENTER_LEFT);
    HBox two = new HBox(6, tick, lead, text, Gap.grow(), badge, pin);
    two.setAlignment(Pos.CENTER_LEFT);
    two.getStyleClass().add("thread-second");
    VBox lines = new VBox(compact ? 0 : APART, one, two);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(avatar, lines);
  }

  void show(Line.OfThread line) {
    ThreadRow row = line.row();
    Faces.show(avatar, row);
    name.setText(row.name());
    shown(bell, row.muted());
    time.setText(line.time());
    time.pseudoClassStateChanged(UNREAD, row.calling() > 0 || (row.markedUnread() && !row.muted()));
    show(line.preview());
    badge.show(row.unread(), row.mentions(), row.muted());
    if (row.unread() == 0 && row.markedUnread()) {
      badge.mark();
    }
    shown(pin, row.pinned() && !row.isUnread());
  }

  void selected(boolean selected) {
    getStyleClass().remove("selected");
    if (selected) {
      getStyleClass().add("selected");
    }
  }

  private void show(Preview preview) {
    text.setText(preview.text());
    text.style(
        "second",
        switch (preview.tone()) {
          case PLAIN, DRAFT -> "text-muted";
          case TYPING -> "text-accent";
          case REFUSED -> "text-danger";
        });
    lead.setText(preview.lead());
    shown(lead, !preview.lead().isEmpty());
    shown(tick, preview.tick() != null);
    if (preview.tick() != null && preview.tick() != ticked) {
      ticked = preview.tick();
      tick.getChildren().setAll(Faces.tick(preview.tick()));
    }
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
