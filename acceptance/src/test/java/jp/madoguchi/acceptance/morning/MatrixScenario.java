package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/**
 * Every role, nobody, and a program of each role at every address, made from {@code access.tsv}:
 * what the container does, against what the table says. Business methods are tried inside of the
 * container, from the table beside it.
 */
public abstract class MatrixScenario {
  private static final String PUSH = "/push/";

  /** A row of the table. */
  private record AccessRow(String what, String who) {
    boolean opensFor(String role) {
      return switch (who) {
        case "everybody" -> true;
        case "logged-in" -> role != null;
        default -> role != null && Arrays.asList(who.split(",")).contains(role);
      };
    }
  }

  @Test
  void everyAddressOpensForItsRolesAndForNobodyElse(ServerUnderTest server) throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    Map<String, String> callers = callers(server);
    for (AccessRow row : rows(true)) {
      for (Map.Entry<String, String> caller : callers.entrySet()) {
        tried++;
        String role = caller.getKey().equals("nobody") ? null : caller.getKey();
        boolean open = isOpen(server, row, caller.getValue());
        if (open != row.opensFor(role)) {
          wrong.add(row.what() + " for " + caller.getKey() + (open ? " opens" : " is refused"));
        }
      }
    }
    assertEquals(List.of(), wrong, "access.tsv says one thing, the container another");
    assertTrue(tried > 400, "tried " + tried);
  }

  @Test
  void theLinesOfPagesOpenForTheirRolesAndForNobodyElse(ServerUnderTest server) throws IOException {
    List<AccessRow> lines = rows(true).stream().filter(one -> one.what().startsWith(PUSH)).toList();
    assertTrue(lines.size() > 1, lines::toString);
    for (Map.Entry<String, String> caller : callers(server).entrySet()) {
      for (AccessRow line : lines) {
        int status =
            RawLine.get(server, line.what().substring(1))
                .asHandshake()
                .with("Origin", RawLine.origin(server))
                .with("Cookie", caller.getValue())
                .send()
                .status();
        if (caller.getKey().equals("nobody")) {
          // servers say either to a handshake
          assertTrue(status == 401 || status == 403, line.what() + " for nobody: " + status);
        } else {
          int expected = line.opensFor(caller.getKey()) ? 101 : 403;
          assertEquals(expected, status, line.what() + " for " + caller.getKey());
        }
      }
    }
  }

  @Test
  void everyCallOpensForProgramsOfItsRolesAndForNobodyElse(ServerUnderTest server)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    List<AccessRow> calls = rows(false);
    assertTrue(calls.size() > 5, calls::toString);
    for (AccessRow call : calls) {
      for (DemoProgram program : DemoProgram.values()) {
        boolean alone = program == DemoProgram.SERVICE || program == DemoProgram.PROVISIONING;
        DemoAccount person = alone ? null : DemoAccount.valueOf(program.name());
        String said = said(asked(server, call, program, person));
        if (said.isEmpty() != call.opensFor(program.name())) {
          wrong.add(call.what() + " for a program of " + program + ": " + said);
        }
        if (call.who().contains("DOCTOR") && !alone) {
          // by itself a program reads nothing medical, in whatever role
          String byItself = said(asked(server, call, program, null));
          if (!List.of("api.program.alone", "api.role").contains(byItself)) {
            wrong.add(call.what() + " for " + program + " by itself: " + byItself);
          }
        }
      }
      String verb = call.what().split(" ")[0];
      for (String cookie : List.of("", RawLine.clerk(server))) {
        RawLine nobody = RawLine.of(server, verb, path(call)).with("Cookie", cookie);
        assertEquals(401, nobody.with("Content-Length", "0").send().status(), call.what());
      }
    }
    assertEquals(List.of(), wrong, "access.tsv says one thing, the business methods another");
  }

  /** Why the call is not open to the program; "" when it is, whatever it comes to. */
  private static String said(HttpResponse<String> answer) {
    if (answer.statusCode() != 401 && answer.statusCode() != 403) {
      return "";
    }
    JsonObject problem = Api.json(answer.body());
    if (answer.request().uri().getPath().contains("/scim/")) {
      return problem.getString("detail");
    }
    String reason = problem.getString("reason");
    // the consent gate is asked after the role
    return reason.startsWith("api.") ? reason : "";
  }

  private static HttpResponse<String> asked(
      ServerUnderTest server, AccessRow call, DemoProgram program, DemoAccount person) {
    HttpRequest.Builder request = program.request(server.base(), path(call), person);
    if (call.what().startsWith("DELETE ")) {
      // a server need not take a body with it
      request.DELETE();
    } else if (call.what().contains("/scim/") && !call.what().startsWith("GET ")) {
      request
          .header("Content-Type", "application/scim+json")
          .method(call.what().split(" ")[0], BodyPublishers.ofString("{}"));
    } else if (call.what().startsWith("POST ")) {
      boolean register = call.what().endsWith("/patients");
      String body =
          register
              ? "patient_number,name,birth_date\n"
              : call.what().matches(".*/(medical/.*|orders/.*|tickets)")
                  ? "{\"patientNumber\":\"99999990\"}"
                  : "{}";
      request
          .header("Content-Type", register ? "text/csv; charset=UTF-8" : "application/json")
          .POST(BodyPublishers.ofString(body));
    }
    return Web.send(request);
  }

  private static String path(AccessRow call) {
    return call.what()
        .split(" /")[1]
        .replace("{id}", "1")
        .replace("{kind}", "drugs")
        .replace("{name}", "User")
        // Payara fails at a colon in a path before it asks anything of ours
        .replace("{urn}", "x");
  }

  private static boolean isOpen(ServerUnderTest server, AccessRow row, String cookie) {
    String path = row.what().substring(1).replace("*", "board");
    RawLine.RawAnswer answer = RawLine.get(server, path).with("Cookie", cookie).send();
    String to = answer.header("Location");
    boolean asked = to.contains("/login.xhtml") || to.contains("/role.xhtml");
    return row.who().equals("everybody")
        ? answer.status() != 403
        : answer.status() != 401 && answer.status() != 403 && !asked;
  }

  /** By role, with the cookie of a log-in; two roles are added to others and have none. */
  private static Map<String, String> callers(ServerUnderTest server) {
    Map<String, String> callers = new TreeMap<>();
    callers.put("nobody", "");
    for (DemoAccount account : DemoAccount.values()) {
      boolean oneRole =
          switch (account) {
            case ER_VIEWER, DISASTER_VIEWER, SECOND_ADMIN -> false;
            default -> true;
          };
      if (oneRole) {
        callers.put(account.name(), RawLine.loggedIn(server, account));
      }
    }
    return callers;
  }

  private static List<AccessRow> rows(boolean addresses) throws IOException {
    return Files.readAllLines(Installation.access()).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(cells -> new AccessRow(cells[0], cells[1]))
        .filter(row -> row.what().startsWith("/") == addresses)
        // each call has a row of its own
        .filter(row -> !row.what().equals("/api/*") && !row.what().equals("/scim/*"))
        .toList();
  }
}
