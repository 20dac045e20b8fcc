package jp.madoguchi.encryption.internal.keystore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys (主鍵) that wrap data keys: {@code wrap-1}, {@code wrap-2}… of a PKCS #12 file
 * outside the database, the same on every server; the highest number wraps, the others unwrap. It
 * may be the audit's file.
 */
public final class MasterKeys {
  private static final String PREFIX = "wrap-";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, byte[]> keys;
  private final String newest;

  private MasterKeys(Map<String, byte[]> keys, String newest) {
    this.keys = keys;
    this.newest = newest;
  }

  /** Reads the file of that name. */
  public static MasterKeys read(String file, char[] password) throws IOException {
    return read(Path.of(file), password);
  }

  /**
   * Reads the file.
   *
   * @throws IOException when it cannot be read, the password is wrong or no key is in it
   */
  public static MasterKeys read(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      Map<String, byte[]> keys = new LinkedHashMap<>();
      String newest = null;
      for (int number : numbers(store)) {
        byte[] key = store.getKey(PREFIX + number, password).getEncoded();
        if (key.length != BYTES) {
          throw new IOException(PREFIX + number + " is no key of 256 bits");
        }
        newest = id(key);
        keys.put(newest, key);
      }
      if (newest == null) {
        throw new IOException("the keystore holds no key wrap-1");
      }
      return new MasterKeys(keys, newest);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("the keystore cannot be read", e);
    }
  }

  /** Adds the next key; the file is only its owner's to read. Its number. */
  public static int add(Path file, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, password);
        }
      } else {
        store.load(null, password);
      }
      // after the highest, which wraps: what has left the file gives its number to nobody
      TreeSet<Integer> numbers = numbers(store);
      int number = numbers.isEmpty() ? 1 : numbers.last() + 1;
      byte[] key = new byte[BYTES];
      RANDOM.nextBytes(key);
      store.setEntry(
          PREFIX + number,
          new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
          new KeyStore.PasswordProtection(password));
      write(store, file, password);
      return number;
    } catch (GeneralSecurityException e) {
      throw new IOException("the keystore could not be made", e);
    }
  }

  private static TreeSet<Integer> numbers(KeyStore store) throws GeneralSecurityException {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String alias : Collections.list(store.aliases())) {
      if (alias.matches(PREFIX + "[1-9]\\d{0,5}")) {
        numbers.add(Integer.valueOf(alias.substring(PREFIX.length())));
      }
    }
    return numbers;
  }

  private static void write(KeyStore store, Path file, char[] password)
      throws IOException, GeneralSecurityException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
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

  /** 16 hexadecimal digits that tell nothing of the key. */
  private static String id(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] digest = mac.doFinal("madoguchi master key".getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }

  /** Id of the key that wraps now. */
  public String newest() {
    return newest;
  }

  /** A key by its id. */
  public Optional<byte[]> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public String toString() {
    return "MasterKeys[" + newest + "]";
  }
}
