package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Tags of ours have the interface that their library says, and pages keep to it. */
class TaglibTest {
  private static final Path LIBRARY = Pages.ROOT.resolve("WEB-INF/madoguchi.taglib.xml");

  /** Described in a sentence only, before attributes were listed. */
  private static final List<String> IN_WORDS =
      List.of("mark", "status", "name", "birth", "face", "problem");

  private static final Pattern NAMED =
      Pattern.compile("^@Named(?:\\(\"(\\w+)\"\\))?$", Pattern.MULTILINE);

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
    assertEquals(List.of(), wrong, "madoguchi.taglib.xml says what each tag takes");
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

  /** An attribute that is left out is looked for outside of the tag, and would find the bean. */
  @Test
  void noBeanHasTheNameOfAnAttribute() throws Exception {
    Set<String> attributes = new TreeSet<>();
    tags().values().forEach(takes -> attributes.addAll(takes.keySet()));
    Set<String> beans = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher named = NAMED.matcher(Files.readString(file));
        if (named.find()) {
          String simple = file.getFileName().toString().replace(".java", "");
          beans.add(
              named.group(1) == null
                  ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1)
                  : named.group(1));
        }
      }
    }
    assertTrue(beans.size() > 20 && attributes.size() > 20, beans + " " + attributes);
    beans.retainAll(attributes);
    assertEquals(Set.of(), beans, "give the bean another name by @Named(…)");
  }

  static Map<String, Map<String, Boolean>> tags() throws Exception {
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
