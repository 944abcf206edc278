package chat.hearth.client;

import java.util.Optional;

/** The way into an account: what the first screens need before there is a {@link Client}. */
public interface Entry {

  /** The account of this profile, opened from local data without waiting for the relay. */
  Optional<Client> open();

  /** Asks a relay who it is. Takes at most 16 s, mostly far less. */
  RelayInfo look(RelayAddress address) throws RelayException;

  /** A new account with this device. */
  Client register(RelayAddress address, Registration registration) throws RelayException;

  /** This device for an existing account. */
  Client signIn(RelayAddress address, String userName, String password, String deviceName)
      throws RelayException;

  /**
   * What the first screen learns about a relay.
   *
   * @param needsInvite whether new accounts need an invitation
   */
  record RelayInfo(RelayAddress address, String team, String host, boolean needsInvite) {}

  /** What a new account needs; the invitation comes with the address. */
  record Registration(String userName, String displayName, String password, String deviceName) {

    @Override
    public String toString() {
      return "Registration[" + userName + "]";
    }
  }
}
