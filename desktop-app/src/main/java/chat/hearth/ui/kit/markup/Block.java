package chat.hearth.ui.kit.markup;

import java.util.List;

/** A part of a message that stands below the one before it. */
public sealed interface Block {

  /** Lines of text. */
  record Paragraph(List<Span> spans) implements Block {}

  /** Lines that stay as they are. */
  record Code(String text) implements Block {}

  /** What somebody else has said. */
  record Quoted(List<Block> blocks) implements Block {}

  /** A list. */
  record Items(List<Item> items) implements Block {}

  /**
   * One of a list.
   *
   * @param sign a dot, or a number as it is written
   */
  record Item(String sign, List<Block> blocks) {}
}
