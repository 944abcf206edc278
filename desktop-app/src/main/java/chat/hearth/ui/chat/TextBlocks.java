package chat.hearth.ui.chat;

import chat.hearth.model.Mention;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.Direction;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.kit.emoji.Piece;
import chat.hearth.ui.kit.markup.Block;
import chat.hearth.ui.kit.markup.Span;
import chat.hearth.ui.kit.markup.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Draws the blocks of a message. */
final class TextBlocks {

  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

  private final Words words;
  private final ChatActions.Links links;
  private final Runnable copied;

  /**
   * @param copied is told when code was copied
   */
  TextBlocks(Words words, ChatActions.Links links, Runnable copied) {
    this.words = words;
    this.links = links;
    this.copied = copied;
  }

  /** One below the other. */
  VBox column(List<Block> blocks) {
    VBox column = new VBox();
    column.getStyleClass().add("message-blocks");
    blocks.forEach(b -> column.getChildren().add(node(b)));
    return column;
  }

  private Region node(Block block) {
    return switch (block) {
      case Block.Paragraph p -> {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("message-text");
        flow.setCursor(Cursor.TEXT);
        flow.getChildren().setAll(letters(p.spans()));
        yield flow;
      }
      case Block.Code c -> new CodeBlock(c.text(), words, copied);
      case Block.Quoted q -> {
        VBox quoted = column(q.blocks());
        quoted.getStyleClass().add("quoted");
        yield quoted;
      }
      case Block.Items l -> {
        VBox items = new VBox();
        items.getStyleClass().add("message-items");
        l.items().forEach(i -> items.getChildren().add(item(i)));
        yield items;
      }
    };
  }

  private HBox item(Block.Item item) {
    Label sign = new Label(item.sign());
    sign.getStyleClass().add("item-sign");
    sign.setMinWidth(Label.USE_PREF_SIZE);
    VBox blocks = column(item.blocks());
    HBox.setHgrow(blocks, Priority.ALWAYS);
    HBox line = new HBox(sign, blocks);
    line.getStyleClass().add("message-item");
    return line;
  }

  /** The pieces of a paragraph. */
  List<Node> letters(List<Span> spans) {
    List<Node> nodes = new ArrayList<>();
    for (Span span : spans) {
      for (Piece piece : Piece.of(span.text())) {
        switch (piece) {
          case Piece.Picture picture -> nodes.add(new EmojiView(picture.emoji()));
          case Piece.Words w when isMine(span) -> mine(w.text(), nodes);
          case Piece.Words _ when ShortLink.stands(span) -> nodes.add(shortened(span));
          case Piece.Words w -> letters(span, w.text(), nodes);
        }
      }
    }
    return nodes;
  }

  private ShortLink shortened(Span span) {
    ShortLink link = new ShortLink(Texts.kit().get("link.short"), span.text());
    URI target = Objects.requireNonNull(span.target());
    click(link, () -> links.open().accept(target));
    return link;
  }

  private void letters(Span span, String text, List<Node> nodes) {
    URI target = span.target();
    for (String part : Direction.unbreakable(text)) {
      Text piece = new Text(part);
      piece.getStyleClass().add("message-text");
      for (Style style : span.styles()) {
        piece.getStyleClass().add(style.name().toLowerCase(Locale.ROOT));
      }
      if (target != null) {
        link(piece, target, span.isDeceptive());
      } else if (span.mention() != null) {
        call(piece, span.mention());
      }
      nodes.add(piece);
    }
  }

  private boolean isMine(Span span) {
    return span.mention() != null && span.mention().isFor(links.me());
  }

  /** The owner's own name stands on a ground, word by word so that lines can break. */
  private static void mine(String text, List<Node> nodes) {
    List<String> parts = Direction.words(text);
    for (int i = 0; i < parts.size(); i++) {
      Label word = new Label(parts.get(i));
      word.getStyleClass().addAll("mention", "mine");
      word.pseudoClassStateChanged(FIRST, i == 0);
      word.pseudoClassStateChanged(LAST, i == parts.size() - 1);
      word.setMinWidth(Label.USE_PREF_SIZE);
      nodes.add(word);
    }
  }

  private void call(Text piece, Mention mention) {
    piece.getStyleClass().add("mention");
    UserId person = mention.userId();
    if (person != null) {
      click(piece, () -> links.person().accept(person));
    }
  }

  /** It may promise another address than it leads to, so the person sees that one first. */
  private void link(Text piece, URI target, boolean deceptive) {
    piece.getStyleClass().add("message-link");
    click(piece, () -> (deceptive ? links.ask() : links.open()).accept(target));
  }

  private static void click(Node piece, Runnable work) {
    piece.setCursor(Cursor.HAND);
    piece.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && !e.isShiftDown()) {
            work.run();
          }
        });
  }
}
