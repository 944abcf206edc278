package chat.hearth.relay.tls;

import chat.hearth.relay.store.Backups;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The key that a relay makes for itself at its first start, in a file that only its owner can read.
 * Who joins by a link knows the key from there, so its certificate vouches for nothing: it names
 * nobody, and is good for thirty years.
 */
final class OwnKey {

  private static final int YEARS = 30;
  private static final int SERIAL_BITS = 127;
  private static final DateTimeFormatter UNTIL_2049 =
      DateTimeFormatter.ofPattern("uuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LATER =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private OwnKey() {}

  /** The file with key and certificate, which is made if it is not there. */
  static Path in(Path dataFolder, Instant now) throws TlsException {
    Path folder = dataFolder.resolve("tls");
    Path file = folder.resolve("relay.pem");
    try {
      if (!Files.exists(file)) {
        write(folder, file, made(now));
      }
      return file;
    } catch (IOException e) {
      throw new TlsException("The relay's key can't be kept in " + folder + ".", e);
    }
  }

  /** All of it at once, and on the disk before anybody learns to trust it. */
  private static void write(Path folder, Path file, String text) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    Path fresh = folder.resolve("relay.pem.new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            only("rw-------"))) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        int _ = channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    Backups.syncFolder(folder);
  }

  private static FileAttribute<?>[] only(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static String made(Instant now) throws IOException {
    try {
      SecureRandom random = new SecureRandom();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      return block("PRIVATE KEY", pair.getPrivate().getEncoded())
          + block("CERTIFICATE", certificate(pair, now, random));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has these
    }
  }

  private static byte[] certificate(KeyPair pair, Instant now, SecureRandom random)
      throws IOException, GeneralSecurityException {
    AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    X500Name name = new X500Name("CN=Hearth relay");
    V3TBSCertificateGenerator form = new V3TBSCertificateGenerator();
    form.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, random).setBit(0)));
    form.setSignature(algorithm);
    form.setIssuer(name);
    form.setSubject(name);
    form.setStartDate(new Time(new DERUTCTime(UNTIL_2049.format(now))));
    form.setEndDate(
        new Time(
            new DERGeneralizedTime(LATER.format(now.atOffset(ZoneOffset.UTC).plusYears(YEARS)))));
    form.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    TBSCertificate content = form.generateTBSCertificate();
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(content.getEncoded(ASN1Encoding.DER));
    return new Certificate(content, algorithm, new DERBitString(signature.sign()))
        .getEncoded(ASN1Encoding.DER);
  }

  private static String block(String name, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, Base64.getMimeEncoder().encodeToString(content), name);
  }
}
