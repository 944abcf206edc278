package chat.hearth.client;

/**
 * A team that somebody on the network tells of.
 *
 * @param name one visible line; two may have the same
 * @param address with the key that is said to be the relay's
 */
public record NearbyTeam(String name, RelayAddress address) {}
