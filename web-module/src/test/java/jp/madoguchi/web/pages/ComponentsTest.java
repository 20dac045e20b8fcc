package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;

/**
 * Pages use the components that were proven here, with the settings they were proven with ({@code
 * allowed-tags.tsv}), and nothing that the Content-Security-Policy forbids or would have to forbid.
 */
class ComponentsTest {
  private static final Map<String, String[]> ALLOWED = Pages.table("allowed-tags.tsv");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\sstyle=\"|\\son[a-z]+=\"|<f:ajax\\b|<h:command(?:Link|Script)\\b|<script\\b(?![^>]*src=)|javascript:");

  /** These draw one thing of many pages: what they are set to is set once. */
  private static final Set<String> THROUGH_OURS =
      Set.of(
          "dataTable",
          "autoComplete",
          "datePicker",
          "confirm",
          "confirmDialog",
          "overlayPanel",
          "message",
          "autoUpdate",
          "dialog",
          "poll",
          "progressBar");

  @Test
  void everyTagOfPrimeFacesIsAllowedAndSetAsItMust() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      for (Element one : Pages.elements(page)) {
        if (one.prefix().equals("p")) {
          seen++;
          wrong.addAll(faults(Pages.name(page), one));
        }
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "the tags are those of allowed-tags.tsv, and of madoguchi.taglib.xml where it has one");
    assertTrue(seen > 20, "tags were looked at: " + seen);
  }

  private static List<String> faults(String page, Element one) {
    String[] row = ALLOWED.get(one.name());
    String where = page + ": p:" + one.name();
    if (row == null) {
      return List.of(where + " is not in allowed-tags.tsv");
    }
    List<String> faults = new ArrayList<>();
    for (String must : words(row[1])) {
      String[] pair = must.split("=");
      if (!List.of(pair[1].split("\\|")).contains(one.attributes().getOrDefault(pair[0], ""))) {
        faults.add(where + " must have " + must + " (" + row[3] + ")");
      }
    }
    for (String not : words(row[2])) {
      if (one.attributes().containsKey(not)) {
        faults.add(where + " must not have " + not + " (" + row[3] + ")");
      }
    }
    if (THROUGH_OURS.contains(one.name()) && !page.startsWith("WEB-INF/tags/")) {
      faults.add(where + " is used through our own tag only");
    }
    return faults;
  }

  /** Text of a person reaches a bean by a converter of ours, which keeps the My Number out. */
  @Test
  void whatOneTypesIntoHasItsConverter() {
    for (String typed : List.of("inputText", "inputTextarea", "datePicker", "autoComplete")) {
      assertTrue(ALLOWED.get(typed)[1].contains("converter="), typed);
    }
  }

  /** 止めて確認: beside a field that may keep such words on somebody's word stands the question. */
  @Test
  void whatMayBeKeptOnSomebodysWordAsksForIt() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      List<Element> all = Pages.elements(page);
      for (Element one : all) {
        if ("typedWords".equals(one.attributes().get("converter"))) {
          seen++;
          String id = one.attributes().get("id");
          boolean asked =
              all.stream()
                  .anyMatch(
                      other ->
                          other.prefix().equals("m")
                              && other.name().equals("sure")
                              && id.equals(other.attributes().get("of")));
          if (!asked) {
            wrong.add(Pages.name(page) + ": #" + id);
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "m:sure of the field stands on its page");
    assertEquals(2, seen, "two fields keep such words (docs/security.md); others refuse them");
  }

  /**
   * Its id is what tells nobody's request from somebody's: a form that prepends its own hides it.
   */
  @Test
  void whatLooksAgainByItselfIsKnownByItsBareId() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      String form = null;
      int here = 0;
      for (Element one : Pages.elements(page)) {
        if (one.prefix().equals("h") && one.name().equals("form")) {
          form = one.attributes().getOrDefault("prependId", "true");
        } else if (one.prefix().equals("m") && one.name().equals("renew")) {
          here++;
          if ("true".equals(form)) {
            wrong.add(Pages.name(page) + ": m:renew in a form that prepends its id");
          }
        }
      }
      seen += here;
      if (here > 1) {
        wrong.add(Pages.name(page) + ": m:renew stands " + here + " times");
      }
    }
    assertEquals(List.of(), wrong, "m:renew stands once on a page, in a form with prependId=false");
    assertTrue(seen > 3, "m:renew was looked at: " + seen);
  }

  /** Marks, states and names of patients look alike because each is drawn in one place. */
  @Test
  void marksStatesAndNamesAreDrawnByTheirTags() {
    Pattern byHand =
        Pattern.compile("<svg class=\"mark\\b|class=\"status status-|class=\"name name-");
    List<String> wrong = new ArrayList<>();
    for (Path page : Pages.all()) {
      // what the board's script fills has no tag to draw it
      if (!Set.of("mark", "status", "name", "board-templates")
          .contains(page.getFileName().toString().replace(".xhtml", ""))) {
        byHand
            .matcher(Pages.text(page))
            .results()
            .forEach(found -> wrong.add(Pages.name(page) + " has " + found.group()));
      }
    }
    assertEquals(List.of(), wrong, "use m:mark, m:status or m:name");
    assertTrue(byHand.matcher("<svg class=\"mark mark-ok\"/>").find());
  }

  /** pf.js joins what is drawn under an input to it; a group of choices is one, too. */
  @Test
  void anErrorIsTiedToItsField() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      String text = Pages.text(page);
      for (Element one : Pages.elements(page)) {
        if (one.prefix().equals("p") && one.name().equals("message")) {
          seen++;
          String field = one.attributes().get("for");
          if (!text.contains("data-error=\"" + one.attributes().get("id") + "\"")
              || !Pattern.compile("data-field=\"[^\"]*" + Pattern.quote(inner(field)))
                  .matcher(text)
                  .find()) {
            wrong.add(Pages.name(page) + ": " + one.attributes().get("id"));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "put the input into an m:field, which has its p:message");
    assertTrue(seen > 2, "messages were looked at: " + seen);
  }

  private static String inner(String expression) {
    return expression.replaceAll("^#\\{|}$", "");
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" "));
  }

  @Test
  void noPageHasScriptOrStyleOfItsOwn() {
    List<String> wrong = new ArrayList<>();
    for (Path page : Pages.all()) {
      Matcher forbidden = FORBIDDEN.matcher(Pages.text(page));
      while (forbidden.find()) {
        wrong.add(Pages.name(page) + ":" + forbidden.group());
      }
    }
    assertEquals(
        List.of(), wrong, "a class of a sheet, a script of a file, m:command or m:send instead");
  }
}
