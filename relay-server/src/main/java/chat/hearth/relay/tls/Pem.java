package chat.hearth.relay.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate and its key, as they lie in PEM files.
 *
 * @param chain the relay's own certificate first, then those that vouch for it
 */
record Pem(PrivateKey key, List<X509Certificate> chain) {

  private static final Pattern CERTIFICATE = block("CERTIFICATE");
  private static final Pattern KEY = block("PRIVATE KEY");
  private static final byte[] SAMPLE = {1};

  /** Copies the list. */
  Pem {
    chain = List.copyOf(chain);
  }

  /**
   * Reads both.
   *
   * @throws TlsException if a file can't be read or holds something else, or they don't belong
   *     together
   */
  static Pem read(Path certificates, Path key) throws TlsException {
    Pem read = unchecked(certificates, key);
    if (!belongs(read.key, read.chain.getFirst().getPublicKey())) {
      throw new TlsException(
          "The key in " + key + " is not that of the first certificate in " + certificates + ".");
    }
    return read;
  }

  /**
   * Reads the file that the relay wrote as a whole, so that both belong together.
   *
   * @throws TlsException if it can't be read or holds something else
   */
  static Pem own(Path file) throws TlsException {
    return unchecked(file, file);
  }

  private static Pem unchecked(Path certificates, Path key) throws TlsException {
    List<X509Certificate> chain = chain(certificates);
    return new Pem(secret(key, chain.getFirst().getPublicKey().getAlgorithm()), chain);
  }

  private static List<X509Certificate> chain(Path file) throws TlsException {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> chain =
          CERTIFICATE
              .matcher(text(file))
              .results()
              .map(m -> new ByteArrayInputStream(decoded(m.group(1))))
              .map(in -> certificate(factory, in))
              .toList();
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new TlsException("The certificate in " + file + " can't be understood.", e);
    }
    throw new TlsException("There is no certificate in " + file + ": it must be a PEM file.");
  }

  private static X509Certificate certificate(CertificateFactory factory, ByteArrayInputStream in) {
    try {
      return (X509Certificate) factory.generateCertificate(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static PrivateKey secret(Path file, String algorithm) throws TlsException {
    Matcher m = KEY.matcher(text(file));
    if (!m.find()) {
      throw new TlsException(
          "There is no key in "
              + file
              + ": it must be a PEM file with a block PRIVATE KEY without a password;"
              + " openssl pkcs8 -topk8 -nodes makes one of other keys.");
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(decoded(m.group(1))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new TlsException("The key in " + file + " can't be used with the certificate.", e);
    }
  }

  /** Whether what one signs the other finds good. */
  private static boolean belongs(PrivateKey secret, PublicKey shown) throws TlsException {
    String algorithm =
        switch (shown.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> shown.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(secret);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(shown);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      throw new TlsException("A key of this kind can't be used: " + algorithm + ".", e);
    }
  }

  private static String text(Path file) throws TlsException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new TlsException(
          "The file " + file + " can't be read: is it there, and may the relay read it?", e);
    }
  }

  private static byte[] decoded(String base64) {
    return Base64.getMimeDecoder().decode(base64);
  }

  private static Pattern block(String name) {
    return Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----");
  }
}
