package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The authorities we trust: every certificate in a folder. A new generation is trusted as soon as
 * its file lies there; the card's own copy of its issuer (EF 000B) never is.
 */
final class TrustAnchors {
  private static final System.Logger LOG = System.getLogger(TrustAnchors.class.getName());

  private final Path folder;
  private String readAs = "";
  private List<X509Certificate> anchors = List.of();

  /**
   * @param folder null trusts nobody
   */
  TrustAnchors(Path folder) {
    this.folder = folder;
  }

  /** All of them, read anew when the folder has changed. */
  synchronized List<X509Certificate> all() {
    if (folder == null) {
      return List.of();
    }
    try {
      TreeSet<Path> files = files();
      String state = state(files);
      if (!state.equals(readAs)) {
        anchors = read(files);
        readAs = state;
        LOG.log(Level.INFO, "{0} trust anchors in {1}", anchors.size(), folder);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the trust anchors in {0} cannot be read: {1}", folder, e);
      anchors = List.of();
      readAs = "";
    }
    return anchors;
  }

  private TreeSet<Path> files() throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> in =
        Files.newDirectoryStream(folder, "*.{cer,crt,der,pem,CER,CRT,DER,PEM}")) {
      in.forEach(files::add);
    }
    return files;
  }

  private static String state(TreeSet<Path> files) throws IOException {
    StringBuilder state = new StringBuilder("|");
    for (Path file : files) {
      state.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
    }
    return state.toString();
  }

  /** A file that is none is passed over and named: one bad file must not stop a hospital. */
  private static List<X509Certificate> read(TreeSet<Path> files) throws IOException {
    List<X509Certificate> read = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CertificateFactory.getInstance("X.509")
            .generateCertificates(in)
            .forEach(certificate -> read.add((X509Certificate) certificate));
      } catch (CertificateException e) {
        LOG.log(Level.WARNING, "{0} is no certificate and trusted by nobody", file);
      }
    }
    return List.copyOf(read);
  }
}
