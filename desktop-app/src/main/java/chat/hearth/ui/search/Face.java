package chat.hearth.ui.search;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadFace;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.PresenceDot;
import org.jspecify.annotations.Nullable;

/**
 * The picture before a line: a circle for a person, a square for a group.
 *
 * @param key gives it its colour
 */
record Face(String key, String name, boolean person) {

  static Face of(PersonRow person) {
    return new Face(person.userId().toString(), person.name(), true);
  }

  static Face of(ThreadFace thread) {
    return of(thread.threadId().toString(), thread.name(), thread.other());
  }

  static Face of(ThreadRow thread) {
    boolean pair = thread.direct() && !thread.others().isEmpty();
    return of(
        thread.threadId().toString(), thread.name(), pair ? thread.others().getFirst() : null);
  }

  private static Face of(String key, String name, @Nullable PersonRow other) {
    return other == null ? new Face(key, name, false) : of(other);
  }

  void show(Avatar avatar) {
    if (person) {
      avatar.person(key, name);
    } else {
      avatar.group(key, name);
    }
    avatar.presence(PresenceDot.State.NONE);
  }
}
