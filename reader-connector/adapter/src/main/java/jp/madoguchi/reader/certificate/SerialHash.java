package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;

/**
 * Tells certificates apart without their serial numbers, which identify persons: HMAC-SHA-256 with
 * the operator's key over the key identifier of the issuer and the serial number.
 */
final class SerialHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  /** Groups of Windows to which every account belongs. */
  private static final Pattern EVERYBODY =
      Pattern.compile("(?:.*\\\\)?(?:Everyone|Users|Authenticated Users)");

  private final SecretKeySpec key;

  /**
   * @param keyFile null makes no hashes
   * @throws ReaderSettingsException when the file cannot serve as a key
   */
  SerialHash(Path keyFile) {
    key = keyFile == null ? null : new SecretKeySpec(read(keyFile), ALGORITHM);
  }

  /** By the permissions of the system: those of Unix, or the list of Windows. */
  private static boolean everybodyReads(Path file) throws IOException {
    var unix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (unix != null) {
      return unix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
    var windows = Files.getFileAttributeView(file, AclFileAttributeView.class);
    return windows != null
        && windows.getAcl().stream()
            .filter(entry -> entry.type() == AclEntryType.ALLOW)
            .filter(entry -> entry.permissions().contains(AclEntryPermission.READ_DATA))
            .anyMatch(entry -> EVERYBODY.matcher(entry.principal().getName()).matches());
  }

  private static byte[] read(Path file) {
    try {
      if (everybodyReads(file)) {
        throw new ReaderSettingsException("certificate.hashKeyFile: everybody can read " + file);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < SHORTEST_KEY) {
        throw new ReaderSettingsException(
            "certificate.hashKeyFile: " + file + " has below 32 bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new ReaderSettingsException("certificate.hashKeyFile: cannot read " + file, e);
    }
  }

  /** Tells the key from any other, lower-case hex; null without a key. */
  String keyId() {
    if (key == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      // no certificate begins so: a key identifier is hex and followed by a slash
      return HexFormat.of().formatHex(mac.doFinal("key id".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every platform knows HMAC-SHA-256", e);
    }
  }

  /** The hash, lower-case hex, or null when none is wanted. */
  String of(X509Certificate certificate) {
    if (key == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(KeyIdentifiers.ofIssuer(certificate).getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) '/');
      return HexFormat.of().formatHex(mac.doFinal(certificate.getSerialNumber().toByteArray()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a certificate that was checked can be hashed", e);
    }
  }
}
