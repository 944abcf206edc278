package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Quote;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.net.URI;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done in the open thread. */
record ChatActions(Header header, Reading reading, Writing writing, Line line, Begin begin) {

  /**
   * In the header.
   *
   * @param search looks for something in this thread
   * @param archive puts it away or takes it back
   * @param markRead or, with false, as unread
   * @param leave after the person has agreed
   */
  record Header(
      Runnable back,
      Runnable search,
      Runnable details,
      BiConsumer<ThreadId, Boolean> mute,
      BiConsumer<ThreadId, Boolean> pin,
      Consumer<ThreadId> archive,
      BiConsumer<ThreadId, Boolean> markRead,
      Consumer<ThreadRow> export,
      Consumer<ThreadId> leave) {}

  /**
   * In the list of messages.
   *
   * @param older the oldest row at hand is near
   * @param newer the newest row at hand is near, and there are more
   * @param latest go to the newest message
   * @param atEnd whether the newest row is in sight
   * @param again sends what the relay has lost
   * @param copied a text was copied
   * @param said what can be done to a message
   * @param files what can be done with the files of messages
   * @param dates where a day is chosen to go to
   * @param giveUp waits no longer for a message far away; false where nobody does
   */
  record Reading(
      Runnable older,
      Runnable newer,
      Runnable latest,
      Consumer<Boolean> atEnd,
      Consumer<MessageRow> edit,
      Consumer<MessageRow> discard,
      Consumer<MessageRow> again,
      Links links,
      Runnable copied,
      Said said,
      FileDesk files,
      GoToDate dates,
      BooleanSupplier giveUp) {}

  /**
   * To what a message leads to.
   *
   * @param ask opens it after the person has seen where it leads
   * @param me the owner, who is not shown to themselves
   * @param person shows somebody who is called by name
   */
  record Links(Consumer<URI> open, Consumer<URI> ask, UserId me, Consumer<UserId> person) {}

  /**
   * To a message.
   *
   * @param react puts an emoji to it, or takes the own one away
   * @param pin keeps it at hand for everybody, or no longer
   * @param go shows one in its place, wherever that is
   * @param forward asks in which other threads to say it too
   * @param versions shows all that it has said
   * @param reacted shows who has put which emoji to it
   * @param seen tells who has read it
   * @param quoted shows what is quoted in its place
   * @param own what only the owner sees
   * @param writable whether anything can be done in this thread
   */
  record Said(
      Consumer<MessageRow> reply,
      Consumer<MessageRow> edit,
      Consumer<MessageRow> delete,
      BiConsumer<MessageRow, String> react,
      BiConsumer<MessageRow, Boolean> pin,
      Consumer<ClientId> go,
      Consumer<MessageRow> forward,
      Consumer<MessageRow> versions,
      Consumer<MessageRow> reacted,
      SeenBy seen,
      Consumer<Quote> quoted,
      Own own,
      BooleanSupplier writable) {}

  /**
   * To a message, for the owner alone.
   *
   * @param star keeps it to be found again, or no longer
   * @param hide takes it off all of the owner's screens
   */
  record Own(BiConsumer<MessageRow, Boolean> star, Consumer<MessageRow> hide) {}

  /**
   * In the composer.
   *
   * @param send the draft; false if it can't be sent as it is
   * @param say exactly this
   * @param cancel neither answers nor edits any more; false if it did neither
   * @param editLast changes the owner's last message
   * @param replyAbove answers the message above the one that is answered, or the last one
   * @param shelf takes files that are to go with the draft
   * @param mentioning knows who can be called by name
   */
  record Writing(
      BooleanSupplier send,
      Consumer<String> say,
      Runnable unblock,
      BooleanSupplier cancel,
      Runnable editLast,
      Runnable replyAbove,
      Shelf shelf,
      Mentioning mentioning) {}

  /** In the line about the connection. */
  record Line(Runnable tryNow, Runnable signIn) {}

  /**
   * While there is no thread at all.
   *
   * @param invite null where this device does not host the team
   */
  record Begin(Runnable newThread, @Nullable Runnable invite) {}
}
