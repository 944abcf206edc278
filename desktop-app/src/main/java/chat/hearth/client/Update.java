package chat.hearth.client;

/**
 * A newer Hearth for this computer, which the relay has for its team.
 *
 * @param version as people write it
 * @param file the name of its installer
 * @param bytes how large that is
 * @param sha256 of its content, 64 small hexadecimal digits
 */
public record Update(String version, String file, long bytes, String sha256) {}
