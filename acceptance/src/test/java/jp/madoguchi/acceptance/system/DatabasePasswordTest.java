package jp.madoguchi.acceptance.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of the database on the command's way: in no list of processes. */
class DatabasePasswordTest {
  private static final Path TOP =
      Path.of(System.getProperty("madoguchi.top", "..")).toAbsolutePath().normalize();

  @TempDir Path data;

  private record Said(int code, String text) {}

  @Test
  void aPasswordInTheAddressIsRefusedWithAWayOut() throws Exception {
    Said said = choose("postgresql://owner:p%40ss@127.0.0.1:1/db", "", Map.of());
    assertEquals(1, said.code(), said.text());
    assertTrue(said.text().contains("list of processes"), said.text());
    assertTrue(said.text().contains("--password-file"), said.text());
    assertFalse(said.text().contains("p%40ss"), said.text());
  }

  @Test
  void itComesFromTheEnvironmentOrAFileOfOnesOwn() throws Exception {
    try (var server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      String address = "postgresql://owner@127.0.0.1:" + server.getLocalPort() + "/db";
      Said byEnvironment = choose(address, "", Map.of("MADOGUCHI_DB_PASSWORD", "from outside"));
      assertEquals("owner|from outside|not exported", byEnvironment.text().strip());
      Path file = file("rw-------");
      assertEquals("owner|in a file|not exported", choose(address, file, Map.of()).text().strip());
      Said open = choose(address, file("rw-r--r--"), Map.of());
      assertEquals(1, open.code(), open.text());
      assertTrue(open.text().contains("chmod 600"), open.text());
      assertFalse(open.text().contains("in a file|"), open.text());
      Said none = choose(address, "", Map.of());
      assertEquals(1, none.code());
      assertTrue(none.text().contains("missing"), none.text());
    }
  }

  private Path file(String rights) throws IOException {
    Path file = data.resolve(rights);
    Files.writeString(file, "in a file\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private Said choose(String address, Object file, Map<String, String> environment)
      throws Exception {
    String script =
        """
        set -euo pipefail
        top=$1
        source "$top/bin/machine.sh"
        source "$top/bin/demo-files.sh"
        choose_database "$2" "$3" "$4"
        told=$(env | grep -q '^MADOGUCHI_DB_PASSWORD=' && echo exported || echo 'not exported')
        echo "$MADOGUCHI_DB_USER|$MADOGUCHI_DB_PASSWORD|$told"
        """;
    ProcessBuilder bash =
        new ProcessBuilder(
            "bash",
            "-c",
            script,
            "bash",
            TOP.toString(),
            data.toString(),
            address,
            file.toString());
    bash.environment().remove("MADOGUCHI_DB_PASSWORD");
    bash.environment().putAll(environment);
    Process process = bash.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
