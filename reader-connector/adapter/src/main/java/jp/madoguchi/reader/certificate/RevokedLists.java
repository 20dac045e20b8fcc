package jp.madoguchi.reader.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of revoked certificates (CRL), kept until the next one is due. Authorities of several
 * generations share one name, so whose list it is, is told by its signature. Partial lists
 * (distribution points, deltas) are not understood and not used: they say so by a critical
 * extension.
 */
final class RevokedLists implements RevocationSource {
  /** A source that fails is left alone for a while, so that not every visitor waits for it. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final List<String> places;
  private final Fetch fetch;
  private final Map<String, Kept> kept = new HashMap<>();

  RevokedLists(List<String> places, Fetch fetch) {
    this.places = places;
    this.fetch = fetch;
  }

  @Override
  public synchronized boolean revoked(
      X509Certificate certificate, X509Certificate issuer, Instant now) throws IOException {
    IOException why = new IOException("no list of revoked certificates is of this issuer");
    for (String place : everywhere()) {
      try {
        Kept list = fresh(place, now);
        if (list.isOf(issuer)) {
          return list.crl.getRevokedCertificate(certificate) != null;
        }
      } catch (IOException e) {
        why = e;
      }
    }
    throw why;
  }

  @Override
  public void close() {
    fetch.close();
  }

  /** Folders stand for the lists in them. */
  private List<String> everywhere() throws IOException {
    List<String> all = new ArrayList<>();
    for (String place : places) {
      if (!place.startsWith("http") && Files.isDirectory(Path.of(place))) {
        try (DirectoryStream<Path> lists = Files.newDirectoryStream(Path.of(place), "*.crl")) {
          lists.forEach(list -> all.add(list.toString()));
        }
      } else {
        all.add(place);
      }
    }
    return all;
  }

  private Kept fresh(String place, Instant now) throws IOException {
    Kept have = kept.get(place);
    String stamp = stamp(place);
    if (have != null && now.isBefore(have.until) && have.stamp.equals(stamp)) {
      if (have.crl == null) {
        throw new IOException(have.trouble);
      }
      return have;
    }
    Kept newer = fetched(place, stamp, now);
    kept.put(place, newer);
    if (newer.crl == null) {
      throw new IOException(newer.trouble);
    }
    return newer;
  }

  /** A file that is replaced before its list has run out is read at once. */
  private static String stamp(String place) throws IOException {
    if (place.startsWith("http")) {
      return "";
    }
    Path file = Path.of(place);
    return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "none";
  }

  private Kept fetched(String place, String stamp, Instant now) {
    try {
      byte[] der = place.startsWith("http") ? fetch.get(place) : fetch.file(Path.of(place));
      X509CRL crl =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      Set<String> critical = crl.getCriticalExtensionOIDs();
      if (critical != null && !critical.isEmpty()) {
        throw new CRLException("it is a list of a part only");
      }
      if (crl.getNextUpdate() == null || !crl.getNextUpdate().toInstant().isAfter(now)) {
        throw new CRLException("it has run out");
      }
      return new Kept(crl, stamp, crl.getNextUpdate().toInstant(), null);
    } catch (IOException | CRLException | CertificateException e) {
      return new Kept(null, stamp, now.plus(PAUSE), "list " + place + ": " + e.getMessage());
    }
  }

  /**
   * What a place gave.
   *
   * @param crl null when it gave no usable list, and then {@code trouble} says why
   */
  private record Kept(
      X509CRL crl, String stamp, Instant until, String trouble, Map<PublicKey, Boolean> signers) {
    Kept(X509CRL crl, String stamp, Instant until, String trouble) {
      this(crl, stamp, until, trouble, new HashMap<>());
    }

    boolean isOf(X509Certificate issuer) {
      return crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
          && signers.computeIfAbsent(issuer.getPublicKey(), this::signedBy);
    }

    private boolean signedBy(PublicKey key) {
      try {
        crl.verify(key);
        return true;
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }
}
