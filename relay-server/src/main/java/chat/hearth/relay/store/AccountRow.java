package chat.hearth.relay.store;

import chat.hearth.model.UserId;

/**
 * One account.
 *
 * @param passwordHash with its parameters, as the hashing wrote it
 * @param admin whether the user may invite people to the relay
 * @param version the owner's counter
 */
public record AccountRow(
    UserId userId,
    String userName,
    String displayName,
    String passwordHash,
    boolean admin,
    long version) {

  @Override
  public String toString() {
    return "AccountRow[" + userId + " " + userName + "]";
  }
}
