package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import org.jspecify.annotations.Nullable;

/** Decides whether an event may follow, and what the thread is after it. */
public interface AppendRules {

  /**
   * Called on the log thread, in the order of the log.
   *
   * @param before the thread as it is, or null where there is none
   * @param event with the number that it would get
   * @param target the message that an {@link chat.hearth.model.EventBody.Amendment} is about, as it
   *     is; null for other events, and where there is none
   * @return the thread after it
   * @throws chat.hearth.wire.Refusal where it may not
   */
  ThreadState next(@Nullable ThreadState before, ThreadEvent event, @Nullable ThreadEvent target);
}
