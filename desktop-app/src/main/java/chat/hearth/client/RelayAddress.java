package chat.hearth.client;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Guard;
import chat.hearth.model.KeyPin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a relay listens and what guards the line to it, with the invitation that a link may carry.
 *
 * @param host a name or an IP address; IPv6 without brackets
 * @param port 1 to 65535
 * @param invite the code of an invitation, or null
 */
public record RelayAddress(String host, int port, @Nullable String invite, Guard guard) {

  /** Where a relay listens if nothing else is said. */
  public static final int DEFAULT_PORT = 7480;

  /** In place of a key: an authority vouches for the relay. */
  private static final String VOUCHED = "ca";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(hearth|wss?|https?)://)?(?:join/)?"
              + "(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?/?(?=\\?|$)"
              + "(?:\\?invite=([A-Za-z0-9-]{1,64}))?(?:[?&]key=([A-Za-z0-9_-]{1,64}))?");

  private static final Pattern NEAR =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1", Pattern.CASE_INSENSITIVE);

  /** What guards the line to a relay. */
  public enum Secrecy {
    /** It is encrypted, and the relay's key is known. */
    KEY,
    /** It is encrypted, and an authority vouches for the relay. */
    VOUCHED,
    /** It is not encrypted, but stays on this computer. */
    NEAR,
    /** It is not encrypted. */
    NONE
  }

  /** Fails with an {@link IllegalArgumentException} on a port out of range. */
  public RelayAddress {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port must be 1 to 65535");
    }
  }

  /** As if it was typed: not encrypted on this computer, and elsewhere guarded from first sight. */
  public RelayAddress(String host, int port, @Nullable String invite) {
    this(host, port, invite, isNear(host) ? new Guard.None() : new Guard.FirstSight());
  }

  /**
   * Reads {@code host}, {@code host:port}, the same behind {@code https://} or {@code http://}, or
   * an invite link {@code hearth://join/host:port?invite=CODE&key=KEY}; fails with an {@link
   * IllegalArgumentException}.
   */
  public static RelayAddress parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("not an address: expected host, host:port or a link");
    }
    String host = m.group(2) != null ? m.group(2) : m.group(3);
    int port = m.group(4) == null ? DEFAULT_PORT : Integer.parseInt(m.group(4));
    RelayAddress bare = new RelayAddress(host, port, m.group(5));
    String scheme = m.group(1) == null ? "hearth" : m.group(1);
    String key = m.group(6);
    if (key != null && !scheme.equals("hearth")) {
      throw new IllegalArgumentException("a key goes with hearth:// or with nothing before it");
    }
    return switch (scheme) {
      case "ws", "http" -> bare.guardedBy(new Guard.None());
      case "wss", "https" -> bare.guardedBy(new Guard.Vouched());
      default -> key == null ? bare : bare.guardedBy(guard(key));
    };
  }

  /** What a link says by its key; fails with an {@link IllegalArgumentException}. */
  static Guard guard(String key) {
    return key.equals(VOUCHED) ? new Guard.Vouched() : new Guard.Pinned(new KeyPin(key));
  }

  /** What a link says of the relay's key, or nothing. */
  Optional<String> key() {
    return switch (guard) {
      case Guard.Pinned(KeyPin pin) -> Optional.of(pin.text());
      case Guard.Vouched() -> Optional.of(VOUCHED);
      case Guard.None(), Guard.IfOffered(), Guard.FirstSight() -> Optional.empty();
    };
  }

  /** The same, guarded otherwise. */
  public RelayAddress guardedBy(Guard other) {
    return new RelayAddress(host, port, invite, other);
  }

  /** The same with another invitation, or none. */
  public RelayAddress invitedBy(@Nullable String code) {
    return new RelayAddress(host, port, code, guard);
  }

  /** Whether it is the same place, however guarded and in whatever letters its name is typed. */
  boolean isAt(RelayAddress other) {
    return host.equalsIgnoreCase(other.host) && port == other.port;
  }

  /** Whether it leads others to their own computer. */
  public boolean isNear() {
    return isNear(host);
  }

  private static boolean isNear(String host) {
    return NEAR.matcher(host).matches();
  }

  /** Where to connect. */
  public Destination destination() {
    return new Destination(host, port, guard);
  }

  /** What guards the line. */
  public Secrecy secrecy() {
    return switch (guard) {
      case Guard.Pinned _ -> Secrecy.KEY;
      case Guard.Vouched() -> Secrecy.VOUCHED;
      case Guard.None(), Guard.IfOffered(), Guard.FirstSight() ->
          isNear() ? Secrecy.NEAR : Secrecy.NONE;
    };
  }

  /** The relay's key, where it is what guards the line. */
  public Optional<KeyPin> pin() {
    return guard instanceof Guard.Pinned(KeyPin pin) ? Optional.of(pin) : Optional.empty();
  }

  /** The link that others can paste. */
  public String link() {
    String words =
        Stream.concat(
                Stream.ofNullable(invite).map(code -> "invite=" + code),
                key().stream().map(key -> "key=" + key))
            .collect(Collectors.joining("&"));
    return "hearth://join/" + this + (words.isEmpty() ? "" : "?" + words);
  }

  /** {@code host:port}. */
  @Override
  public String toString() {
    return new Destination(host, port, guard).toString();
  }
}
