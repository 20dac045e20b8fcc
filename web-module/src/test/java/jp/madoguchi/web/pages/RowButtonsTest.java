package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A button in a row of a list that can grow sends the key of its row: by the time its request is
 * read, another row may stand in its place.
 */
class RowButtonsTest {
  private static final Pattern LIST = Pattern.compile("(?s)<m:(list|pick)\\b.*?</m:\\1>");
  private static final Pattern OURS = Pattern.compile("<m:command\\b");
  private static final Pattern BUTTON = Pattern.compile("<p:command(?:Button|Link)\\b[^>]*");
  private static final Pattern KEY =
      Pattern.compile("<f:param name=\"pressed\" value=\"#\\{[^\"]*getRowKey\\(row\\)\\}\"/>");

  @Test
  void theButtonOfOurTagSendsTheKeyOfItsRow() {
    assertTrue(KEY.matcher(Pages.text(Pages.ROOT.resolve("WEB-INF/tags/command.xhtml"))).find());
  }

  @Test
  void everyButtonOfARowIsDrawnByIt() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      Matcher lists = LIST.matcher(Pages.text(page));
      while (lists.find()) {
        seen += (int) OURS.matcher(lists.group()).results().count();
        BUTTON
            .matcher(lists.group())
            .results()
            .forEach(found -> wrong.add(Pages.name(page) + ": " + found.group()));
      }
    }
    assertEquals(
        List.of(), wrong, "use m:command, in a ui:fragment where it is not there for each row");
    assertTrue(seen > 9, "buttons were looked at: " + seen);
  }
}
