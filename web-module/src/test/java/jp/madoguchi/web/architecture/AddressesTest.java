package jp.madoguchi.web.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.web.api.ApiApplication;
import org.junit.jupiter.api.Test;

/**
 * No address holds a patient's number, a name or a search: addresses are kept by access logs,
 * proxies, browsers and, as the Referer, by the next server. What may stand in one is listed here;
 * a new parameter is put on the list by somebody who has thought about it, or travels as a handle.
 */
class AddressesTest {
  private static final Path MAIN = Path.of("src/main");

  /**
   * Numbers of sessions and inquiries, versions, places in a list, keys of the bundles and of the
   * equipment, dates and constants; nothing that somebody typed to find a person.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "id", "ids", "v", "version", "show", "page", "first", "limit", "tab", "range", "all",
          "mine", "told", "tries", "from", "to", "back", "over", "why", "until", "edit", "plan",
          "action", "kind", "asOf", "do", "ln", "out", "lang", "of", "as", "at", "day", "ground",
          "ticket");

  /** Personal, and therefore a handle wherever it stands in an address. */
  private static final Set<String> SEALED = Set.of("q", "patient", "account");

  private static final String WHAT_NEXT =
      "a name that is on neither list: add it to HARMLESS when it never holds what tells of a person,"
          + " else let it travel as handles.of(…), as AuditAddress does";

  private static final Pattern HANDLE =
      Pattern.compile("#\\{[^}]*(handles\\.of\\(|\\.handle\\}|\\.found\\}).*");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:[?&]|&amp;)([A-Za-z_]+)=(#\\{[^}]*\\}|[^&\"']*)");
  private static final Pattern GET_FORM =
      Pattern.compile("<form\\b(?![^>]*method=\"(?:post|dialog)\")[^>]*>");
  private static final Pattern VIEW_PARAMETER =
      Pattern.compile("<f:viewParam name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final Pattern TEXT_OF_CODE = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  @Test
  void pagesPutNothingPersonalIntoAnAddress() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : SourceFiles.files("webapp", ".xhtml")) {
      Matcher parameters = PARAMETER.matcher(SourceFiles.text(page));
      while (parameters.find()) {
        seen++;
        String name = parameters.group(1);
        boolean handle = HANDLE.matcher(parameters.group(2)).matches();
        if (!HARMLESS.contains(name) && !(SEALED.contains(name) && handle)) {
          wrong.add(page.getFileName() + ": " + parameters.group());
        }
      }
    }
    assertEquals(List.of(), wrong, WHAT_NEXT);
    assertTrue(seen > 20, "links were looked at: " + seen);
  }

  @Test
  void noFormPutsItsFieldsIntoTheAddress() {
    List<String> wrong = new ArrayList<>();
    for (Path page : SourceFiles.files("webapp", ".xhtml")) {
      Matcher form = GET_FORM.matcher(SourceFiles.text(page));
      while (form.find()) {
        wrong.add(page.getFileName() + ": " + form.group());
      }
    }
    assertEquals(List.of(), wrong, "a form by hand has method=post; m:send leads to an address");
  }

  @Test
  void whatAPageReadsFromItsAddressIsHarmlessOrAHandle() {
    List<String> wrong = new ArrayList<>();
    for (Path page : SourceFiles.files("webapp", ".xhtml")) {
      Matcher parameter = VIEW_PARAMETER.matcher(SourceFiles.text(page));
      while (parameter.find()) {
        boolean handle = HANDLE.matcher(parameter.group(2)).matches();
        if (!HARMLESS.contains(parameter.group(1)) && !handle) {
          wrong.add(page.getFileName() + ": " + parameter.group());
        }
      }
    }
    assertEquals(List.of(), wrong, WHAT_NEXT);
  }

  @Test
  void scriptsAndBeansPutNothingPersonalIntoAnAddress() {
    List<String> wrong = new ArrayList<>();
    Stream.concat(
            SourceFiles.files("webapp/resources/script", ".js").stream(),
            SourceFiles.files("java", ".java").stream())
        .forEach(
            file -> {
              String code = SourceFiles.text(file);
              boolean script = file.toString().endsWith(".js");
              Matcher texts = script ? null : TEXT_OF_CODE.matcher(code);
              List<String> said = new ArrayList<>();
              if (script) {
                said.add(code);
              } else {
                while (texts.find()) {
                  said.add(texts.group(1));
                }
              }
              for (String one : said) {
                Matcher parameter = PARAMETER.matcher(one);
                while (parameter.find()) {
                  String name = parameter.group(1);
                  boolean sealed = SEALED.contains(name) && code.contains("handles.of(");
                  if (!HARMLESS.contains(name) && !sealed) {
                    wrong.add(file.getFileName() + ": " + one.strip());
                  }
                }
              }
            });
    assertEquals(List.of(), wrong, WHAT_NEXT);
  }

  @Test
  void theProgrammingInterfaceTakesNothingPersonalFromTheAddress() {
    TreeSet<String> names = new TreeSet<>();
    for (Class<?> resource : new ApiApplication().getClasses()) {
      for (Method method : resource.getDeclaredMethods()) {
        for (Annotation[] parameter : method.getParameterAnnotations()) {
          Arrays.stream(parameter)
              .map(
                  one ->
                      one instanceof QueryParam query
                          ? query.value()
                          : one instanceof PathParam path ? path.value() : null)
              .filter(name -> name != null)
              .forEach(names::add);
        }
      }
    }
    assertTrue(names.contains("id"), names::toString);
    names.removeAll(HARMLESS);
    assertEquals(new TreeSet<String>(), names);
  }

  @Test
  void noOtherServerLearnsAnAddressOfOurs() {
    String headers =
        SourceFiles.text(MAIN.resolve("java/jp/madoguchi/web/security/AnswerHeaders.java"));
    assertTrue(headers.contains("\"Referrer-Policy\", \"same-origin\""));
  }
}
