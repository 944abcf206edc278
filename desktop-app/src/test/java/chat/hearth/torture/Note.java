package chat.hearth.torture;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a device's process tells, one JSON line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
sealed interface Note {

  /** It is signed in. */
  @JsonTypeName("up")
  record Up(long userId) implements Note {}

  /**
   * The connection changed.
   *
   * @param whole connected, complete and with nothing left to send
   */
  @JsonTypeName("connection")
  record Connection(String state, boolean whole) implements Note {}

  /** A text is on the screen and in the outbox. */
  @JsonTypeName("said")
  record Said(long thread, String clientId, String text) implements Note {}

  /** A message is deleted for oneself, or put back. */
  @JsonTypeName("hid")
  record Hid(long thread, String clientId, boolean on) implements Note {}

  /** A text is about to be said again in so many threads. */
  @JsonTypeName("forwards")
  record Forwards(String text, int times) implements Note {}

  /** How far members have come, as the screen shows it. */
  @JsonTypeName("marks")
  record Marks(List<Mark> marks) implements Note {}

  /** One member of one thread. */
  record Mark(long thread, long user, long delivered, long read) {}

  /** The screen is in the file. */
  @JsonTypeName("looked")
  record Looked(String file) implements Note {}

  /** Something that must not happen, in one line. */
  @JsonTypeName("trouble")
  record Trouble(String text) implements Note {}
}
