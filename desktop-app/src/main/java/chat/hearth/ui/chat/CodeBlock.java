package chat.hearth.ui.chat;

import chat.hearth.ui.kit.IconButton;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Lines of code on a ground of their own, which scrolls sideways; with a button that copies. */
final class CodeBlock extends StackPane {

  private static final double BAR = 12;

  private final Text text;
  private final Pane ground;
  private final ScrollPane scroll;

  CodeBlock(String code, Words words, Runnable copied) {
    text = new Text(code);
    text.getStyleClass().add("code-text");
    text.setTextOrigin(VPos.TOP);
    ground = new Pane(text);
    ground.setCursor(Cursor.TEXT);
    scroll = new ScrollPane(ground);
    scroll.getStyleClass().add("code-scroll");
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(0);
    IconButton copy =
        new IconButton(
                Feather.COPY,
                words.get("copy.code"),
                () -> {
                  Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
                  copied.run();
                })
            .iconSize(14);
    copy.getStyleClass().add("code-copy");
    copy.setFocusTraversable(false);
    setAlignment(copy, Pos.TOP_RIGHT);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getStyleClass().add("code-block");
    getChildren().addAll(scroll, copy);
  }

  /** Where it is drawn. */
  Lines lines() {
    return Lines.of(ground, text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Long lines need room for the bar below them. */
  @Override
  protected double computePrefHeight(double width) {
    Insets in = scroll.getInsets();
    double room = width - in.getLeft() - in.getRight();
    boolean cut = width >= 0 && text.getLayoutBounds().getWidth() > room;
    double lines = text.getLayoutBounds().getHeight();
    return snapSizeY(in.getTop() + lines + in.getBottom() + (cut ? BAR : 0));
  }
}
