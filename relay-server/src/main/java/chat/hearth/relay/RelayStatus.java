package chat.hearth.relay;

import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import java.util.List;

/**
 * How a relay does, for the person who hosts it.
 *
 * @param url where devices connect
 * @param paused whether it takes no connections now
 * @param peopleOnline people with a device connected
 * @param messagesToday since midnight of the relay's time zone
 * @param bytesOnDisk of the database and the files of messages, without backups
 * @param people all accounts, by display name
 */
public record RelayStatus(
    String name,
    String url,
    boolean paused,
    int peopleOnline,
    int devicesConnected,
    long messagesToday,
    long bytesOnDisk,
    List<RegisteredPerson> people) {

  /** Copies the list. */
  public RelayStatus {
    people = List.copyOf(people);
  }

  /**
   * An account.
   *
   * @param devices how many are signed in
   */
  public record RegisteredPerson(
      UserId userId,
      String userName,
      String displayName,
      boolean admin,
      int devices,
      Presence.State state) {}
}
