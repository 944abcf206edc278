package chat.hearth.client;

import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread as its owner sees it.
 *
 * @param name what to show: the owner's nickname, else the title, else the other people's names
 * @param title the shared title, or null
 * @param nickname the owner's private name for it, or null
 * @param direct between two people
 * @param others everybody besides the owner, by display name
 * @param unread messages of others after the read marker
 * @param markedUnread the owner wants to come back to it, whatever was read
 * @param mentions those of them that call the owner by name
 * @param draft what the owner began to write; empty if nothing
 * @param last the newest message to preview, or null
 * @param presence the other person's, in direct threads; null in groups or if not known
 * @param writable false after leaving, or with somebody the owner blocked
 * @param blocked a direct thread with somebody the owner blocked
 * @param admin whether the owner may rename and remove
 * @param createdBy the display name of who started it; "" if not known
 * @param lastSeq the newest event held without a hole
 */
public record ThreadRow(
    ThreadId threadId,
    String name,
    @Nullable String title,
    @Nullable String nickname,
    boolean direct,
    List<PersonRow> others,
    boolean muted,
    boolean pinned,
    boolean archived,
    int unread,
    boolean markedUnread,
    int mentions,
    String draft,
    @Nullable MessageRow last,
    @Nullable Presence presence,
    boolean writable,
    boolean blocked,
    boolean admin,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    long lastSeq) {

  /** Copies the list. */
  public ThreadRow {
    others = List.copyOf(others);
  }

  /** Whether it waits to be looked at. */
  public boolean isUnread() {
    return unread > 0 || markedUnread;
  }

  /** How many unread messages want the owner: all, or of a muted thread those that name them. */
  public int calling() {
    return muted ? mentions : unread;
  }

  /** The other person of a direct thread, or null. */
  public @Nullable UserId other() {
    return direct && !others.isEmpty() ? others.getFirst().userId() : null;
  }
}
