package chat.hearth.ui.kit.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns a tree of commonmark into blocks; whatever is not wanted there comes out as its text. */
final class Reader {

  private static final String DOT = "•";

  /** The blocks below a node. */
  List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      blocks.add(block(n));
    }
    return List.copyOf(blocks);
  }

  private Block block(Node node) {
    return switch (node) {
      case FencedCodeBlock code -> new Block.Code(code.getLiteral().stripTrailing());
      case BlockQuote quote -> new Block.Quoted(blocks(quote));
      case BulletList list -> new Block.Items(items(list, null));
      case OrderedList list -> new Block.Items(items(list, list));
      case LinkReferenceDefinition definition -> new Block.Paragraph(List.of(words(definition)));
      default -> new Block.Paragraph(spans(node));
    };
  }

  private List<Block.Item> items(Node list, @Nullable OrderedList numbered) {
    List<Block.Item> items = new ArrayList<>();
    for (Node n = list.getFirstChild(); n != null; n = n.getNext()) {
      items.add(new Block.Item(sign(numbered, items.size()), blocks(n)));
    }
    return List.copyOf(items);
  }

  private static String sign(@Nullable OrderedList numbered, int before) {
    if (numbered == null) {
      return DOT;
    }
    Integer first = numbered.getMarkerStartNumber();
    String delimiter = numbered.getMarkerDelimiter();
    return (first == null ? 1 : first) + before + (delimiter == null ? "." : delimiter);
  }

  private static Span words(LinkReferenceDefinition d) {
    String title = d.getTitle() == null ? "" : " \"" + d.getTitle() + "\"";
    return plain("[" + d.getLabel() + "]: " + d.getDestination() + title, Set.of());
  }

  private static Span plain(String text, Set<Style> styles) {
    return new Span(text, Set.copyOf(styles), null);
  }

  private List<Span> spans(Node parent) {
    Spans spans = new Spans();
    spans.below(parent, EnumSet.noneOf(Style.class), null);
    return List.copyOf(spans.all);
  }

  /** Goes through a paragraph; neighbours that look alike become one. */
  private static final class Spans {

    private final List<Span> all = new ArrayList<>();

    void below(Node parent, Set<Style> styles, @Nullable URI target) {
      for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
        read(n, styles, target);
      }
    }

    private void read(Node node, Set<Style> styles, @Nullable URI target) {
      switch (node) {
        case Text text -> add(text.getLiteral(), styles, target);
        case MentionParser.Called called when target != null -> add(called.text(), styles, target);
        case MentionParser.Called called ->
            all.add(new Span(called.text(), Set.copyOf(styles), null, called.mention()));
        case SoftLineBreak _, HardLineBreak _ -> add("\n", styles, target);
        case Code code -> add(code.getLiteral(), with(styles, Style.CODE), target);
        case Emphasis _ -> below(node, with(styles, Style.ITALIC), target);
        case StrongEmphasis _ -> below(node, with(styles, Style.BOLD), target);
        case Strikethrough _ -> below(node, with(styles, Style.STRIKE), target);
        case HtmlInline html -> add(html.getLiteral(), styles, target);
        case Link link -> link(link, link.getDestination(), styles);
        case Image image -> link(image, image.getDestination(), styles);
        default -> below(node, styles, target);
      }
    }

    /** What leads to no web page says where it leads, and leads nowhere. */
    private void link(Node node, String destination, Set<Style> styles) {
      URI target = Run.target(destination);
      int before = all.size();
      below(node, styles, target);
      if (target != null && all.size() == before) {
        add(destination, styles, target);
      } else if (target == null && !destination.isEmpty()) {
        add(" (" + destination + ")", styles, null);
      }
    }

    private static Set<Style> with(Set<Style> styles, Style more) {
      Set<Style> all = EnumSet.of(more);
      all.addAll(styles);
      return all;
    }

    private void add(String text, Set<Style> styles, @Nullable URI target) {
      if (text.isEmpty()) {
        return;
      }
      Span last = all.isEmpty() ? null : all.getLast();
      if (last != null
          && target == null
          && last.target() == null
          && last.mention() == null
          && last.styles().equals(styles)) {
        all.set(all.size() - 1, plain(last.text() + text, styles));
      } else {
        all.add(new Span(text, Set.copyOf(styles), target));
      }
    }
  }
}
