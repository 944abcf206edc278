package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import java.util.List;

/** Events of many threads that were committed together; in order in each thread. */
public record CommittedBatch(List<Run> runs) {

  /** Copies the list. */
  public CommittedBatch {
    runs = List.copyOf(runs);
  }

  /**
   * Events of one thread for the same receivers. An event that changes who is a member is a run of
   * its own.
   *
   * @param head as it is after the events
   * @param receivers the members at these events, and who was taken out by the event or left
   */
  public record Run(ThreadHead head, List<ThreadEvent> events, List<UserId> receivers) {

    /** Copies the lists. */
    public Run {
      events = List.copyOf(events);
      receivers = List.copyOf(receivers);
    }
  }
}
