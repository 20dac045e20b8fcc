package jp.madoguchi.reader.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * The desk's certificate, and the authority it trusts: the one that issued it. The server is known
 * by that authority's certificate for servers, of which there is one, and not by its host name.
 */
public final class AgentCredentials {
  private AgentCredentials() {}

  /**
   * Reads the keystore that {@code ./madoguchi desk enrol} has written.
   *
   * @param password is wiped
   */
  public static SSLSocketFactory read(Path keystore, char[] password)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, password);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(authority(own));
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static KeyStore authority(KeyStore own) throws IOException, GeneralSecurityException {
    for (String alias : Collections.list(own.aliases())) {
      Certificate[] chain = own.getCertificateChain(alias);
      if (chain != null && chain.length > 1) {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", chain[chain.length - 1]);
        return trusted;
      }
    }
    throw new IOException("the keystore holds no certificate with its authority");
  }
}
