package chat.hearth.ui.threads;

import chat.hearth.client.SendState;
import org.jspecify.annotations.Nullable;

/**
 * What line two of a thread's row says.
 *
 * @param tick the sign before an own message, or null
 * @param lead a word before the text in a colour of its own; empty for none
 * @param text one line
 */
record Preview(Tone tone, @Nullable SendState tick, String lead, String text) {

  /** How line two looks. */
  enum Tone {
    /** Grey, as most. */
    PLAIN,
    /** Somebody is writing. */
    TYPING,
    /** The owner began to write. */
    DRAFT,
    /** The relay did not take the owner's message. */
    REFUSED
  }
}
