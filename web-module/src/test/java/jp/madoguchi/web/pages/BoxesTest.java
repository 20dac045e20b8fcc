package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A box (m:box) opens in one way, and shows what is wrong with what was typed in it. */
class BoxesTest {
  private static final Pattern BOX =
      Pattern.compile("(?s)(<h:panelGroup id=\"(\\w+)\"[^>]*>\\s*)?<m:box ([^>]*)>(.*?)</m:box>");
  private static final Pattern FIELD =
      Pattern.compile("<m:(?:text|radios|choice|date|check|field) ([^>]*)>");
  private static final Pattern COMMAND = Pattern.compile("<m:command ([^>]*)>");
  private static final Pattern OPENER = Pattern.compile("<m:opener ([^>]*)>");

  /**
   * A box as it is written.
   *
   * @param around id of the part of the page that holds the box alone, or null
   */
  private record WrittenBox(
      String page, String around, Map<String, String> attributes, String inside) {
    String id() {
      return attributes.get("id");
    }

    boolean asked() {
      return attributes.containsKey("asked");
    }
  }

  @Test
  void aBoxIsOpenedByTheBeanOrByAButton() {
    Set<String> opened =
        Pages.all().stream()
            .flatMap(page -> OPENER.matcher(Pages.text(page)).results())
            .map(found -> Pages.attributes(found.group(1)).get("box"))
            .collect(Collectors.toSet());
    List<String> wrong =
        boxes().stream()
            .filter(box -> box.asked() == opened.contains(box.id()))
            .map(box -> box.page() + ": " + box.id())
            .toList();
    assertEquals(
        List.of(), wrong, "a box has either asked=… or an m:opener that names it, and not both");
  }

  /**
   * The errors are drawn and nothing else of the box: whoever types on while it is sent would lose
   * that. A box that the server closes is drawn anew by what was done, or by leaving it.
   */
  @Test
  void whatIsWrongIsShownInTheBoxAndNothingTypedIsTakenAway() {
    List<String> wrong = new ArrayList<>();
    for (WrittenBox box : boxes()) {
      COMMAND
          .matcher(box.inside())
          .results()
          .map(found -> Pages.attributes(found.group(1)))
          .forEach(
              command -> {
                List<String> update = Arrays.asList(command.getOrDefault("update", "").split(" "));
                boolean main = "true".equals(command.get("main"));
                boolean right =
                    main
                        ? update.containsAll(errors(box)) && !update.contains(box.around())
                        : !box.asked() || update.contains(String.valueOf(box.around()));
                if (!right) {
                  wrong.add(box.page() + ": " + command.get("id"));
                }
              });
    }
    assertEquals(
        List.of(),
        wrong,
        "the main button of a box updates the <id>Error of each of its fields, and not the part around"
            + " the box; every other one of a box with asked updates that part, an h:panelGroup in which"
            + " the box stands alone");
    assertTrue(boxes().size() > 8, "boxes were looked at");
  }

  private static List<String> errors(WrittenBox box) {
    return FIELD
        .matcher(box.inside())
        .results()
        .map(found -> Pages.attributes(found.group(1)))
        .map(field -> field.getOrDefault("id", field.get("field")) + "Error")
        .toList();
  }

  private static List<WrittenBox> boxes() {
    List<WrittenBox> boxes = new ArrayList<>();
    for (Path page : Pages.all()) {
      BOX.matcher(Pages.text(page))
          .results()
          .map(
              one ->
                  new WrittenBox(
                      Pages.name(page), one.group(2), Pages.attributes(one.group(3)), one.group(4)))
          .forEach(boxes::add);
    }
    return boxes;
  }
}
