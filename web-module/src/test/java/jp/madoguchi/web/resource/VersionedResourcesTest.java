package jp.madoguchi.web.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VersionedResourcesTest {
  @Test
  void theVersionIsThatOfTheContent() throws IOException {
    assertEquals("e3b0c442", version(""));
    assertEquals(version("body{}"), version("body{}"));
    assertNotEquals(version("body{}"), version("body{ }"));
  }

  private static String version(String content) throws IOException {
    return VersionedResources.version(
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
