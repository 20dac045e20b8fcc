package jp.madoguchi.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.audit.internal.proof.KeystoreMaking;

/** A keystore of the audit for tests. */
final class TestKeyring {
  private static final String PASSWORD = "only a test";

  private TestKeyring() {}

  static AuditKeyring in(Path folder, Instant made) {
    Path file = folder.resolve("audit.p12");
    try {
      KeystoreMaking.add(file, PASSWORD.toCharArray(), made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AuditKeyring(
        Map.of(
            "MADOGUCHI_AUDIT_KEYSTORE",
            file.toString(),
            "MADOGUCHI_AUDIT_KEYSTORE_PASSWORD",
            PASSWORD));
  }
}
