package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Tags of ours have the interface that their library says, and pages keep to it. */
class TaglibTest {
  private static final Path LIBRARY = Pages.ROOT.resolve("WEB-INF/madoguchi.taglib.xml");

  /** Described in a sentence only, before attributes were listed. */
  private static final List<String> IN_WORDS =
      List.of("mark", "status", "name", "birth", "masked", "face", "problem");

  @Test
  void pagesGiveATagWhatItTakes() throws Exception {
    Map<String, Map<String, Boolean>> tags = tags();
    List<String> wrong = new ArrayList<>();
    for (Path page : Pages.all()) {
      for (Element one : Pages.elements(page)) {
        if (!one.prefix().equals("m") || IN_WORDS.contains(one.name())) {
          continue;
        }
        Map<String, Boolean> takes = tags.get(one.name());
        String where = Pages.name(page) + ": m:" + one.name();
        if (takes == null) {
          wrong.add(where + " is no tag");
          continue;
        }
        one.attributes().keySet().stream()
            .filter(name -> !takes.containsKey(name))
            .forEach(name -> wrong.add(where + " does not take " + name));
        takes.forEach(
            (name, required) -> {
              if (required && !one.attributes().containsKey(name)) {
                wrong.add(where + " needs " + name);
              }
            });
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyTagHasItsFileAndItsSentence() throws Exception {
    NodeList all = library().getElementsByTagName("tag");
    for (int i = 0; i < all.getLength(); i++) {
      org.w3c.dom.Element tag = (org.w3c.dom.Element) all.item(i);
      assertTrue(
          Files.exists(Pages.ROOT.resolve("WEB-INF").resolve(child(tag, "source"))),
          child(tag, "source"));
      assertTrue(child(tag, "description").length() > 20, child(tag, "tag-name"));
    }
  }

  private static Map<String, Map<String, Boolean>> tags() throws Exception {
    Map<String, Map<String, Boolean>> tags = new LinkedHashMap<>();
    NodeList all = library().getElementsByTagName("tag");
    for (int i = 0; i < all.getLength(); i++) {
      org.w3c.dom.Element tag = (org.w3c.dom.Element) all.item(i);
      Map<String, Boolean> takes = new LinkedHashMap<>();
      NodeList attributes = tag.getElementsByTagName("attribute");
      for (int j = 0; j < attributes.getLength(); j++) {
        org.w3c.dom.Element one = (org.w3c.dom.Element) attributes.item(j);
        takes.put(child(one, "name"), Boolean.valueOf(child(one, "required")));
      }
      tags.put(child(tag, "tag-name"), takes);
    }
    return tags;
  }

  private static org.w3c.dom.Document library() throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(LIBRARY.toFile());
  }

  private static String child(org.w3c.dom.Element of, String name) {
    return of.getElementsByTagName(name).item(0).getTextContent();
  }
}
