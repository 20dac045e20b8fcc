package jp.madoguchi.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedJarsTest {
  @TempDir Path folder;

  @Test
  void librariesAreFoundInAnArchiveAndInThoseWithinIt() throws IOException {
    byte[] war = zip("WEB-INF/lib/inner-1.0.jar", new byte[0], "index.xhtml", new byte[0]);
    Path ear = folder.resolve("some.ear");
    Files.write(
        ear,
        zip(
            "lib/outer-2.jar",
            new byte[0],
            "web.war",
            war,
            "module.jar",
            new byte[0],
            "z-3.jar",
            new byte[0]));
    assertEquals(List.of("outer-2.jar", "inner-1.0.jar", "z-3.jar"), PackedJars.of(ear));
  }

  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return out.toByteArray();
  }
}
