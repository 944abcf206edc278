package chat.hearth.bench;

import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What people write of all kinds: as they do in earnest, with markup, code, emoji, answers,
 * reactions and pictures between.
 */
final class Chatter implements Years.Story {

  private static final int LONG = 12;
  private static final List<String> EMOJI = List.of("👍", "😀", "🎉", "❤️", "👀");

  /** For where there is no real conversation. */
  private static final List<String> WORDS =
      List.of(
          "yes",
          "the invoice from March",
          "could you have a look at https://northlight.example/drafts?",
          "lunch?",
          "I have put it into the folder",
          "which version is that, the one before or the one with the wider margins",
          "not sure",
          "it works here, but only after a restart",
          "thanks!");

  private final List<Corpus.Line> lines;
  private final Attachment picture;
  private final RandomGenerator random;
  private int at;

  /**
   * Says what was said, in order and again from the start.
   *
   * @param lines real conversation; may be empty
   */
  Chatter(List<Corpus.Line> lines, Attachment picture, RandomGenerator random) {
    this.lines = lines;
    this.picture = picture;
    this.random = random;
  }

  @Override
  public EventBody next(ClientId earlier) {
    int kind = random.nextInt(100);
    if (kind < 6) {
      return new EventBody.Reacted(earlier, emoji(), true);
    }
    if (kind < 14) {
      return new EventBody.Message(text(), earlier);
    }
    return switch (kind) {
      case 14 -> new EventBody.Message(text(), null, List.of(picture));
      case 15, 16 -> new EventBody.Message(emoji());
      case 17, 18 -> new EventBody.Message("```\n" + text() + "\n" + text() + "\n```");
      case 19, 20 ->
          new EventBody.Message("- **" + text() + "**\n- `" + text() + "`\n\n> " + text());
      case 21, 22 -> new EventBody.Message(paragraph());
      case 23, 24, 25, 26, 27, 28 -> new EventBody.Message(text() + " " + emoji());
      default -> new EventBody.Message(text());
    };
  }

  private String emoji() {
    return EMOJI.get(random.nextInt(EMOJI.size()));
  }

  private String paragraph() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < LONG; i++) {
      all.append(text()).append(i % 4 == 3 ? "\n\n" : " ");
    }
    return all.toString().strip();
  }

  private String text() {
    at++;
    if (!lines.isEmpty()) {
      return lines.get(at % lines.size()).text().strip();
    }
    StringBuilder all = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      all.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return all.append(at).toString();
  }
}
