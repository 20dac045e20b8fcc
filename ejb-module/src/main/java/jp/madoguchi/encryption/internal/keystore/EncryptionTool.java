package jp.madoguchi.encryption.internal.keystore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./madoguchi encryption key}: makes the keystore, or adds the next master key to it. */
public final class EncryptionTool {
  private EncryptionTool() {}

  public static void main(String[] words) throws IOException {
    System.exit(run(words, System.getenv()));
  }

  private static int run(String[] words, Map<String, String> environment) throws IOException {
    String file = environment.getOrDefault("MADOGUCHI_DATA_KEYSTORE", "");
    String password = environment.getOrDefault("MADOGUCHI_DATA_KEYSTORE_PASSWORD", "");
    if (words.length != 1 || !words[0].equals("key") || file.isBlank() || password.isEmpty()) {
      System.err.println(
          "encryption key: MADOGUCHI_DATA_KEYSTORE and MADOGUCHI_DATA_KEYSTORE_PASSWORD name the"
              + " file to make, or to add the next key to");
      return 2;
    }
    int number = MasterKeys.add(Path.of(file.strip()), password.toCharArray());
    System.out.println(
        "wrap-"
            + number
            + " is in "
            + file.strip()
            + ". Copy the file to every server, keep a copy where the database's backups are not,"
            + (number == 1
                ? " then start the servers with both variables."
                : " then start one server anew: rows are encrypted again in the background."));
    return 0;
  }
}
