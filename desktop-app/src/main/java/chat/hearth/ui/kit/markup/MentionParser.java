package chat.hearth.ui.kit.markup;

import chat.hearth.model.Mention;
import java.util.List;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes the name of somebody who is called before anything in it could be read as a mark. */
final class MentionParser implements InlineContentParser {

  private final List<Mention> mentions;
  private final int longest;

  private MentionParser(List<Mention> mentions) {
    this.mentions = mentions;
    this.longest = mentions.stream().mapToInt(m -> m.name().length()).max().orElse(0);
  }

  /** Somebody who is called. */
  static final class Called extends CustomNode {

    private final Mention mention;

    Called(Mention mention) {
      this.mention = mention;
    }

    Mention mention() {
      return mention;
    }

    String text() {
      return "@" + mention.name();
    }
  }

  record Factory(List<Mention> mentions) implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('@');
    }

    @Override
    public InlineContentParser create() {
      return new MentionParser(mentions);
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    if (Mention.goesOn(scanner.peekPreviousCodePoint())) {
      return ParsedInline.none();
    }
    scanner.next();
    Position name = scanner.position();
    for (int i = 0; i <= longest + 1 && scanner.peek() != Scanner.END; i++) {
      scanner.next();
    }
    String ahead = scanner.getSource(name, scanner.position()).getContent();
    Mention found = Mention.leading(ahead, 0, mentions).orElse(null);
    if (found == null) {
      return ParsedInline.none();
    }
    scanner.setPosition(name);
    for (int i = 0; i < found.name().length(); i++) {
      scanner.next();
    }
    return ParsedInline.of(new Called(found), scanner.position());
  }
}
