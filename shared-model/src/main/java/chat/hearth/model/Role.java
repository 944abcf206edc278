package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do. Direct threads have two members and no admin rights to use. */
public enum Role {
  /** Also renames and removes. The creator; when the last admin leaves, the longest member. */
  @JsonProperty("admin")
  ADMIN,
  /** Reads, writes and adds people. */
  @JsonProperty("member")
  MEMBER
}
