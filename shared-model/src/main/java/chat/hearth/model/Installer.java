package chat.hearth.model;

/**
 * A file that installs the app, to be had from the relay by its name.
 *
 * @param system "linux", "windows" or "macos"
 * @param bytes how large it is
 * @param sha256 of its content, 64 small hexadecimal digits
 */
public record Installer(String name, String system, long bytes, String sha256) {}
