package chat.hearth.relay.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the relay speaks TLS, which it always does.
 *
 * @param only whether connections of other computers without TLS are refused
 * @param certificate a PEM file with the certificate to show, and those behind it; null for the
 *     relay's own
 * @param key a PEM file with its key; null where that lies in the same file
 */
public record TlsSettings(boolean only, @Nullable Path certificate, @Nullable Path key) {

  /** The relay's own key, and TLS for who wants it. */
  public static final TlsSettings DEFAULT = new TlsSettings(false, null, null);

  /** Fails with an {@link IllegalArgumentException} on a key without a certificate. */
  public TlsSettings {
    if (key != null && certificate == null) {
      throw new IllegalArgumentException("tls-key needs tls-certificate");
    }
  }
}
