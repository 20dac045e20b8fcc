package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.browser.Transfer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every page, for every role that may open it, for the first of them in both languages: it opens,
 * it says nothing that only a program understands, it fits its screen, a screen reader finds its
 * way, and it is light.
 */
public abstract class ScreenScenario {
  private static final int MOST_COLD_BYTES = 500_000;
  private static final int MOST_COLD_REQUESTS = 15;
  private static final int MOST_WARM_BYTES = 60_000;

  /**
   * Parts that a script of another page fetches, pages without a life of their own, and the set-up,
   * which is there before anybody is: FirstSetupIT looks at it.
   */
  private static final Set<String> PARTS =
      Set.of("medical/live.xhtml", "reception/patients.xhtml", "setup.xhtml");

  /** Whether all that opens over a page is opened, and it is seen on other screens: minutes. */
  protected boolean wholly() {
    return false;
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void everyPageIsAsItShouldBeForEverybodyWhoMayOpenIt(Desks desks, ServerUnderTest server) {
    ScreenVisits visits = ScreenVisits.made(desks, server);
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int opened = 0;
    // person after person: a log-in that rests for minutes ends
    for (DemoAccount who : DemoAccount.values()) {
      boolean logged = false;
      for (OpenablePage one : pagesOf(who)) {
        boolean first = seen.add(one.path());
        // the others see the same words and fewer of them: in English in the long lane
        for (String language : first || wholly() ? List.of("ja", "en") : List.of("ja")) {
          DeskBrowser desk = logged ? desks.again(who) : desks.of(who);
          logged = true;
          if (one.path().equals("login.xhtml")) {
            desk.page().context().clearCookies();
          }
          ScreenLook look = new ScreenLook(desk, language, one.path() + " " + who + " " + language);
          look.open(visits.address(one.path(), desk, server));
          visits.areShown(one.path(), who, desk);
          look.words();
          look.fits();
          if (first) {
            look.accessible();
          }
          if (first && wholly()) {
            look.overlays();
          }
          String name = language + "-" + one.path().replaceAll("\\W", "-") + "-" + who;
          if (first || wholly()) {
            look.pictured(name);
          }
          if (wholly()) {
            look.elsewhere(name);
          }
          wrong.addAll(look.wrong());
          opened++;
          desks.leave(desk);
        }
      }
    }
    assertTrue(opened > 50, opened + " pages were opened");
    assertEquals(List.of(), wrong);
  }

  private static List<OpenablePage> pagesOf(DemoAccount who) {
    return OpenablePage.all().stream()
        .filter(one -> one.who().contains(who) && !PARTS.contains(one.path()))
        .toList();
  }

  @Test
  void everyPageIsLight(Desks desks, ServerUnderTest server) {
    ScreenVisits visits = ScreenVisits.made(desks, server);
    List<String> heavy = new ArrayList<>();
    Map<String, String> weights = new TreeMap<>();
    for (OpenablePage one : OpenablePage.all()) {
      if (PARTS.contains(one.path())) {
        continue;
      }
      DemoAccount who = one.who().iterator().next();
      DeskBrowser desk = one.path().equals("login.xhtml") ? desks.empty() : desks.of(who);
      Page page = desk.page();
      try (Transfer transfer = new Transfer(page)) {
        String address = visits.address(one.path(), desk, server);
        transfer.cold();
        Response cold = desk.opened(address);
        assertEquals(200, cold.status(), one.path());
        visits.areShown(one.path(), who, desk);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long coldBytes = transfer.bytes();
        int requests = transfer.requests();
        transfer.warm();
        desk.opened(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        String said =
            "%d KB and %d requests cold, %d KB warm"
                .formatted(coldBytes / 1000, requests, transfer.bytes() / 1000);
        weights.put(one.path(), said);
        if (coldBytes > MOST_COLD_BYTES
            || requests > MOST_COLD_REQUESTS
            || transfer.bytes() > MOST_WARM_BYTES) {
          heavy.add(one.path() + ": " + said);
        }
      }
      desks.leave(desk);
    }
    weights.forEach((page, said) -> System.out.println("weight  " + page + "  " + said));
    assertEquals(List.of(), heavy);
  }
}
