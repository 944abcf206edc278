package chat.hearth.client.net;

import chat.hearth.model.KeyPin;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at what a relay shows when a line is made, as its {@link Guard} wants it. Each connection
 * has one of its own: sessions that are taken up again are not looked at.
 */
public final class KeyCheck extends X509ExtendedTrustManager {

  static {
    // Java would stay half open after a goodbye in TLS 1.3, and Grizzly would end it for ever.
    System.setProperty("jdk.tls.acknowledgeCloseNotify", "true");
  }

  private final Guard guard;
  private volatile Guard seen;
  private volatile boolean wrongKey;
  private volatile boolean outOfDate;

  /** For one connection. */
  public KeyCheck(Guard guard) {
    this.guard = guard;
    this.seen = guard;
  }

  /** Makes what encrypts the connection; the other side is looked at here and nowhere else. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The guard; after a first sight the one that holds from now on. */
  Guard seen() {
    return seen;
  }

  /** Whether the relay showed another key than it has. */
  boolean wrongKey() {
    return wrongKey;
  }

  /** Whether the relay would be believed, had its certificate not run out. */
  boolean outOfDate() {
    return outOfDate;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(
        chain,
        system -> {
          requireNameCheck(engine.getSSLParameters());
          system.checkServerTrusted(chain, type, engine);
        });
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(
        chain,
        system -> {
          requireNameCheck(((SSLSocket) socket).getSSLParameters());
          system.checkServerTrusted(chain, type, socket);
        });
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("nobody says whose certificate that is");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("nobody connects to a device");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @FunctionalInterface
  private interface Question {
    void ask(X509ExtendedTrustManager system) throws CertificateException;
  }

  private void check(X509Certificate[] chain, Question vouching) throws CertificateException {
    KeyPin shown = KeyPin.of(chain[0].getPublicKey());
    switch (guard) {
      case Guard.Pinned(KeyPin pin) -> {
        wrongKey = !shown.equals(pin);
        if (wrongKey) {
          throw new CertificateException("the key is " + shown + ", not " + pin);
        }
      }
      case Guard.Vouched() -> vouched(vouching);
      case Guard.FirstSight() -> seen = firstSight(shown, vouching);
      case Guard.None(), Guard.IfOffered() ->
          throw new CertificateException("nobody asked for encryption");
    }
  }

  private void vouched(Question vouching) throws CertificateException {
    try {
      vouching.ask(system());
    } catch (CertificateException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        outOfDate |=
            t instanceof CertificateExpiredException
                || t instanceof CertificateNotYetValidException;
      }
      throw e;
    }
  }

  /** The system compares names only where it is told to; without, any good certificate would do. */
  private static void requireNameCheck(SSLParameters parameters) throws CertificateException {
    if (!"HTTPS".equals(parameters.getEndpointIdentificationAlgorithm())) {
      throw new CertificateException("nobody compares the name");
    }
  }

  /** A certificate of an authority is renewed with other keys, so its name is what is known. */
  private static Guard firstSight(KeyPin shown, Question vouching) {
    try {
      vouching.ask(system());
      return new Guard.Vouched();
    } catch (CertificateException e) {
      return new Guard.Pinned(shown);
    }
  }

  private static X509ExtendedTrustManager system() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Stream.of(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
