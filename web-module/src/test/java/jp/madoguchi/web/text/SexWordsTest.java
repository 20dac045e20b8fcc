package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 性別 is said one way on every page and paper. */
class SexWordsTest {
  private static final Pattern SHOWN = Pattern.compile("([\\w.]*\\(+)?\\b[\\w.]+\\.sex\\b(?!\\w)");

  @ParameterizedTest
  @CsvSource({
    "ja, 1, 男",
    "ja, 3, 未設定",
    "en, 2, female",
    "en, 3, not stated",
    "en, 9, 9",
    "ja, 女, 女",
    "ja, '', ''",
    "en, ' ', ''",
    "en, , ''"
  })
  void aCodeHasItsWordAndNothingIsSaidOfWhatIsNotKnown(Locale locale, String code, String word) {
    assertEquals(word, Words.in(locale, Clock.systemUTC()).sex(code));
  }

  @Test
  void pagesSayItByThat() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : pages.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
        Matcher shown = SHOWN.matcher(Files.readString(page).replace("words.sex(", "said("));
        while (shown.find()) {
          seen++;
          if (!"said(".equals(shown.group(1))) {
            wrong.add(page.getFileName() + ": " + shown.group());
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "use words.sex(…)");
    assertTrue(seen > 3, "places were looked at: " + seen);
  }
}
