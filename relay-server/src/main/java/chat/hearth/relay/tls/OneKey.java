package chat.hearth.relay.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The one key of a relay, as it is. A key store would encrypt it first and decrypt it again, each
 * by 10,000 rounds, which is a tenth of a start.
 */
final class OneKey extends X509ExtendedKeyManager {

  private static final String NAME = "relay";

  private final Pem pem;

  OneKey(Pem pem) {
    this.pem = pem;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return isOf(keyType) ? NAME : null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return isOf(keyType) ? NAME : null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return isOf(keyType) ? new String[] {NAME} : null;
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
    return NAME.equals(alias) ? pem.chain().toArray(X509Certificate[]::new) : null;
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
    return NAME.equals(alias) ? pem.key() : null;
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  private boolean isOf(String keyType) {
    return pem.chain().getFirst().getPublicKey().getAlgorithm().equals(keyType);
  }
}
