package chat.hearth.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of refusal. Only the retryable ones may succeed when the same request is repeated. */
public enum ProblemCode {
  /** Not JSON, a field missing, unknown or out of range. */
  @JsonProperty("bad_frame")
  BAD_FRAME(false),
  /** The frame is larger than 256 KiB, or the file than the relay takes. */
  @JsonProperty("too_large")
  TOO_LARGE(false),
  /** No common protocol version, or no hello. */
  @JsonProperty("bad_version")
  BAD_VERSION(false),
  /** Sign in first. */
  @JsonProperty("not_signed_in")
  NOT_SIGNED_IN(false),
  /** User name and password don't go together, or the token is void. */
  @JsonProperty("bad_credentials")
  BAD_CREDENTIALS(false),
  /** The device was signed out from elsewhere. */
  @JsonProperty("signed_out")
  SIGNED_OUT(false),
  /** Another account has the user name. */
  @JsonProperty("name_taken")
  NAME_TAKEN(false),
  /** The password is too short. */
  @JsonProperty("weak_password")
  WEAK_PASSWORD(false),
  /** The relay takes new accounts by invitation only, or the invitation is wrong or has run out. */
  @JsonProperty("invite_needed")
  INVITE_NEEDED(false),
  /** Too many tries; wait. */
  @JsonProperty("too_many_tries")
  TOO_MANY_TRIES(true),
  /** The thread, person or device does not exist for the owner. */
  @JsonProperty("not_found")
  NOT_FOUND(false),
  /** Not an admin, or not possible in this kind of thread. */
  @JsonProperty("not_allowed")
  NOT_ALLOWED(false),
  /** The owner can't write here (any more). */
  @JsonProperty("read_only")
  READ_ONLY(false),
  /** The thread id belongs to another thread. */
  @JsonProperty("id_taken")
  ID_TAKEN(false),
  /** The owner's files fill the room that the relay gives to one person. */
  @JsonProperty("quota_full")
  QUOTA_FULL(false),
  /** The relay can't keep it now, for example because its disk is full. */
  @JsonProperty("storage_full")
  STORAGE_FULL(true),
  /** The relay is overloaded or stopping. */
  @JsonProperty("busy")
  BUSY(true),
  /** The device reads too slowly and was cut. */
  @JsonProperty("slow")
  SLOW(true),
  /** Unused for a long time and cut; comes back on use. */
  @JsonProperty("idle")
  IDLE(true),
  /** A fault of the relay, or a code of a later version. */
  @JsonProperty("internal")
  @JsonEnumDefaultValue
  INTERNAL(true);

  private final boolean retryable;

  ProblemCode(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }
}
