package chat.hearth.client;

import chat.hearth.model.ClientId;
import java.time.Instant;
import java.util.List;

/**
 * What a search found.
 *
 * @param threads pinned ones first, then the newest
 * @param people by name, without those who have a direct thread among {@code threads}
 * @param messages the newest first, not more than were asked for
 * @param total how many messages there are
 * @param exact false where there are more than {@code total}
 */
public record Found(
    List<NamedThread> threads,
    List<NamedPerson> people,
    List<Message> messages,
    long total,
    boolean exact,
    Reach reach) {

  /** A thread by its name. */
  public record NamedThread(ThreadRow row, Marked name) {}

  /** Somebody known here by one of their names. */
  public record NamedPerson(PersonRow row, Marked name) {}

  /**
   * A message by what it says.
   *
   * @param seq its number in the thread, or 0 if it has none
   */
  public record Message(
      ThreadFace thread,
      ClientId clientId,
      long seq,
      PersonRow author,
      boolean own,
      Instant at,
      Marked text) {}

  /** Copies the lists. */
  public Found {
    threads = List.copyOf(threads);
    people = List.copyOf(people);
    messages = List.copyOf(messages);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return threads.isEmpty() && people.isEmpty() && messages.isEmpty();
  }
}
