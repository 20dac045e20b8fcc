package jp.madoguchi.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.audit.internal.proof.ProofKeys;
import jp.madoguchi.audit.internal.proof.ProofSignature;

/**
 * The audit's keys of this process: {@code MADOGUCHI_AUDIT_KEYSTORE}, a file outside the database,
 * and {@code MADOGUCHI_AUDIT_KEYSTORE_PASSWORD}. Without them links are sealed without a key.
 */
@ApplicationScoped
public class AuditKeyring {
  private final Map<String, String> environment;
  private volatile ProofKeys read;

  /** Of the running process. */
  public AuditKeyring() {
    this(System.getenv());
  }

  AuditKeyring(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Empty when none is set.
   *
   * @throws IllegalStateException when the file that is set cannot be read
   */
  Optional<ProofKeys> keys() {
    String file = environment.getOrDefault("MADOGUCHI_AUDIT_KEYSTORE", "");
    if (read == null && !file.isBlank()) {
      try {
        ProofKeys keys =
            ProofKeys.read(
                file.strip(),
                environment.getOrDefault("MADOGUCHI_AUDIT_KEYSTORE_PASSWORD", "").toCharArray());
        // a pair that cannot sign is told now, not at midnight
        if (!ProofSignature.holds("", ProofSignature.of("", keys), keys.certificates())) {
          throw new IOException("what its pair signs does not hold");
        }
        read = keys;
      } catch (IOException e) {
        throw new IllegalStateException(
            "the audit's keystore that MADOGUCHI_AUDIT_KEYSTORE names cannot be read", e);
      }
    }
    return Optional.ofNullable(read);
  }
}
