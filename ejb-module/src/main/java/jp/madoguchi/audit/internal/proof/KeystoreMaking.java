package jp.madoguchi.audit.internal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the audit's keystore, or adds the next keys to one: the former stay to verify with. */
public final class KeystoreMaking {
  private static final int SEAL_BYTES = 32;
  private static final int YEARS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeystoreMaking() {}

  /** Adds a key of the chain and a signing pair; the file is only its owner's to read. */
  public static int add(Path file, char[] password, Instant now) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, password);
        }
      } else {
        store.load(null, password);
      }
      int number = 1;
      while (store.containsAlias("seal-" + number)) {
        number++;
      }
      byte[] seal = new byte[SEAL_BYTES];
      RANDOM.nextBytes(seal);
      KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(password);
      store.setEntry(
          "seal-" + number,
          new KeyStore.SecretKeyEntry(new SecretKeySpec(seal, "HmacSHA256")),
          protection);
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = pairs.generateKeyPair();
      store.setKeyEntry(
          "sign-" + number,
          pair.getPrivate(),
          password,
          new Certificate[] {certificate(pair, number, now)});
      write(store, file, password);
      return number;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the keystore could not be made", e);
    }
  }

  private static X509Certificate certificate(KeyPair pair, int number, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X500Name name = new X500Name("CN=Madoguchi audit sign-" + number);
    JcaX509v3CertificateBuilder certificate =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(120, RANDOM).setBit(120),
            Date.from(now),
            Date.from(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()),
            name,
            pair.getPublic());
    certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    return new JcaX509CertificateConverter()
        .getCertificate(
            certificate.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static void write(KeyStore store, Path file, char[] password)
      throws IOException, GeneralSecurityException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (OutputStream out =
        Files.newOutputStream(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      store.store(out, password);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
