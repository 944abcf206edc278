package chat.hearth.ui.kit.markup;

import chat.hearth.model.Mention;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Parser PARSER = builder().build();

  private Markup() {}

  private static Parser.Builder builder() {
    return Parser.builder()
        .extensions(List.of(StrikethroughExtension.create()))
        .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
        .maxOpenBlockParsers(DEEPEST)
        .customInlineContentParserFactory(new AddressParser.Factory());
  }

  /** What a message shows that calls nobody. */
  public static List<Block> of(String text) {
    return of(text, List.of());
  }

  /**
   * What a message shows; what can't be read as anything else is a paragraph as it is.
   *
   * @param mentions whom it calls
   */
  public static List<Block> of(String text, List<Mention> mentions) {
    if (!MARKS.matcher(text).find()) {
      return asIs(text, mentions);
    }
    Parser parser =
        mentions.isEmpty()
            ? PARSER
            : builder()
                .customInlineContentParserFactory(new MentionParser.Factory(mentions))
                .build();
    List<Block> blocks = new Reader().blocks(parser.parse(text));
    return plain(blocks).isBlank() ? asIs(text, mentions) : blocks;
  }

  private static List<Block> asIs(String text, List<Mention> mentions) {
    List<Span> spans = new ArrayList<>();
    for (Run run : Run.of(text)) {
      switch (run) {
        case Run.Plain p -> calling(p.text(), mentions, spans);
        case Run.Link l -> spans.add(new Span(l.text(), Set.of(), l.target()));
      }
    }
    return List.of(new Block.Paragraph(List.copyOf(spans)));
  }

  private static void calling(String text, List<Mention> mentions, List<Span> spans) {
    int from = 0;
    for (Mention.Place place : Mention.places(text, mentions)) {
      if (place.from() > from) {
        spans.add(new Span(text.substring(from, place.from()), Set.of(), null));
      }
      String called = text.substring(place.from(), place.to());
      spans.add(new Span(called, Set.of(), null, place.mention()));
      from = place.to();
    }
    if (from < text.length()) {
      spans.add(new Span(text.substring(from), Set.of(), null));
    }
  }

  /** Those of these whom a message calls where it is neither code nor a link, in their order. */
  public static List<Mention> called(String text, List<Mention> mentions) {
    Set<String> names =
        of(text, mentions).stream()
            .flatMap(Markup::spans)
            .map(Span::mention)
            .filter(Objects::nonNull)
            .map(Mention::name)
            .collect(Collectors.toSet());
    return mentions.stream().filter(m -> names.contains(m.name())).distinct().toList();
  }

  /** The links of a message, each address once, in their order. */
  public static List<Span> links(String text, List<Mention> mentions) {
    Set<URI> known = new HashSet<>();
    return of(text, mentions).stream()
        .flatMap(Markup::spans)
        .filter(s -> s.target() != null && known.add(s.target()))
        .toList();
  }

  private static Stream<Span> spans(Block block) {
    return switch (block) {
      case Block.Paragraph p -> p.spans().stream();
      case Block.Code _ -> Stream.of();
      case Block.Quoted q -> q.blocks().stream().flatMap(Markup::spans);
      case Block.Items l ->
          l.items().stream().flatMap(i -> i.blocks().stream()).flatMap(Markup::spans);
    };
  }

  /** The blocks of code of a message, in their order. */
  public static List<String> codes(String text) {
    return of(text).stream().flatMap(Markup::codes).toList();
  }

  private static Stream<String> codes(Block block) {
    return switch (block) {
      case Block.Paragraph _ -> Stream.of();
      case Block.Code c -> Stream.of(c.text());
      case Block.Quoted q -> q.blocks().stream().flatMap(Markup::codes);
      case Block.Items l ->
          l.items().stream().flatMap(i -> i.blocks().stream()).flatMap(Markup::codes);
    };
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
