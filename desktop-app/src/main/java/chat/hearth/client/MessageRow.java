package chat.hearth.client;

import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a thread on the screen. It keeps its {@code clientId} for life; everything else may
 * change as the relay answers.
 *
 * @param seq its number, or 0 until the relay gave one; of a lost one that of the event before it
 * @param author who wrote or did it
 * @param own whether that is the owner
 * @param at when the relay took it, or when it was written here
 * @param body what happened; a message with the text that it has now, empty where it was deleted
 * @param state how far an own message has come; ACCEPTED or LOST for those of others
 * @param refusal why it was refused; NONE where it was not
 * @param subjects the people that {@code body} names (added, removed), with their names
 * @param extras what a message has besides its text
 */
public record MessageRow(
    ThreadId threadId,
    ClientId clientId,
    long seq,
    PersonRow author,
    boolean own,
    Instant at,
    EventBody body,
    SendState state,
    Refusal refusal,
    List<PersonRow> subjects,
    Extras extras) {

  /** Copies the list. */
  public MessageRow {
    subjects = List.copyOf(subjects);
  }

  /** The same by the same person under the name that they have now. */
  public MessageRow by(PersonRow named) {
    return new MessageRow(
        threadId, clientId, seq, named, own, at, body, state, refusal, subjects, extras);
  }

  /** Whether it is something a person wrote, and not a change of the thread. */
  public boolean isMessage() {
    return body instanceof EventBody.Message;
  }

  /** What it says, or "" where it is no message or was deleted. */
  public String text() {
    return body instanceof EventBody.Message message ? message.text() : "";
  }

  /** Whom its text calls by name; nobody where it is no message or was deleted. */
  public List<Mention> mentions() {
    return body instanceof EventBody.Message message ? message.mentions() : List.of();
  }

  /** Whether it calls a person by name. */
  public boolean isFor(UserId person) {
    return body instanceof EventBody.Message message && message.isFor(person);
  }

  /** What came with it; nothing where it is no message or was deleted. */
  public List<Attachment> files() {
    return body instanceof EventBody.Message message ? message.files() : List.of();
  }

  /** Whether it is on its way or with the relay, and there to be answered or changed. */
  public boolean isThere() {
    return isMessage()
        && !extras.deleted()
        && state != SendState.REFUSED
        && state != SendState.LOST;
  }
}
