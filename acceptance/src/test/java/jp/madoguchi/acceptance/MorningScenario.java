package jp.madoguchi.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jp.madoguchi.acceptance.browser.Desk;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Account;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A hospital's morning in small; runs against both assemblies. */
abstract class MorningScenario {

  @Test
  void theFirstPageIsTheLogIn(Desks desks) {
    Desk desk = desks.empty();
    desk.open("");
    assertThat(desk.page()).hasTitle("ログイン - 窓口 Madoguchi");
    desk.picture("log-in");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SERVICE")
  void everyRoleLogsInToAPageOfItsOwn(Account account, Desks desks) {
    Desk desk = desks.of(account);
    assertThat(desk.page().locator("header.top")).isVisible();
    desk.picture("first-page-" + account.user());
  }

  @Test
  void aFaceResultAppearsOnTheBoardWithoutReload(Desks desks, ServerUnderTest server) {
    Desk reception = desks.of(Account.CLERK);
    reception.open("reception/board.xhtml");
    Locator rows = reception.page().locator("#rows tr.row");
    int before = rows.count();
    server.terminal().visit("VALID", 1);
    assertThat(rows).hasCount(before + 1);
    reception.picture("board-face-result");
  }

  @Test
  void aClerkIsRefusedAtTheAddressOfMedicalInformation(Desks desks, ServerUnderTest server) {
    Desk reception = desks.of(Account.CLERK);
    String address = server.base().resolve("medical/index.xhtml").toString();
    assertEquals(403, reception.page().navigate(address).status());
    reception.picture("clerk-refused");
  }

  @Test
  void nobodyIsToldAnythingByTheProgrammingInterface(ServerUnderTest server) {
    for (String path : new String[] {"api/board", "api/patients", "api/sessions/1"}) {
      int status = Web.send(Web.request(server.base().resolve(path))).statusCode();
      assertTrue(status == 401 || status == 403, path + " answered " + status);
    }
  }
}
