package jp.madoguchi.audit.internal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The audit's keystore (監査の鍵), a PKCS #12 file outside the database, the same on every server:
 * {@code seal-1}, {@code seal-2}… are secret keys of the chain, {@code sign-1}… pairs with their
 * certificates that sign the days. The one with the highest number is used, the others verify.
 */
public final class ProofKeys {
  /**
   * After this many seconds from the making of the first key on, links without key are reported.
   */
  public static final long GRACE_SECONDS = 86_400;

  private static final String HMAC = "HmacSHA256";

  /** A key of the chain; never printed. */
  public static final class SealKey {
    private final byte[] bytes;
    private final String id;

    SealKey(byte[] bytes) {
      this.bytes = bytes.clone();
      this.id = hash("id").substring(0, 16);
    }

    /** 16 hexadecimal digits that tell nothing of the key. */
    public String id() {
      return id;
    }

    /** HMAC-SHA-256 of a text, 64 hexadecimal digits. */
    public String hash(String text) {
      try {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(bytes, HMAC));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
      }
    }

    @Override
    public String toString() {
      return "SealKey[" + id + "]";
    }
  }

  private final Map<String, SealKey> seals;
  private final SealKey newest;
  private final PrivateKey signer;
  private final List<X509Certificate> certificates;

  private ProofKeys(
      Map<String, SealKey> seals,
      SealKey newest,
      PrivateKey signer,
      List<X509Certificate> certificates) {
    this.seals = seals;
    this.newest = newest;
    this.signer = signer;
    this.certificates = certificates;
  }

  /** Reads the file of that name. */
  public static ProofKeys read(String file, char[] password) throws IOException {
    return read(Path.of(file), password);
  }

  /**
   * Reads the file.
   *
   * @throws IOException when it cannot be read, the password is wrong or a key is missing
   */
  public static ProofKeys read(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      Map<String, SealKey> seals = new LinkedHashMap<>();
      SealKey newest = null;
      for (String alias : numbered(store, "seal-")) {
        newest = new SealKey(store.getKey(alias, password).getEncoded());
        seals.put(newest.id(), newest);
      }
      PrivateKey signer = null;
      List<X509Certificate> certificates = new java.util.ArrayList<>();
      for (String alias : numbered(store, "sign-")) {
        signer = (PrivateKey) store.getKey(alias, password);
        certificates.add((X509Certificate) store.getCertificate(alias));
      }
      if (newest == null || signer == null) {
        throw new IOException("the keystore holds no key seal-1 or no pair sign-1");
      }
      return new ProofKeys(seals, newest, signer, certificates);
    } catch (GeneralSecurityException e) {
      throw new IOException("the keystore cannot be read", e);
    }
  }

  private static Iterable<String> numbered(KeyStore store, String beginning)
      throws GeneralSecurityException {
    TreeSet<String> sorted =
        new TreeSet<>(
            java.util.Comparator.comparingInt(
                alias -> Integer.parseInt(alias.substring(beginning.length()))));
    for (String alias : Collections.list(store.aliases())) {
      if (alias.matches(beginning + "\\d{1,6}")) {
        sorted.add(alias);
      }
    }
    return sorted;
  }

  /** The key that seals now. */
  public SealKey newest() {
    return newest;
  }

  /** A key by its id. */
  public Optional<SealKey> key(String id) {
    return Optional.ofNullable(seals.get(id));
  }

  PrivateKey signer() {
    return signer;
  }

  /** Certificates of the pairs, the newest last. */
  public List<X509Certificate> certificates() {
    return List.copyOf(certificates);
  }

  /** From then on no link is without a key. */
  public Instant keyedSince() {
    return certificates.get(0).getNotBefore().toInstant().plusSeconds(GRACE_SECONDS);
  }

  @Override
  public String toString() {
    return "ProofKeys[" + newest.id() + "]";
  }
}
