package jp.madoguchi.reader.adapter.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/**
 * The authority's list of revoked certificates, read again when its file changes. A file that
 * cannot be read, or was not signed by the authority, leaves the last good list in force; as long
 * as there has been none, nobody is let in.
 */
final class RevocationList {
  private static final System.Logger LOG = System.getLogger(RevocationList.class.getName());

  private final Path file;
  private final PublicKey authority;
  private byte[] seen;
  private String lastTrouble = "";
  private volatile X509CRL list;

  RevocationList(Path file, PublicKey authority) {
    this.file = file;
    this.authority = authority;
  }

  synchronized void refresh() {
    try {
      byte[] content = Files.readAllBytes(file);
      if (Arrays.equals(content, seen)) {
        return;
      }
      X509CRL fresh =
          (X509CRL)
              CertificateFactory.getInstance("X.509")
                  .generateCRL(new ByteArrayInputStream(content));
      fresh.verify(authority);
      list = fresh;
      seen = content;
      lastTrouble = "";
    } catch (IOException | GeneralSecurityException e) {
      if (!e.toString().equals(lastTrouble)) {
        lastTrouble = e.toString();
        LOG.log(System.Logger.Level.ERROR, "the list of revoked desks cannot be used", e);
      }
    }
  }

  boolean allows(X509Certificate certificate) {
    X509CRL known = list;
    return known != null && !known.isRevoked(certificate);
  }
}
