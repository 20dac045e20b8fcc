package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keystore of audit and data, one for all servers of a test run; made by the JDK's own keytool.
 */
public final class TestKeystore {
  private static final String PASSWORD = "audit of a test";
  private static Path file;

  private TestKeystore() {}

  /** As a server's process is told. */
  public static synchronized Map<String, String> environment() {
    if (file == null) {
      try {
        Path made = Files.createTempDirectory("madoguchi-keys-").resolve("keys.p12");
        keytool(made, "-genseckey", "-alias", "seal-1", "-keyalg", "HmacSHA256", "-keysize", "256");
        keytool(made, "-genseckey", "-alias", "wrap-1", "-keyalg", "AES", "-keysize", "256");
        keytool(
            made,
            "-genkeypair",
            "-alias",
            "sign-1",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "3650",
            "-dname",
            "CN=Madoguchi audit sign-1");
        file = made;
      } catch (IOException e) {
        throw new IllegalStateException("the audit's keystore could not be made", e);
      }
    }
    return Map.of(
        "MADOGUCHI_AUDIT_KEYSTORE",
        file.toString(),
        "MADOGUCHI_AUDIT_KEYSTORE_PASSWORD",
        PASSWORD,
        "MADOGUCHI_DATA_KEYSTORE",
        file.toString(),
        "MADOGUCHI_DATA_KEYSTORE_PASSWORD",
        PASSWORD);
  }

  private static void keytool(Path made, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", made.toString(), "-storepass", PASSWORD));
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException("keytool failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
