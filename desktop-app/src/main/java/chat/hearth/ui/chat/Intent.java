package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;

/** What the text in the composer is to do with a message that was written before. */
sealed interface Intent {

  /** The message. */
  MessageRow row();

  /** It is the answer to it. */
  record Reply(MessageRow row) implements Intent {}

  /** It is what the message is to say. */
  record Edit(MessageRow row) implements Intent {}
}
