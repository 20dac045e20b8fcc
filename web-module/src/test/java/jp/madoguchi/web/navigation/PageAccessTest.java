package jp.madoguchi.web.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.madoguchi.access.Role;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One table says who may open what: the container, the pages and their links say the same. */
class PageAccessTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final String ANYBODY = "everybody";
  private static final String LOGGED_IN = "**";

  @Test
  void everyPageAndEveryServletHasItsRowAndEveryRowItsPage() throws IOException {
    Set<String> there = new TreeSet<>(pages());
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("jp.madoguchi.web")) {
      type.tryGetAnnotationOfType(WebServlet.class)
          .ifPresent(
              servlet -> {
                there.addAll(Arrays.asList(servlet.value()));
                there.addAll(Arrays.asList(servlet.urlPatterns()));
              });
      type.tryGetAnnotationOfType(ServerEndpoint.class).ifPresent(end -> there.add(end.value()));
    }
    there.remove("");
    there.add("/api/*");
    there.add("/scim/*");
    Set<String> rows =
        PageAccess.rows().stream()
            .map(PageRow::path)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rowless = new TreeSet<>(there);
    rowless.removeAll(rows);
    assertEquals(Set.of(), rowless, "they need a row in access.tsv");
    rows.removeAll(there);
    assertEquals(Set.of(), rows, "rows of access.tsv for what is not there");
  }

  @Test
  void theContainerKeepsTheSameRule() throws Exception {
    Map<String, Set<String>> constraints = constraints();
    List<String> wrong = new ArrayList<>();
    for (PageRow row : PageAccess.rows()) {
      Set<String> kept = constraints.get(best(constraints.keySet(), row.path()));
      Set<String> said =
          switch (row.entry()) {
            case EVERYBODY -> Set.of(ANYBODY);
            case LOGGED_IN -> Set.of(LOGGED_IN);
            case ROLES -> row.roles().stream().map(Role::name).collect(Collectors.toSet());
          };
      if (!said.equals(kept)) {
        wrong.add(row.path() + ": access.tsv " + said + ", web.xml " + kept);
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "write the same roles in access.tsv and in a security-constraint of web.xml");
  }

  @Test
  void noBarHoldsAPageThatEndsInARefusal() {
    for (PageRow row : PageAccess.rows()) {
      row.bar()
          .forEach(role -> assertTrue(row.opensFor(role), row.path() + " in the bar of " + role));
      assertTrue(row.bar().isEmpty() || row.title() != null, row.path());
    }
  }

  @Test
  void everyRoleWithPagesHasABar() {
    for (Role role : EnumSet.allOf(Role.class)) {
      boolean pages =
          PageAccess.rows().stream().anyMatch(row -> row.page() && row.roles().contains(role));
      boolean bar = PageAccess.rows().stream().anyMatch(row -> row.bar().contains(role));
      assertEquals(pages, bar, role.name());
    }
  }

  /**
   * A link on a page that some reader of it may not follow stands under {@code nav.may('…')} or in
   * an m:open, which asks by itself.
   */
  @Test
  void noLinkEndsInARefusal() throws IOException {
    Pattern link =
        Pattern.compile(
            "<a\\b[^>]*href=\"(?:#\\{request\\.contextPath\\})?([^\"#?]*\\.xhtml)[^\"]*\"");
    Pattern opened = Pattern.compile("<m:open page=\"(/[^\"#]+)\"");
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (String page : pages()) {
      String text = Files.readString(WEBAPP.resolve(page.substring(1)));
      Matcher opens = opened.matcher(text);
      while (opens.find()) {
        seen++;
        if (PageAccess.of(opens.group(1)).isEmpty()) {
          wrong.add(page + " leads to " + opens.group(1) + ", which nobody opens");
        }
      }
      Matcher links = link.matcher(text);
      while (links.find()) {
        seen++;
        String target = links.group(1);
        String to =
            target.startsWith("/") ? target : page.substring(0, page.lastIndexOf('/') + 1) + target;
        boolean asked = text.contains("nav.may('" + to + "')");
        for (Role role : Role.values()) {
          if (PageAccess.opens(role, page) && !PageAccess.opens(role, to) && !asked) {
            wrong.add(page + " leads " + role + " to " + to);
          }
        }
      }
    }
    assertEquals(
        List.of(), wrong, "use m:open, which asks by itself, or put the link under nav.may(…)");
    assertTrue(seen > 10, "links were looked at: " + seen);
  }

  @Test
  void nobodyOpensWhatHasNoRow() {
    assertTrue(
        Stream.of(Role.values()).noneMatch(role -> PageAccess.opens(role, "/admin/other.xhtml")));
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Patterns of web.xml with who gets in; of several constraints on one pattern the union. */
  private static Map<String, Set<String>> constraints() throws Exception {
    Map<String, Set<String>> found = new TreeMap<>();
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(WEBAPP.resolve("WEB-INF/web.xml").toFile())
            .getElementsByTagName("security-constraint");
    for (int i = 0; i < all.getLength(); i++) {
      Element one = (Element) all.item(i);
      Set<String> roles = new TreeSet<>(texts(one, "role-name"));
      if (one.getElementsByTagName("auth-constraint").getLength() == 0) {
        roles.add(ANYBODY);
      }
      texts(one, "url-pattern")
          .forEach(pattern -> found.merge(pattern, roles, PageAccessTest::union));
    }
    return found;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private static List<String> texts(Element of, String name) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = of.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }

  /**
   * The pattern that the servlet specification applies: the path itself, else the longest folder.
   */
  private static String best(Set<String> patterns, String path) {
    return patterns.stream()
        .filter(
            one ->
                one.equals(path)
                    || one.endsWith("/*") && path.startsWith(one.substring(0, one.length() - 1)))
        .max(java.util.Comparator.comparingInt(one -> one.equals(path) ? 10_000 : one.length()))
        .orElseThrow();
  }
}
