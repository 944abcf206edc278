package chat.hearth.ui.shell;

import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.markup.Markup;
import java.util.Optional;

/**
 * Messages of one thread that deserve to be told.
 *
 * @param count how many, at least one
 * @param last the newest of them
 * @param call the newest that calls the owner by name
 */
record News(ThreadRow thread, int count, MessageRow last, Optional<MessageRow> call) {

  ThreadId threadId() {
    return thread.threadId();
  }

  /** Who wrote the newest. */
  String author() {
    return last.author().name();
  }

  /** The newest in plain words. */
  String words() {
    return FileWords.line(
        MessageLink.named(Markup.plain(last.text()), Texts.kit().get("link.short")), last.files());
  }

  /** Whether the name of its author has come. */
  boolean isNamed() {
    return !last.author().userName().isEmpty();
  }

  /** The same with the names of now. */
  News as(ThreadRow thread, PersonRow author) {
    return new News(thread, count, last.by(author), call);
  }

  /** Together with newer ones of the same thread. */
  News with(News newer) {
    return new News(
        newer.thread, count + newer.count, newer.last, newer.call.isPresent() ? newer.call : call);
  }
}
