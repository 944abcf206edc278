package chat.hearth.relay.delivery;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import chat.hearth.wire.ServerFrame;
import java.util.List;

/** Something durable, or passing, on its way to all connected devices of some users. */
public sealed interface Push {

  /** The users whose devices get it. */
  List<UserId> to();

  /** A committed event; devices get waiting ones in one frame. */
  record Event(List<UserId> to, ThreadEvent event) implements Push {
    /** Copies the list. */
    public Event {
      to = List.copyOf(to);
    }
  }

  /**
   * Answers to the appends of what follows, which their devices get in one frame with it. They are
   * nothing for other processes.
   *
   * @param give answers all
   */
  record Answers(Runnable give) implements Push {
    @Override
    public List<UserId> to() {
      return List.of();
    }
  }

  /** Any other frame. */
  record Frame(List<UserId> to, ServerFrame frame) implements Push {
    /** Copies the list. */
    public Frame {
      to = List.copyOf(to);
    }
  }
}
