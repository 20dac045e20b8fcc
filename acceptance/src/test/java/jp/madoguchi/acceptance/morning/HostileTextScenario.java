package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Cross-site scripting through every imported text: hostile texts are brought in, every page is
 * opened, and each shows them as they were written and runs none of them.
 */
public abstract class HostileTextScenario {
  /** Whatever runs calls this; what the browser's policy had to stop is no better. */
  private static final String LISTENER =
      """
      window.xss = () => window.heard('a script ran');
      document.addEventListener('securitypolicyviolation',
        (one) => window.heard('the policy stopped ' + one.effectiveDirective + ' ' + one.blockedURI));
      """;

  /** Markup that came to life. */
  private static final String ALIVE =
      """
      () => [
        ...[...document.querySelectorAll('img[src="x"], [onerror], [href^="javascript:x"], '
          + '[src^="javascript:x"], [action^="javascript:x"]')].map((one) => one.outerHTML)
      ]
      """;

  /** All that a person can read, also what is folded, typed or said by a tooltip. */
  private static final String READ =
      """
      () => document.body.textContent + '\\n' + [...document.querySelectorAll('*')].flatMap((one) =>
        [one.value, one.title, one.getAttribute('aria-label')]).filter(Boolean).join('\\n')
      """;

  private record Visit(String name, DemoAccount who, String address) {}

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void hostileTextsAreShownAsTheyWereWrittenAndNoneRuns(Desks desks, ServerUnderTest server)
      throws Exception {
    HostileInlets inlets = new HostileInlets(desks, server);
    long face = inlets.face();
    List<Long> centre = inlets.centre();
    inlets.fault();
    inlets.staff();
    inlets.program(pem());
    inlets.reader();
    String patient = inlets.clinical("60");
    HostileTexts texts = inlets.texts();

    Map<String, Set<String>> seen = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Visit visit : visits(server, face, centre)) {
      look(desks, visit, patient, texts, seen, wrong);
    }
    assertEquals(List.of(), wrong);
    seen.forEach((field, pages) -> System.out.println("hostile " + field + " on " + pages));
    Set<String> unseen = new TreeSet<>(texts.all().keySet());
    unseen.removeAll(seen.keySet());
    assertEquals(notShown(), unseen, "seen on no page: show it, or say why not in the table");
  }

  private static List<Visit> visits(ServerUnderTest server, long face, List<Long> centre) {
    List<Visit> visits = new ArrayList<>();
    Database database = Database.of(server);
    for (OpenablePage one : OpenablePage.all()) {
      DemoAccount who =
          one.who().contains(DemoAccount.CLERK_LEAD)
              ? DemoAccount.CLERK_LEAD
              : one.who().iterator().next();
      String path = one.path();
      String address =
          switch (path) {
            case "reception/session.xhtml" -> path + "?id=" + face;
            case "reception/tasks.xhtml" -> path + "?all=true";
            case "reception/patients.xhtml" -> path + "?q=HT1";
            case "reception/bulk-inquiry.xhtml" ->
                path + "?id=" + database.value("select coalesce(max(id), 0) from bulk_inquiry");
            case "admin/member.xhtml" ->
                path
                    + "?id="
                    + database.value("select id from staff_account where staff_number = '77001'");
            default -> path;
          };
      visits.add(new Visit(path, who, address));
    }
    for (long one : centre) {
      visits.add(new Visit("centre", DemoAccount.CLERK_LEAD, "reception/session.xhtml?id=" + one));
    }
    visits.add(new Visit("drugs", DemoAccount.DOCTOR, "&tab=drug&period=all"));
    visits.add(new Visit("drugs-now", DemoAccount.DOCTOR, "&tab=drug"));
    visits.add(new Visit("checkups", DemoAccount.DOCTOR, "&tab=checkup"));
    visits.add(new Visit("treatments", DemoAccount.DOCTOR, "&tab=care&period=all"));
    visits.add(new Visit("summary", DemoAccount.DOCTOR, "&tab=summary"));
    return visits;
  }

  private static void look(
      Desks desks,
      Visit visit,
      String patient,
      HostileTexts texts,
      Map<String, Set<String>> seen,
      List<String> wrong) {
    boolean nobody = visit.name().equals("login.xhtml");
    DeskBrowser desk = nobody ? desks.empty() : desks.of(visit.who());
    Page page = desk.page();
    page.onDialog(
        dialog -> {
          wrong.add(visit.name() + ": says " + dialog.message());
          dialog.dismiss();
        });
    page.exposeFunction(
        "heard",
        told -> {
          wrong.add(visit.name() + ": " + told[0]);
          return null;
        });
    page.addInitScript(LISTENER);
    if (visit.who() == DemoAccount.DOCTOR && !visit.address().endsWith(".xhtml")) {
      MedicalPages.open(desk, patient);
      page.navigate(page.url() + visit.address());
    } else {
      desk.open(visit.address());
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    String read = page.evaluate(READ).toString();
    texts
        .all()
        .forEach(
            (field, text) -> {
              int at = read.indexOf(HostileTexts.mark(text));
              if (at >= 0 && !read.contains(text)) {
                wrong.add(
                    visit.name()
                        + " shows "
                        + field
                        + " as "
                        + read.substring(Math.max(0, at - 70), at));
              }
              if (read.contains(text)) {
                seen.computeIfAbsent(field, one -> new TreeSet<>()).add(visit.name());
              }
            });
    @SuppressWarnings("unchecked")
    List<String> alive = (List<String>) page.evaluate(ALIVE);
    alive.forEach(one -> wrong.add(visit.name() + ": " + one));
    desks.leave(desk);
  }

  /** Fields that no page shows, with the reason. */
  private static Set<String> notShown() {
    try (var in = HostileTextScenario.class.getResourceAsStream("/attack/hostile-texts.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t")[0])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
