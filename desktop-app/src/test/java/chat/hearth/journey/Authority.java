package chat.hearth.journey;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Vouches for relays by their names; a test may let this process trust it. */
final class Authority implements AutoCloseable {

  private static final String STORE = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String FAR_OFF = "490101000000Z";
  private static final X500Name NAME = new X500Name("CN=An authority of a test");

  private final KeyPair own;
  private final byte[] certificate;

  Authority() throws Exception {
    own = pair();
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    certificate = signed(NAME, own, extensions, FAR_OFF);
  }

  /** From now on it is the only authority of this process, until it is closed. */
  void trust(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "authority",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(certificate)));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "a password".toCharArray());
    }
    System.setProperty(STORE, file.toString());
    System.setProperty(PASSWORD, "a password");
  }

  /** A file with a new key, and a certificate that is good for this name. */
  Path vouch(String host, Path file) throws Exception {
    return vouch(host, file, FAR_OFF);
  }

  /**
   * As {@link #vouch(String, Path)}, up to a time.
   *
   * @param end as year, month, day, hour, minute and second, with two digits each
   */
  Path vouch(String host, Path file, String end) throws Exception {
    KeyPair pair = pair();
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    byte[] signed = signed(new X500Name("CN=" + host), pair, extensions, end);
    return Files.writeString(
        file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("CERTIFICATE", signed));
  }

  @Override
  public void close() {
    System.clearProperty(STORE);
    System.clearProperty(PASSWORD);
  }

  private byte[] signed(X500Name subject, KeyPair pair, ExtensionsGenerator extensions, String end)
      throws Exception {
    AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    V3TBSCertificateGenerator form = new V3TBSCertificateGenerator();
    form.setSerialNumber(new ASN1Integer(System.nanoTime()));
    form.setSignature(algorithm);
    form.setIssuer(NAME);
    form.setSubject(subject);
    form.setStartDate(new Time(new DERUTCTime("200101000000Z")));
    form.setEndDate(new Time(new DERUTCTime(end)));
    form.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    form.setExtensions(extensions.generate());
    TBSCertificate content = form.generateTBSCertificate();
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(own.getPrivate());
    signature.update(content.getEncoded(ASN1Encoding.DER));
    return new Certificate(content, algorithm, new DERBitString(signature.sign()))
        .getEncoded(ASN1Encoding.DER);
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, Base64.getMimeEncoder().encodeToString(content), name);
  }
}
