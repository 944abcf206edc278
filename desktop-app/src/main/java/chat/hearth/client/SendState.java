package chat.hearth.client;

/** How far an own message has come. In groups delivered and read mean all members. */
public enum SendState {
  /** In the outbox. */
  QUEUED,
  /** The relay has it, durably. */
  ACCEPTED,
  /** Every other member has it on a device. */
  DELIVERED,
  /** Every other member has read it. */
  READ,
  /** The relay will not take it; the person decides. */
  REFUSED,
  /** The relay had it, but goes on with a backup that does not; the person may send it again. */
  LOST
}
