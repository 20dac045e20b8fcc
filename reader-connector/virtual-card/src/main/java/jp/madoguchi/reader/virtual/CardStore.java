package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;

/**
 * Keys and serial numbers of the virtual hierarchy in one file, so that a second start finds the
 * same cards. Certificates are made anew at each start, because a card that is "in grace" today
 * shall still be so next year.
 */
final class CardStore {
  private static final int SERIAL_BITS = 63;

  private final Path file;
  private final Properties entries = new Properties();
  private final SecureRandom random = new SecureRandom();

  private CardStore(Path file) {
    this.file = file;
  }

  static CardStore open(Path file) throws IOException {
    CardStore store = new CardStore(file);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        store.entries.load(in);
      }
    }
    return store;
  }

  /** The key pair of that name, made when it is asked for the first time. */
  KeyPair keyPair(String name) {
    String stored = read(name + ".key");
    if (stored != null) {
      return decoded(stored);
    }
    KeyPair made = TestHierarchy.newKeyPair();
    write(name + ".key", Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
    return made;
  }

  /** The key pair on P-256 of that name, made when it is asked for the first time. */
  KeyPair curveKeyPair(String name) {
    String stored = read(name + ".curve");
    if (stored != null) {
      return decodedCurve(stored);
    }
    KeyPair made = TestHierarchy.newP256KeyPair();
    Base64.Encoder text = Base64.getEncoder();
    write(
        name + ".curve",
        text.encodeToString(made.getPrivate().getEncoded())
            + " "
            + text.encodeToString(made.getPublic().getEncoded()));
    return made;
  }

  private static KeyPair decodedCurve(String stored) {
    String[] parts = stored.split(" ");
    try {
      KeyFactory curve = KeyFactory.getInstance("EC");
      return new KeyPair(
          curve.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1]))),
          curve.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key of a virtual card is damaged", e);
    }
  }

  /** The serial number of that name, made when it is asked for the first time. */
  synchronized BigInteger serial(String name) {
    String stored = entries.getProperty(name + ".serial");
    if (stored != null) {
      return new BigInteger(stored, 16);
    }
    BigInteger made = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    write(name + ".serial", made.toString(16));
    return made;
  }

  private synchronized String read(String key) {
    return entries.getProperty(key);
  }

  private synchronized void write(String key, String value) {
    entries.setProperty(key, value);
    try {
      StringWriter text = new StringWriter();
      entries.store(text, "keys of virtual cards: invented, of no value outside the demo");
      Path whole =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "cards",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(whole, text.toString());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the virtual cards in " + file, e);
    }
  }

  private static KeyPair decoded(String base64) {
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey)
              rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      return new KeyPair(
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key of a virtual card is damaged", e);
    }
  }
}
