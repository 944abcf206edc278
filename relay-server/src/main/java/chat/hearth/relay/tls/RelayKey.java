package chat.hearth.relay.tls;

import chat.hearth.model.KeyPin;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * What the relay shows to who connects by TLS.
 *
 * @param context makes the engines of connections
 * @param pin names the key for links; empty where an authority vouches for the certificate, whose
 *     key changes when it is renewed
 */
public record RelayKey(SSLContext context, Optional<KeyPin> pin) {

  static {
    // Read once a process, and clients in the same one need it; see TlsFilter.
    System.setProperty("jdk.tls.acknowledgeCloseNotify", "true");
  }

  /**
   * The key of the settings, or the relay's own, which is made if it is not there yet.
   *
   * @throws TlsException if it can't be read, is none, or can't be kept
   */
  public static RelayKey of(Path dataFolder, TlsSettings settings, InstantSource clock)
      throws TlsException {
    Path certificate = settings.certificate();
    if (certificate == null) {
      return of(Pem.own(OwnKey.in(dataFolder, clock.instant())));
    }
    Path key = settings.key();
    return of(Pem.read(certificate, key == null ? certificate : key));
  }

  /** What links say of it: the pin, or that an authority vouches. */
  public String inLinks() {
    return pin.map(KeyPin::text).orElse("ca");
  }

  private static RelayKey of(Pem pem) {
    X509Certificate shown = pem.chain().getFirst();
    boolean vouched = !shown.getIssuerX500Principal().equals(shown.getSubjectX500Principal());
    return new RelayKey(
        context(pem), vouched ? Optional.empty() : Optional.of(KeyPin.of(shown.getPublicKey())));
  }

  private static SSLContext context(Pem pem) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      // Nobody is asked for a certificate; without this all authorities of the JDK would be read.
      context.init(new KeyManager[] {new OneKey(pem)}, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
