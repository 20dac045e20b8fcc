package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the first to the last day of people: what administrators do, and what follows of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class StaffScenario {
  private static final String OWN = "purple-kettle-42-lizard";

  @Test
  @Order(1)
  void aDoctorIsHiredWithALicenceMakesAPasswordAndOpensThePatients(
      Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    String first = hire(admin, "mihon.jiro", "20011", "見本 次郎", "DOCTOR");
    admin.picture("a1-first-password");
    admin.page().locator("#madeBox a.key-button").click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
    giveRole(admin, "DOCTOR");
    assertThat(admin.page().locator("#roleReasonError")).containsText("確認済の資格が必要です");
    admin.picture("a2-no-licence");
    admin.page().locator("#roleLeave").click();
    admin.page().locator("#newLicence").click();
    admin.page().locator("#licenceKind").selectOption("DOCTOR");
    admin.page().locator("#licenceNumber").fill("１２３９０１");
    admin.page().locator("#licenceSeen .ui-chkbox-box").click();
    admin.page().locator("#licenceNow").click();
    assertThat(admin.page().locator("tr.licence")).containsText("123901");
    giveRole(admin, "DOCTOR");
    assertThat(admin.page().locator("tr.role")).containsText("医師");
    admin.picture("a3-doctor");

    DeskBrowser doctor = desks.empty();
    enter(doctor, "mihon.jiro", first);
    doctor.page().waitForURL("**/password.xhtml");
    doctor.open("medical/index.xhtml");
    assertTrue(doctor.page().url().endsWith("/password.xhtml"), "nothing opens before");
    change(doctor, first, "short");
    assertThat(doctor.page().locator("#wantedError")).containsText("13文字以上");
    doctor.picture("a4-password");
    change(doctor, first, OWN);
    doctor.page().waitForURL("**/medical/index.xhtml");
    assertThat(doctor.page().locator("#patients")).isVisible();
    doctor.picture("a5-doctor-works");
    // his last day was yesterday: the open page ends with its next request
    leaves(admin);
    doctor.open("medical/index.xhtml");
    doctor.page().waitForURL("**/login.xhtml?*over=1");
    assertEquals(
        "NOT_IN_SERVICE",
        Database.of(server)
            .value("select end_reason from staff_session where account = 'mihon.jiro'"));
    enter(doctor, "mihon.jiro", OWN);
    assertThat(doctor.page().locator("[role=alert]")).isVisible();
    doctor.picture("a6-left");
  }

  @Test
  @Order(2)
  void aGrantThatIsEndedClosesWhatTheNurseHasOpen(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    Database database = Database.of(server);
    String question = "select patient_number from reception_session where id = ?";
    Until.holds("the patient is known", () -> database.value(question, session) != null);
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    member(admin, "看護 三郎");
    admin.page().locator("#newGrant").click();
    admin.page().locator("#grantBox").getByText("薬剤").click();
    admin.page().locator("#grantUntil_input").fill(today().plusDays(2).toString());
    admin.page().locator("#grantUntil_input").press("Tab");
    admin.page().locator("#approval").fill("A-12");
    admin.page().locator("#grantNow").click();
    assertThat(admin.page().locator("tr.grant")).containsText("A-12");
    admin.picture("a7-grant");

    DeskBrowser nurse = desks.of(DemoAccount.GRANTED);
    MedicalPages.open(nurse, database.value(question, session), "drug");
    assertThat(nurse.page().locator(".drg-now")).isVisible(TimeLimits.visible());
    nurse.picture("a8-nurse-reads");

    admin.page().locator("tr.grant button").click();
    admin.page().locator("#reason").fill("対象の患者の転院");
    admin.page().locator("#reasonNow").click();
    assertThat(admin.page().locator("tr.grant")).containsText("admin が終了");
    nurse.page().reload();
    Locator content = nurse.page().locator("#medical-content");
    assertThat(content).containsText("薬剤を閲覧する権限がありません");
    assertThat(nurse.page().locator(".drg-now")).hasCount(0);
    nurse.picture("a9-grant-ended");
  }

  @Test
  @Order(3)
  void aClerkWhoLeavesLosesTheOpenBoardAndItsLine(Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    String first = hire(admin, "mihon.hanako", "30001", "見本 花子", "MEDICAL_CLERK");
    admin.page().locator("#madeBox a.key-button").click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
    giveRole(admin, "CLERK");
    assertThat(admin.page().locator("tr.role")).containsText("受付事務");
    DeskBrowser clerk = desks.empty();
    enter(clerk, "mihon.hanako", first);
    clerk.page().waitForURL("**/password.xhtml");
    change(clerk, first, OWN);
    clerk.page().waitForURL("**/reception/board.xhtml");
    clerk.page().waitForSelector("html[data-push=up]");
    leaves(admin);
    // nobody touches the board: its line is closed, and what it asks next finds no log-in
    clerk.page().waitForURL("**/login.xhtml?over=1");
  }

  @Test
  @Order(4)
  void anAdministratorsRightTakesTwoOfThem(Desks desks) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    member(admin, "受付 主任");
    giveRole(admin, "ADMIN");
    assertThat(admin.page().locator(".said")).containsText("もう1人の管理者の確認");
    admin.open("admin/staff.xhtml");
    Locator own = admin.page().locator("tr.proposal");
    own.getByText("確認して付与").click();
    admin.page().locator("#confirmationYes").click();
    assertThat(admin.page().locator(".said")).containsText("申請した人と本人は確認できません");
    admin.picture("b1-own-proposal");
    DeskBrowser second = desks.of(DemoAccount.SECOND_ADMIN);
    second.open("admin/staff.xhtml");
    second.picture("b2-proposal");
    second.page().locator("tr.proposal").getByText("確認して付与").click();
    second.page().locator("#confirmationYes").click();
    assertThat(second.page().locator(".said")).containsText("システム管理者を付与しました");
    assertThat(second.page().locator("tr.proposal")).hasCount(0);
    // and gives it back, for whoever logs in as this person later
    member(second, "受付 主任");
    withdraw(second, "システム管理者");
    assertThat(second.page().locator("tr.role")).hasCount(1);
  }

  @Test
  @Order(5)
  void theAuditorFindsAllOfItInWords(Desks desks) {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    for (String[] one :
        new String[][] {
          {"HIRE_STAFF", "mihon.jiro: 氏名"},
          {"CHECK_LICENCE", "mihon.jiro: 資格 医師 → 医師(123901)"},
          {"GIVE_ROLE", "lead: 役割 なし → システム管理者"},
          {"GRANT_VIEWING", "granted: 閲覧権限 なし → 薬剤(A-12)"},
          {"END_GRANT", "granted: 閲覧権限 薬剤 → なし(対象の患者の転院)"},
          {"DESCRIBE_STAFF", "mihon.jiro: 退職日 なし → " + today().minusDays(1)},
          {"PROPOSE_ROLE", "lead: 役割 なし → システム管理者"}
        }) {
      auditor.open("audit/index.xhtml?action=" + one[0]);
      String found = one[0].equals("HIRE_STAFF") ? "mihon.jiro" : one[1];
      assertThat(auditor.page().locator("#recordsArea")).containsText(found);
    }
    auditor.picture("b3-audit");
  }

  private static String hire(
      DeskBrowser admin, String account, String number, String name, String job) {
    admin.open("admin/staff.xhtml");
    Page page = admin.page();
    page.locator("#hire").click();
    page.locator("#hireNumber").fill(number);
    page.locator("#hireName").fill(name);
    page.locator("#hireJob").selectOption(job);
    page.locator("#hireAccount").fill(account);
    page.locator("#hireNow").click();
    return page.locator("#made").textContent();
  }

  private static void giveRole(DeskBrowser admin, String role) {
    Page page = admin.page();
    page.locator("#newRole").click();
    page.locator("#role").selectOption(role);
    page.locator("#roleReason").fill("配属");
    page.locator("#roleNow").click();
  }

  private static void withdraw(DeskBrowser admin, String role) {
    Page page = admin.page();
    page.locator("tr.role", new Page.LocatorOptions().setHasText(role)).locator("button").click();
    page.locator("#reason").fill("交代");
    page.locator("#reasonNow").click();
  }

  /** The person of the page had the last day yesterday. */
  private static void leaves(DeskBrowser admin) {
    Page page = admin.page();
    page.locator("#details").click();
    page.locator("#detailsEnds_input").fill(today().minusDays(1).toString());
    page.locator("#detailsEnds_input").press("Tab");
    page.locator("#detailsReason").fill("退職");
    page.locator("#detailsNow").click();
    assertThat(page.locator("#person-data")).containsText("退職");
  }

  private static void member(DeskBrowser admin, String name) {
    admin.open("admin/staff.xhtml");
    admin.page().locator("#q").fill(name);
    admin.page().keyboard().press("Enter");
    Locator found = admin.page().locator("tr.member");
    assertThat(found).hasCount(1);
    found.locator("a").first().click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
  }

  private static void enter(DeskBrowser desk, String account, String password) {
    desk.open("login.xhtml");
    desk.page().locator("#account").fill(account);
    desk.page().locator("#password").fill(password);
    desk.page().locator("#enter").click();
  }

  private static void change(DeskBrowser desk, String present, String wanted) {
    desk.page().locator("#present").fill(present);
    desk.page().locator("#wanted").fill(wanted);
    desk.page().locator("#again").fill(wanted);
    desk.page().locator("#changeNow").click();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }
}
