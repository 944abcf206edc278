package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import java.nio.charset.StandardCharsets;

/** What a text must be like before it can be sent. */
final class Draft {

  /** From here on the composer tells how much is left. */
  static final int NEAR = Limits.TEXT_BYTES - 1024;

  private Draft() {}

  /** The text as it is sent: lines end with a line feed, nothing invisible, no blank ends. */
  static String sendable(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(text::appendCodePoint);
    return text.toString().strip();
  }

  /** One text above the other, or the only one that says something; never the same one twice. */
  static String joined(String first, String second) {
    return chat.hearth.model.Draft.joined(first, second);
  }

  /** Puts a text above what was begun in a thread that is not open. */
  static void putBack(Client client, ThreadId threadId, String text) {
    String begun = client.threads().find(threadId).map(ThreadRow::draft).orElse("");
    ClientId replyTo =
        client.messages().draftReply(threadId).map(MessageRow::clientId).orElse(null);
    client.messages().saveDraft(threadId, joined(text, begun), replyTo);
  }

  /** How many bytes of UTF-8 it takes, which is what the limit counts. */
  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether there is something to send and not too much. */
  static boolean fits(String sendable) {
    return fits(sendable, false);
  }

  /**
   * As {@link #fits(String)}.
   *
   * @param files whether files go with it; then it may be empty
   */
  static boolean fits(String sendable, boolean files) {
    return (files || !sendable.isEmpty()) && bytes(sendable) <= Limits.TEXT_BYTES;
  }
}
