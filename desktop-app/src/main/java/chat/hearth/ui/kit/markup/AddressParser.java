package chat.hearth.ui.kit.markup;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes an address that stands in a text before its underscores could be read as marks. */
final class AddressParser implements InlineContentParser {

  static final class Factory implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('h', 'H');
    }

    @Override
    public InlineContentParser create() {
      return new AddressParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (!ends(scanner.peek())) {
      scanner.next();
    }
    String word = scanner.getSource(start, scanner.position()).getContent();
    Run.Link found = Run.leading(word);
    if (found == null) {
      return ParsedInline.none();
    }
    scanner.setPosition(start);
    for (int i = 0; i < found.text().length(); i++) {
      scanner.next();
    }
    Link link = new Link(found.target().toString(), null);
    link.appendChild(new Text(found.text()));
    return ParsedInline.of(link, scanner.position());
  }

  private static boolean ends(char c) {
    return c == Scanner.END || c == '\n' || Character.isWhitespace(c) || "<>\"".indexOf(c) >= 0;
  }
}
