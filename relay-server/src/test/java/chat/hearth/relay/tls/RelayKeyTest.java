package chat.hearth.relay.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.KeyPin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The key that a relay makes for itself, and those that it is given. */
@Timeout(60)
class RelayKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:34:56Z");

  @TempDir private Path folder;

  private RelayKey own() throws TlsException {
    return RelayKey.of(folder, TlsSettings.DEFAULT, InstantSource.fixed(NOW));
  }

  private RelayKey given(Path certificate, @Nullable Path key) throws TlsException {
    TlsSettings settings = new TlsSettings(false, certificate, key);
    return RelayKey.of(folder, settings, InstantSource.fixed(NOW));
  }

  private Path ownFile() {
    return folder.resolve("tls").resolve("relay.pem");
  }

  private String sentence(Path certificate, @Nullable Path key) {
    return String.valueOf(
        assertThrows(TlsException.class, () -> given(certificate, key)).getMessage());
  }

  @Test
  void a_key_is_made_once_and_kept_for_its_owner_alone() throws Exception {
    KeyPin pin = own().pin().orElseThrow();
    assertEquals(Optional.of(pin), own().pin(), "at the next start");
    assertEquals(pin.text(), own().inLinks());
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(ownFile()));
    assertEquals(
        PosixFilePermissions.fromString("rwx------"),
        Files.getPosixFilePermissions(ownFile().getParent()));
    try (Stream<Path> files = Files.list(ownFile().getParent())) {
      assertEquals(List.of(ownFile()), files.toList());
    }
    Files.delete(ownFile());
    assertNotEquals(Optional.of(pin), own().pin(), "no key is made twice");
  }

  @Test
  void its_certificate_is_good_for_thirty_years_and_names_nobody() throws Exception {
    var _ = own();
    X509Certificate made = Pem.read(ownFile(), ownFile()).chain().getFirst();
    made.verify(made.getPublicKey());
    assertEquals("CN=Hearth relay", made.getSubjectX500Principal().getName());
    assertEquals(NOW, made.getNotBefore().toInstant());
    assertEquals(Instant.parse("2056-11-30T12:34:56Z"), made.getNotAfter().toInstant());
    assertEquals("EC", made.getPublicKey().getAlgorithm());
  }

  @Test
  void a_damaged_key_is_no_reason_to_make_another_one() throws Exception {
    var _ = own();
    String good = Files.readString(ownFile());
    for (String bad : List.of("", good.substring(0, 100), good.replace("CERTIFICATE", "CAT"))) {
      Files.writeString(ownFile(), bad);
      TlsException e = assertThrows(TlsException.class, this::own);
      assertTrue(String.valueOf(e.getMessage()).contains(ownFile().toString()), e.getMessage());
      assertEquals(bad, Files.readString(ownFile()));
    }
  }

  @Test
  void a_certificate_of_an_authority_has_no_pin_for_its_key_changes() throws Exception {
    KeyPair pair = rsa();
    Path certificate = certificate("CN=relay.example.org", "CN=Some authority", pair);
    Path key = file("key.pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    assertEquals(Optional.empty(), given(certificate, key).pin());
    assertEquals("ca", given(certificate, key).inLinks());
    Path both = file("both.pem", Files.readString(key) + Files.readString(certificate));
    assertEquals("ca", given(both, null).inLinks());
  }

  @Test
  void a_certificate_that_vouches_for_itself_is_known_by_its_key() throws Exception {
    KeyPair pair = rsa();
    Path certificate = certificate("CN=relay", "CN=relay", pair);
    Path key = file("key.pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    assertEquals(Optional.of(KeyPin.of(pair.getPublic())), given(certificate, key).pin());
  }

  @Test
  void what_can_not_be_used_is_said_in_one_sentence() throws Exception {
    KeyPair pair = rsa();
    byte[] secret = pair.getPrivate().getEncoded();
    Path certificate = certificate("CN=relay", "CN=relay", pair);
    Path key = file("key.pem", pem("PRIVATE KEY", secret));
    Path other = file("other.pem", pem("PRIVATE KEY", rsa().getPrivate().getEncoded()));
    Path locked = file("locked.pem", pem("ENCRYPTED PRIVATE KEY", secret));
    Path damaged = file("damaged.pem", pem("PRIVATE KEY", new byte[] {1, 2, 3}));
    Path none = folder.resolve("none.pem");
    assertEquals(
        "The key in " + other + " is not that of the first certificate in " + certificate + ".",
        sentence(certificate, other));
    assertEquals(
        "The file " + none + " can't be read: is it there, and may the relay read it?",
        sentence(none, key));
    assertTrue(sentence(certificate, none).startsWith("The file " + none + " can't be read"));
    assertTrue(sentence(certificate, locked).startsWith("There is no key in " + locked));
    assertTrue(sentence(certificate, null).startsWith("There is no key in " + certificate));
    assertEquals(
        "The key in " + damaged + " can't be used with the certificate.",
        sentence(certificate, damaged));
    assertEquals(
        "There is no certificate in " + key + ": it must be a PEM file.", sentence(key, key));
    Path broken = file("broken.pem", pem("CERTIFICATE", new byte[] {1, 2, 3}));
    assertEquals("The certificate in " + broken + " can't be understood.", sentence(broken, key));
  }

  private static KeyPair rsa() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  /** Whose key signs does not matter here: nobody checks it. */
  private Path certificate(String subject, String issuer, KeyPair pair) throws Exception {
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
    V3TBSCertificateGenerator form = new V3TBSCertificateGenerator();
    form.setSerialNumber(new ASN1Integer(7));
    form.setSignature(algorithm);
    form.setIssuer(new X500Name(issuer));
    form.setSubject(new X500Name(subject));
    form.setStartDate(new Time(new DERGeneralizedTime("20260101000000Z")));
    form.setEndDate(new Time(new DERGeneralizedTime("20560101000000Z")));
    form.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    TBSCertificate content = form.generateTBSCertificate();
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(content.getEncoded(ASN1Encoding.DER));
    Certificate made = new Certificate(content, algorithm, new DERBitString(signature.sign()));
    return file("certificate.pem", pem("CERTIFICATE", made.getEncoded(ASN1Encoding.DER)));
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, Base64.getMimeEncoder().encodeToString(content), name);
  }
}
