package chat.hearth.torture;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * What a device's process is told to do, one JSON line each. A {@code thread} is a number that the
 * device takes modulo the threads that it can write in.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
sealed interface Order {

  /** Writes a text that no other message has. */
  @JsonTypeName("say")
  record Say(int thread, String text) implements Order {}

  /** Writes a text that no other message has, with a file that no other message has. */
  @JsonTypeName("enclose")
  record Enclose(int thread, String text, int bytes) implements Order {}

  /**
   * Something is done to a message. A {@code pick} is taken modulo the newest messages that are
   * there.
   */
  sealed interface Amend extends Order {}

  /** Answers a message with a text that no other has. */
  @JsonTypeName("answer")
  record Answer(int thread, int pick, String text) implements Amend {}

  /** Changes an own message into a text that no other has. */
  @JsonTypeName("edit")
  record Edit(int thread, int pick, String text) implements Amend {}

  /** Deletes an own message for all. */
  @JsonTypeName("delete")
  record Delete(int thread, int pick) implements Amend {}

  /** Puts an emoji to a message, or takes it away. */
  @JsonTypeName("react")
  record React(int thread, int pick, String emoji, boolean on) implements Amend {}

  /** Pins a message for all, or no longer. */
  @JsonTypeName("keep")
  record Keep(int thread, int pick, boolean on) implements Amend {}

  /**
   * Says a message once more in other threads.
   *
   * @param filed whether it is to be one with a file
   */
  @JsonTypeName("forward")
  record Forward(int thread, int pick, boolean filed, List<Integer> to) implements Amend {}

  /** Says an own message with a file in another thread, and deletes it for all where it was. */
  @JsonTypeName("move")
  record Move(int thread, int pick, int to) implements Amend {}

  /** Stars a message, or takes the star away. */
  @JsonTypeName("star")
  record Star(int thread, int pick, boolean on) implements Amend {}

  /** Deletes a message for the owner alone. */
  @JsonTypeName("hide")
  record Hide(int thread, int pick) implements Amend {}

  /** Puts back what the owner has deleted for themselves on this device. */
  @JsonTypeName("show")
  record Show(int pick) implements Order {}

  /** Starts a thread with these people and a first text. */
  @JsonTypeName("start")
  record Start(List<Long> people, String text) implements Order {}

  @JsonTypeName("rename")
  record Rename(int thread, String title) implements Order {}

  @JsonTypeName("add")
  record Add(int thread, long person) implements Order {}

  @JsonTypeName("remove")
  record Remove(int thread, long person) implements Order {}

  @JsonTypeName("leave")
  record Leave(int thread) implements Order {}

  @JsonTypeName("read")
  record Read(int thread) implements Order {}

  @JsonTypeName("mute")
  record Mute(int thread, boolean on) implements Order {}

  @JsonTypeName("pin")
  record Pin(int thread, boolean on) implements Order {}

  @JsonTypeName("unread")
  record Unread(int thread) implements Order {}

  /**
   * Begins to write a text, or with an empty one that answers nothing gives it up.
   *
   * @param pick the message that it answers; below 0 none
   */
  @JsonTypeName("jot")
  record Jot(int thread, String text, int pick) implements Order {}

  /** The owner's own name for a thread; it holds the owner's name, so that a leak shows. */
  @JsonTypeName("nickname")
  record Nickname(int thread, String name) implements Order {}

  /** The wall clock of the process goes by so much, on or back. */
  @JsonTypeName("clock")
  record Clock(long millis) implements Order {}

  /** The window gets the focus. */
  @JsonTypeName("wake")
  record Wake() implements Order {}

  /**
   * Writes what is on the screen to a file and says so.
   *
   * @param searching whether to look for all of it too, and write what is found
   */
  @JsonTypeName("look")
  record Look(String file, boolean searching) implements Order {}
}
