package chat.hearth.model;

/**
 * What the directory tells about somebody.
 *
 * @param userName unique on the relay
 * @param displayName chosen freely
 */
public record Person(UserId userId, String userName, String displayName, Presence presence) {}
