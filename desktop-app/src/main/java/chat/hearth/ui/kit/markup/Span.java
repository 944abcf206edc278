package chat.hearth.ui.kit.markup;

import chat.hearth.model.Mention;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Letters that look alike.
 *
 * @param text may hold line feeds; never empty
 * @param target the web page or the message that a click opens; null where it is no link
 * @param mention who is called by these letters; null where nobody is
 */
public record Span(
    String text, Set<Style> styles, @Nullable URI target, @Nullable Mention mention) {

  /** Letters that call nobody. */
  public Span(String text, Set<Style> styles, @Nullable URI target) {
    this(text, styles, target, null);
  }

  /** Whether it is a link that shows something else than where it leads, or seems to. */
  public boolean isDeceptive() {
    return target != null && (!target.toString().equals(text) || Disguise.isIn(target));
  }
}
