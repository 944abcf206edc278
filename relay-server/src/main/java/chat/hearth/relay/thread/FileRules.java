package chat.hearth.relay.thread;

import chat.hearth.model.Attachment;
import chat.hearth.model.UserId;

/** Decides which files somebody may put into a message. */
public interface FileRules {

  /** Throws a {@link chat.hearth.wire.Refusal} where the author may not name the file. */
  void requireNamable(UserId author, Attachment file);
}
