package chat.hearth.nearby;

import chat.hearth.model.Check;
import chat.hearth.model.KeyPin;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a relay tells everybody on its network: nothing that opens anything.
 *
 * @param team its name, one visible line
 * @param port 1 to 65535; the address comes with the announcement
 * @param key the key that it shows, and with it that it speaks TLS
 */
public record Announcement(String team, int port, KeyPin key) {

  /** The kind of service, as DNS-SD names it. */
  static final String SERVICE = "_hearth._tcp.local.";

  private static final String TEAM = "team";
  private static final String KEY = "key";
  private static final int LABEL_BYTES = 63;

  /** Fails with an {@link IllegalArgumentException} on what is no name or no port. */
  public Announcement {
    Check.name(TEAM, team);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535");
    }
  }

  /** What anybody on the network may have said, or nothing where it is no announcement of ours. */
  static Optional<Announcement> read(int port, Function<String, @Nullable String> texts) {
    String team = texts.apply(TEAM);
    String key = texts.apply(KEY);
    try {
      return team == null || key == null
          ? Optional.empty()
          : Optional.of(new Announcement(team, port, new KeyPin(key)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The entries of its TXT record. */
  Map<String, String> texts() {
    return Map.of(TEAM, team, KEY, key.text());
  }

  /** What other programs show: the name as far as a label of DNS holds it. */
  String label() {
    StringBuilder label = new StringBuilder();
    int bytes = 0;
    for (int letter : team.replaceAll("[^\\p{L}\\p{N}-]+", " ").strip().codePoints().toArray()) {
      bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LABEL_BYTES) {
        break;
      }
      label.appendCodePoint(letter);
    }
    return label.isEmpty() ? "Hearth" : label.toString().strip();
  }

  /**
   * What its computer is called among the names of the network: nobody else's, as far as can be.
   */
  String host() {
    return "hearth-" + key.words().replace("-", "").substring(0, 8);
  }
}
