package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there.
 *
 * @param since when the state began; for OFFLINE when they were last seen, null if not known
 * @param devices how many of their devices are connected
 */
public record Presence(State state, @Nullable Instant since, int devices) {

  /** Nothing known, or nothing to be told. */
  public static final Presence HIDDEN = new Presence(State.OFFLINE, null, 0);

  /** From the most to the least there. */
  public enum State {
    /** At least one device in use. */
    @JsonProperty("online")
    ONLINE,
    /** Connected, but no input on any device for 10 minutes. */
    @JsonProperty("away")
    AWAY,
    /** No device connected. */
    @JsonProperty("offline")
    OFFLINE
  }
}
