package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;

/**
 * What a person presses or fills in is drawn by PrimeFaces, directly or through a tag of ours. What
 * is made by hand stands in {@code hand-made.tsv} with its number and its reason, in our tags as
 * well, whose components are counted where the tag is used; log-in and live board are excepted. The
 * shares are written to {@code target/components-share.tsv}.
 */
class HandMadeTest {
  private static final Map<String, String[]> REASONS = Pages.table("hand-made.tsv");

  private static final Set<String> BY_HAND =
      Set.of("input", "button", "select", "textarea", "a", "tr");
  private static final Set<String> OF_FACES =
      Set.of(
          "inputText",
          "inputSecret",
          "inputTextarea",
          "inputFile",
          "selectOneMenu",
          "selectOneRadio",
          "selectManyCheckbox",
          "selectBooleanCheckbox",
          "commandButton",
          "link",
          "outputLink",
          "button");
  private static final Set<String> COMPONENTS =
      Set.of(
          "autoComplete",
          "commandButton",
          "datePicker",
          "fileUpload",
          "inputText",
          "inputTextarea",
          "link",
          "password",
          "selectBooleanCheckbox",
          "selectManyCheckbox",
          "selectOneRadio",
          "toggleSwitch",
          "tab");
  private static final Set<String> TAGS =
      Set.of(
          "bar",
          "check",
          "choice",
          "closer",
          "columns",
          "command",
          "confirmation",
          "date",
          "export",
          "list",
          "open",
          "opener",
          "pick",
          "radios",
          "search",
          "send",
          "text");

  /** Log-in and the live board. */
  private static final Set<String> EXCEPTED =
      Set.of("login.xhtml", "reception/board.xhtml", "WEB-INF/reception/board-templates.xhtml");

  @Test
  void whatIsMadeByHandHasItsReason() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> shares = new ArrayList<>(List.of("page\tdrawn by components\tby hand\tshare"));
    Set<String> listed = new java.util.TreeSet<>(REASONS.keySet());
    int drawn = 0;
    int hand = 0;
    for (Path page : Pages.all()) {
      String name = Pages.name(page);
      if (EXCEPTED.contains(name)) {
        continue;
      }
      boolean tag = name.startsWith("WEB-INF/tags/");
      List<Element> elements = Pages.elements(page);
      int byHand = (int) elements.stream().filter(HandMadeTest::byHand).count();
      int byComponents =
          tag ? 0 : (int) elements.stream().filter(HandMadeTest::byComponent).count();
      drawn += byComponents;
      hand += byHand;
      shares.add(line(name, byComponents, byHand));
      int allowed = REASONS.containsKey(name) ? Integer.parseInt(REASONS.get(name)[1]) : 0;
      if (byHand != allowed) {
        wrong.add(name + " has " + byHand + " made by hand, hand-made.tsv says " + allowed);
      }
      listed.remove(name);
    }
    shares.add(line("all", drawn, hand));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/components-share.tsv"), shares);
    assertEquals(
        List.of(),
        wrong,
        "use a tag of ours; what none of them can do gets its number and reason in hand-made.tsv");
    assertEquals(Set.of(), listed, "rows of pages that are not there");
  }

  @Test
  void everyReasonIsASentence() {
    REASONS.values().forEach(row -> assertTrue(row.length == 3 && row[2].length() > 20, row[0]));
  }

  private static String line(String name, int drawn, int hand) {
    String share = drawn + hand == 0 ? "-" : 100 * drawn / (drawn + hand) + " %";
    return name + "\t" + drawn + "\t" + hand + "\t" + share;
  }

  private static boolean byHand(Element one) {
    if (one.prefix().equals("h")) {
      return OF_FACES.contains(one.name());
    }
    return one.prefix().isEmpty()
        && BY_HAND.contains(one.name())
        && (!one.name().equals("input") || !"hidden".equals(one.attributes().get("type")))
        && (!one.name().equals("a") || one.attributes().containsKey("href"))
        && (!one.name().equals("tr") || one.attributes().containsKey("tabindex"));
  }

  private static boolean byComponent(Element one) {
    return one.prefix().equals("p") && COMPONENTS.contains(one.name())
        || one.prefix().equals("m") && TAGS.contains(one.name());
  }
}
