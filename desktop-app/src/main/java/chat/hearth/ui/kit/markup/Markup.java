package chat.hearth.ui.kit.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/**
 * A small part of Markdown as CommonMark 0.31 has it, and strikethrough. Headings, HTML, rules,
 * pictures and indented code stay what they are: text. A line feed ends a line.
 */
public final class Markup {

  /** Nothing in a text without these is marked; a quick look that spares most texts the parser. */
  private static final Pattern MARKS =
      Pattern.compile("[*_~`\\[\\\\&<]|(?m:^\\s*(?:>|[-+*](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)))");

  /**
   * Quotes in quotes in lists: nobody reads deeper, and a hostile text must not exhaust a stack.
   */
  private static final int DEEPEST = 8;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(StrikethroughExtension.create()))
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .maxOpenBlockParsers(DEEPEST)
          .customInlineContentParserFactory(new AddressParser.Factory())
          .build();

  private Markup() {}

  /** What a message shows; what can't be read as anything else is a paragraph as it is. */
  public static List<Block> of(String text) {
    if (!MARKS.matcher(text).find()) {
      return asIs(text);
    }
    List<Block> blocks = new Reader().blocks(PARSER.parse(text));
    return plain(blocks).isBlank() ? asIs(text) : blocks;
  }

  private static List<Block> asIs(String text) {
    List<Span> spans = new ArrayList<>();
    for (Run run : Run.of(text)) {
      spans.add(
          switch (run) {
            case Run.Plain p -> new Span(p.text(), Set.of(), null);
            case Run.Link l -> new Span(l.text(), Set.of(), l.target());
          });
    }
    return List.of(new Block.Paragraph(List.copyOf(spans)));
  }

  /** The words of a message without its marks, for where it stands in a line or is read aloud. */
  public static String plain(String text) {
    return MARKS.matcher(text).find() ? plain(of(text)) : text;
  }

  private static String plain(List<Block> blocks) {
    return blocks.stream().map(Markup::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(Block block) {
    return switch (block) {
      case Block.Paragraph p -> p.spans().stream().map(Span::text).collect(Collectors.joining());
      case Block.Code c -> c.text();
      case Block.Quoted q -> plain(q.blocks());
      case Block.Items l -> l.items().stream().map(Markup::plain).collect(Collectors.joining("\n"));
    };
  }

  private static String plain(Block.Item item) {
    String words = plain(item.blocks());
    return words.isBlank() ? "" : item.sign() + " " + words;
  }
}
