package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R8: an answer is nobody's but its person's, and what was attached wrongly is taken back. */
public abstract class AttachmentScenario {
  private static final Insured ONE =
      new Insured("U0001", "取違　三郎", "ﾄﾘﾁｶﾞｴ ｻﾌﾞﾛｳ", "1", "19630405", "65", "650001", "01");

  /** The same person, registered twice. */
  private static final Insured TWICE =
      new Insured("U0003", "取違　三郎", "ﾄﾘﾁｶﾞｴ ｻﾌﾞﾛｳ", "1", "19630405", "65", "650003", "01");

  private static final Insured OTHER =
      new Insured("U0002", "別人　四郎", "ﾍﾞﾂｼﾞﾝ ｼﾛｳ", "1", "19640506", "65", "650002", "01");

  /** Not on file. */
  private static final Insured FIRST_VISIT =
      new Insured("-", "初診　五郎", "ｼｮｼﾝ ｺﾞﾛｳ", "1", "19650607", "65", "650009", "01");

  @BeforeEach
  void register(ServerUnderTest server) {
    Register.hasAlso(server, List.of(ONE, TWICE, OTHER));
  }

  @Proves({"R8", "SC-04"})
  @Test
  void aWrongPatientCannotBeChosenAndThePageSaysWhy(Desks desks, ServerUnderTest server) {
    long session = session(server, FIRST_VISIT.face("20261123094000", "undo-1"));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, session);
    page.ready();
    page.page().keyboard().press("m");
    page.page().locator("#matching [data-search]").fill(OTHER.patient());
    Locator row = page.page().locator("#found-match tr");
    assertThat(row).containsText("生年月日が回答と違うため、この患者には結び付けられません。");
    assertThat(row).containsText("1964-05-06");
    assertThat(row).containsText("1965-06-07");
    assertThat(row.locator("button")).hasCount(0);
    reception.picture("95-wrong-patient");
  }

  @Proves({"R8", "SC-04"})
  @Test
  void whatWasTakenOverIsTakenBackAndGoesToTheRightPatient(Desks desks, ServerUnderTest server) {
    long session = session(server, ONE.face("20261123094100", "undo-2"));
    ResultPage clerks = ResultPage.open(desks.of(DemoAccount.CLERK), session);
    assertThat(clerks.page().locator(".person-number")).containsText(ONE.patient());
    assertThat(clerks.page().locator("#undo-open")).hasCount(0);
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    ResultPage page = ResultPage.open(lead, session);
    if (page.take().count() > 0) {
      page.take().click();
      page = ResultPage.open(lead, session);
    }
    assertThat(page.answer()).containsText("取込済");
    page.page().locator("#undo-open").click();
    page.tick("台帳に同じ人が二重に登録されていた");
    page.page().locator("#undoing [data-search]").fill(TWICE.patient());
    assertThat(page.page().locator("#found-undo button")).hasCount(1);
    lead.picture("96-undo");
    page.page().locator("#found-undo button").click();
    assertThat(page.told()).containsText("結び付けを取り消しました。");
    assertThat(page.page().locator(".person-number")).containsText(TWICE.patient());
    assertThat(page.page().locator("#attachments")).containsText("台帳に同じ人が二重に登録されていた");
    assertThat(page.page().locator("#attachments li")).hasCount(3);
    lead.picture("97-undone");
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from reception_session where id = ? and patient_number = ?"
                    + " and state = 'REVIEW'",
                session,
                TWICE.patient()));
  }

  private static long session(ServerUnderTest server, byte[] face) {
    return Dropped.into(server, "face", Dropped.faceName(), face).session();
  }
}
