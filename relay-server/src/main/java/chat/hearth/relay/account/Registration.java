package chat.hearth.relay.account;

/** Who may make an account. The very first is always let in. */
public enum Registration {
  /** Everybody who can reach the relay. */
  OPEN,
  /** Who has an invitation. */
  INVITE
}
