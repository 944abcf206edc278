package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Ticks;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The signs of the kit for what the client says. */
final class Faces {

  private Faces() {}

  /** A circle for the other person, a square for a group. */
  static void show(Avatar avatar, ThreadRow row) {
    if (row.direct() && !row.others().isEmpty()) {
      PersonRow other = row.others().getFirst();
      avatar.person(other.userId().toString(), other.name()).presence(dot(row.presence()));
    } else {
      avatar.group(row.threadId().toString(), row.name()).presence(PresenceDot.State.NONE);
    }
  }

  /** A person with presence; none for blocked ones. */
  static void show(Avatar avatar, PersonRow person) {
    avatar
        .person(person.userId().toString(), person.name())
        .presence(person.blocked() ? PresenceDot.State.NONE : dot(person.presence()));
  }

  /** The sign for how far a message has come. */
  static Node tick(SendState state) {
    return Ticks.of(
        switch (state) {
          case QUEUED -> Ticks.State.WAITING;
          case ACCEPTED -> Ticks.State.SENT;
          case DELIVERED -> Ticks.State.DELIVERED;
          case READ -> Ticks.State.READ;
          case REFUSED, LOST -> Ticks.State.REFUSED;
        });
  }

  private static PresenceDot.State dot(@Nullable Presence presence) {
    if (presence == null) {
      return PresenceDot.State.NONE;
    }
    return switch (presence.state()) {
      case ONLINE -> PresenceDot.State.ONLINE;
      case AWAY -> PresenceDot.State.AWAY;
      case OFFLINE -> PresenceDot.State.NONE;
    };
  }
}
