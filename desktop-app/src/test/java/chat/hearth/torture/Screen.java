package chat.hearth.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a device shows.
 *
 * @param searches what searches on it found once all was read; empty where that was not asked
 * @param missing the files that it was to fetch as well and could not have
 */
record Screen(
    long userId, boolean whole, List<Chat> threads, List<Found> searches, List<Missing> missing) {

  /** A file of a message that does not come. */
  record Missing(String clientId, String file) {}

  /**
   * What a search found.
   *
   * @param typed a word, or what finds everything
   * @param clientIds the messages, by their client ids
   */
  record Found(String typed, Set<String> clientIds) {}

  /**
   * One thread and what is in it.
   *
   * @param own what nobody else sees
   * @param calls unread messages that call the owner by name, or everybody
   * @param member whether the owner can write in it
   * @param lastSeq the newest event that is here without a hole
   */
  record Chat(
      long id,
      Own own,
      int unread,
      int calls,
      boolean member,
      long lastSeq,
      List<Row> rows,
      List<Note.Mark> marks) {

    /** The ids of what was said in it and not deleted for all. */
    Set<String> said() {
      return rows.stream()
          .filter(r -> r.text() != null)
          .map(Row::clientId)
          .collect(Collectors.toSet());
    }

    /** Rows that the relay has numbered. */
    List<Row> numbered() {
      return rows.stream().filter(r -> r.seq() > 0).toList();
    }
  }

  /**
   * What only the owner sees of a thread.
   *
   * @param nickname the owner's own name for it, or ""
   * @param unread whether it is marked so
   * @param draft what the owner began to write
   * @param answers the client id of the message that the draft is to answer, or ""
   * @param stars the client ids of messages that have one
   */
  record Own(
      String nickname,
      boolean muted,
      boolean pinned,
      boolean unread,
      String draft,
      String answers,
      Set<String> stars) {}

  /**
   * One row of a chat.
   *
   * @param seq 0 where the relay has given no number
   * @param state QUEUED, ACCEPTED, ..., as the screen says it
   * @param text what was said; null where something was done, or where it was deleted for all
   */
  record Row(
      long seq, String clientId, long author, String state, @Nullable String text, Since since) {

    boolean isDeleted() {
      return since.deleted();
    }
  }

  /**
   * What a message has besides its text; nothing where something else was done.
   *
   * @param versions where it was edited, each text that it had with its time, the oldest first
   * @param deleted for all, which takes everything else
   * @param pinned for all
   * @param reactions who has put which emoji to it
   * @param files the names of their bytes
   */
  record Since(
      List<String> versions,
      boolean deleted,
      boolean pinned,
      Map<String, Set<Long>> reactions,
      List<String> files) {

    static final Since NONE = new Since(List.of(), false, false, Map.of(), List.of());
    static final Since DELETED = new Since(List.of(), true, false, Map.of(), List.of());

    static Since edited(String... versions) {
      return new Since(List.of(versions), false, false, Map.of(), List.of());
    }
  }

  /** The ids of messages of which only their deletion is in sight. */
  Set<String> deleted() {
    return threads.stream()
        .flatMap(t -> t.rows().stream())
        .filter(Row::isDeleted)
        .map(Row::clientId)
        .collect(Collectors.toSet());
  }

  /** The ids of everything that was said and is in sight. */
  Set<String> said() {
    return threads.stream()
        .flatMap(t -> t.rows().stream())
        .filter(r -> r.text() != null || r.isDeleted())
        .map(Row::clientId)
        .collect(Collectors.toSet());
  }
}
