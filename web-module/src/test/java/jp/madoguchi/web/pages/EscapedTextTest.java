package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people and messages bring is text on every page: nothing switches its escaping off. */
class EscapedTextTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern UNESCAPED =
      Pattern.compile("escape=\"(?!true)|<f:verbatim|escapeTitle=\"|escapeText=\"");

  @Test
  void noPageAndNoTagOfOursWritesMarkupOfData() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> pages = files.filter(one -> one.toString().endsWith(".xhtml")).toList();
      assertEquals(
          List.of(),
          pages.stream()
              .filter(page -> UNESCAPED.matcher(text(page)).find())
              .map(PAGES::relativize)
              .toList());
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
