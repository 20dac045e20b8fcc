package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/**
 * SQL and patterns in every search field: what is typed is compared and nothing else, so that a
 * search never finds more than was asked for and never ends in an error.
 */
public abstract class SearchAttackScenario {
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("a quote", "'"),
          Map.entry("a comment", "';--"),
          Map.entry("always true", "' OR 1=1 --"),
          Map.entry("always true, in brackets", "') OR ('1'='1"),
          Map.entry("a second statement", "1; DROP TABLE patient; --"),
          Map.entry("a union", "' UNION SELECT full_name FROM patient --"),
          Map.entry("any text", "%"),
          Map.entry("any text, often", "%%%"),
          Map.entry("any text, wide", "％"),
          Map.entry("any sign", "_"),
          Map.entry("any signs", "________"),
          Map.entry("an escape", "\\"),
          Map.entry("an escaped pattern", "\\%"),
          Map.entry("a star", "*"),
          Map.entry("an escape of JDBC", "{fn user()}"),
          Map.entry("an expression", "#{7*7}${7*7}"),
          Map.entry("no sign at all", "\u0000"),
          Map.entry("half of a sign", "\ud83d"),
          Map.entry("its other half", "\ude00\ud83d"),
          Map.entry("ten thousand signs", "試".repeat(10_000)));

  /** Whoever must be found by the own number, and by nothing of the above. */
  private record Witness(String number, String name) {
    boolean isIn(String answer) {
      return answer.contains(number) || answer.contains(name);
    }
  }

  @Test
  void whatIsTypedAtTheDeskIsNoPartOfTheQuestion(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    Witness witness = witness(server, Received.patientOf(server, session));
    String last =
        Database.of(server)
            .value(
                "select max(inquiry_id) from bulk_person where patient_number = ?",
                witness.number());
    Map<String, UnaryOperator<String>> fields = new LinkedHashMap<>();
    String clerk = RawLine.clerk(server);
    fields.put("board", text -> found(server, clerk, "reception/board.xhtml", "q=" + text));
    fields.put(
        "patients",
        text -> {
          String form = "for=match&id=" + session + "&q=" + text;
          return answered(
              RawLine.post(server, "reception/patients.xhtml", form).with("Cookie", clerk).send());
        });
    if (last != null) {
      fields.put(
          "bulk",
          text ->
              found(
                  server,
                  clerk,
                  "reception/bulk-inquiry.xhtml",
                  "show=all&id=" + last + "&q=" + text));
    }
    String doctor = RawLine.loggedIn(server, DemoAccount.DOCTOR);
    fields.put(
        "medical", text -> found(server, doctor, "medical/patient.xhtml", "patient=" + text));
    List<String> wrong = new ArrayList<>();
    fields.forEach(
        (field, search) -> {
          if (!witness.isIn(search.apply(witness.number()))) {
            wrong.add(field + " does not find by number");
          }
          TYPED.forEach(
              (what, typed) -> {
                String answer = search.apply(encoded(typed));
                if (witness.isIn(answer) || answer.startsWith("500")) {
                  wrong.add(field + " by " + what + ": " + answer.lines().findFirst().orElse(""));
                }
              });
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatAProgramAsksForIsNoPartOfTheQuestion(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    Witness witness = witness(server, Received.patientOf(server, session));
    assertTrue(witness.isIn(board(server, witness.number()).body()));
    List<String> wrong = new ArrayList<>();
    TYPED.forEach(
        (what, typed) -> {
          for (HttpResponse<String> answer :
              List.of(
                  board(server, typed),
                  Api.medical(server, DemoAccount.DOCTOR, typed, "drugs"),
                  Api.medical(server, DemoAccount.DOCTOR, witness.number() + typed, "drugs"))) {
            if (answer.statusCode() >= 500 || witness.isIn(answer.body())) {
              wrong.add(answer.uri().getPath() + " by " + what + ": " + answer.statusCode());
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** What the browser would not send, such as half of a sign, was sent above. */
  @Test
  void whatIsTypedIntoTheListsOfAuditorsAndAdministratorsIsNoPartOfTheQuestion(
      Desks desks, ServerUnderTest server) {
    List<String> wrong = new ArrayList<>();
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/staff.xhtml");
    Page staff = admin.page();
    tried(
        staff,
        "#q",
        "#find",
        "**/admin/staff.xhtml*",
        "tr.member",
        DemoAccount.CLERK.user(),
        wrong);
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    for (String field : List.of("#account", "#patient")) {
      auditor.open("audit/index.xhtml");
      String known =
          field.equals("#account")
              ? DemoAccount.CLERK.user()
              : Database.of(server)
                  .value("select max(patient_number) from audit_record where action = 'VIEW'");
      tried(
          auditor.page(),
          field,
          "#search",
          "**/audit/index.xhtml*",
          "#records tr[data-ri]",
          known,
          wrong);
    }
    assertEquals(List.of(), wrong);
  }

  private static void tried(
      Page page,
      String field,
      String find,
      String address,
      String rows,
      String known,
      List<String> wrong) {
    for (Map.Entry<String, String> typed : TYPED.entrySet()) {
      if (Set.of("half of a sign", "its other half").contains(typed.getKey())) {
        continue;
      }
      page.locator(field).fill(typed.getValue());
      int status = page.waitForResponse(address, () -> page.locator(find).click()).status();
      page.waitForLoadState();
      page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
      Locator refused = page.locator(field + "Error:not(:empty), [role=alert]");
      int found = page.locator(rows).count();
      if (status >= 500 || found > 0 && refused.count() == 0) {
        wrong.add(field + " by " + typed.getKey() + ": " + status + ", finds " + found);
      }
    }
    if (known != null) {
      page.locator(field).fill(known);
      page.waitForResponse(address, () -> page.locator(find).click());
      page.locator(rows).first().waitFor();
    }
  }

  private static Witness witness(ServerUnderTest server, String number) {
    String name =
        Database.of(server).value("select full_name from patient where patient_number = ?", number);
    return new Witness(number, name);
  }

  private static HttpResponse<String> board(ServerUnderTest server, String text) {
    JsonObject question = Json.createObjectBuilder().add("text", text).build();
    return Api.post(server, DemoAccount.CLERK, "board/_search", question);
  }

  /** Status and page, also after the redirect to where the search leads. */
  private static String found(ServerUnderTest server, String cookie, String page, String form) {
    RawAnswer led = RawLine.post(server, "search/" + page, form).with("Cookie", cookie).send();
    if (led.status() != 302) {
      return answered(led);
    }
    return answered(RawLine.get(server, led.header("Location")).with("Cookie", cookie).send());
  }

  private static String answered(RawAnswer answer) {
    return answer.status() + "\n" + answer.body();
  }

  /** Half of a sign as bytes that are no UTF-8. */
  private static String encoded(String text) {
    return URLEncoder.encode(
            text.replace("\ud83d", "\u0002").replace("\ude00", "\u0003"), StandardCharsets.UTF_8)
        .replace("%02", "%ED%A0%BD")
        .replace("%03", "%ED%B8%80");
  }
}
