package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thread as it stands after an event. */
public record ThreadState(ThreadHead head, Members members) {

  /** After an event that changes neither title nor members. */
  public ThreadState after(ThreadEvent event) {
    return after(event, head.title(), members);
  }

  /** After an event that is nothing new: it does not move the thread up in a list. */
  public ThreadState amended(ThreadEvent event) {
    return after(event, head.title(), members, head.updatedAt());
  }

  /** After an event, with the title and members that it leaves behind. */
  public ThreadState after(ThreadEvent event, @Nullable String title, Members after) {
    return after(event, title, after, event.createdAt());
  }

  private ThreadState after(
      ThreadEvent event, @Nullable String title, Members after, Instant updatedAt) {
    return new ThreadState(
        new ThreadHead(
            head.threadId(),
            event.seq(),
            event.ordinal(),
            title,
            head.direct(),
            head.createdBy(),
            head.createdAt(),
            updatedAt),
        after);
  }
}
