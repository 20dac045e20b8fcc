package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
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
  private static final String ANOTHER = "green-lantern-77-otter";
  private static final String HEADER = "職員番号,氏名,職種,所属,入職日,退職日\n";
  private static final String CHANGE_OF_ROLE = ".top-menu a[href*='role.xhtml']";
  private static final Pattern LOG_IN_OVER = Pattern.compile("login\\.xhtml\\?.*over=1$");

  @Test
  @Order(1)
  void aDoctorIsHiredWithALicenceMakesAPasswordAndOpensThePatients(
      Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    String first = StaffPages.hire(admin, "mihon.jiro", "20011", "見本 次郎", "DOCTOR");
    admin.picture("a1-first-password");
    admin.page().locator("#madeBox a.key-button").click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
    StaffPages.giveRole(admin, "DOCTOR");
    assertThat(admin.page().locator("#roleError")).containsText("確認済の資格が必要です");
    admin.picture("a2-no-licence");
    admin.page().locator("#roleLeave").click();
    admin.page().locator("#newLicence").click();
    admin.page().locator("#licenceKind").selectOption("DOCTOR");
    admin.page().locator("#licenceNumber").fill("１２３９０１");
    admin.page().locator("#licenceSeen .ui-chkbox-box").click();
    admin.page().locator("#licenceNow").click();
    assertThat(admin.page().locator("tr.licence")).containsText("123901");
    StaffPages.giveRole(admin, "DOCTOR");
    assertThat(admin.page().locator("tr.role")).containsText("医師");
    admin.picture("a3-doctor");

    DeskBrowser doctor = desks.empty();
    StaffPages.enter(doctor, "mihon.jiro", first);
    doctor.page().waitForURL("**/password.xhtml");
    doctor.open("medical/index.xhtml");
    assertTrue(doctor.page().url().endsWith("/password.xhtml"), "nothing opens before");
    StaffPages.change(doctor, first, "short");
    assertThat(doctor.page().locator("#wantedError")).containsText("13文字以上");
    doctor.picture("a4-password");
    StaffPages.change(doctor, first, OWN);
    doctor.page().waitForURL("**/medical/index.xhtml");
    assertThat(doctor.page().locator("#patients")).isVisible();
    doctor.picture("a5-doctor-works");
    // his last day was yesterday: the open page closes by itself
    doctor.page().waitForSelector("html[data-push=up]");
    StaffPages.leaves(admin);
    doctor.page().waitForURL(LOG_IN_OVER);
    assertEquals(
        "NOT_IN_SERVICE",
        Database.of(server)
            .value("select end_reason from staff_session where account = 'mihon.jiro'"));
    StaffPages.enter(doctor, "mihon.jiro", OWN);
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
    StaffPages.member(admin, "看護 三郎");
    admin.page().locator("#newGrant").click();
    admin.page().locator("#grantBox").getByText("薬剤").click();
    admin.page().locator("#grantUntil_input").fill(StaffPages.today().plusDays(2).toString());
    admin.page().locator("#grantUntil_input").press("Tab");
    admin.page().locator("#approval").fill("A-12");
    admin.page().locator("#grantNow").click();
    assertThat(admin.page().locator("tr.grant")).containsText("A-12");
    admin.picture("a7-grant");

    DeskBrowser nurse = desks.of(DemoAccount.GRANTED);
    MedicalPages.open(nurse, database.value(question, session), "drug");
    assertThat(nurse.page().locator(".drg-now")).isVisible(TimeLimits.visible());
    nurse.page().waitForSelector("html[data-push=up]");
    nurse.picture("a8-nurse-reads");

    admin.page().locator("tr.grant button").click();
    admin.page().locator("#reason").fill("対象の患者の転院");
    admin.page().locator("#reasonNow").click();
    assertThat(admin.page().locator("tr.grant")).containsText("admin が終了");
    // nobody touches the nurse's page
    assertThat(nurse.page().locator("#main")).containsText("この患者を閲覧する権限がありません");
    assertThat(nurse.page().locator(".drg-now")).hasCount(0);
    nurse.picture("a9-grant-ended");
  }

  @Test
  @Order(3)
  void whatChangesOfAPersonReachesTheOpenBoards(Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    String first = StaffPages.hire(admin, "mihon.hanako", "30001", "見本 花子", "MEDICAL_CLERK");
    admin.page().locator("#madeBox a.key-button").click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
    StaffPages.giveRole(admin, "CLERK");
    assertThat(admin.page().locator("tr.role")).containsText("受付事務");
    DeskBrowser clerk = desks.empty();
    StaffPages.enter(clerk, "mihon.hanako", first);
    clerk.page().waitForURL("**/password.xhtml");
    StaffPages.change(clerk, first, OWN);
    StaffPages.onTheBoard(clerk);

    // another password, made at another desk, ends what is open here: nobody touches the board
    DeskBrowser elsewhere = desks.empty();
    StaffPages.enter(elsewhere, "mihon.hanako", OWN);
    StaffPages.onTheBoard(elsewhere);
    elsewhere.open("password.xhtml");
    StaffPages.change(elsewhere, OWN, ANOTHER);
    clerk.page().waitForURL(LOG_IN_OVER);
    StaffPages.onTheBoard(elsewhere);
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from staff_session where account = 'mihon.hanako' and end_reason ="
                    + " 'PASSWORD_CHANGED'"));
    StaffPages.enter(clerk, "mihon.hanako", ANOTHER);
    StaffPages.onTheBoard(clerk);

    // a second role is there with the next request; it changes nothing by itself
    StaffPages.giveRole(admin, "BILLING");
    assertThat(admin.page().locator("tr.role")).hasCount(2);
    assertThat(clerk.page().locator(CHANGE_OF_ROLE)).hasCount(0);
    clerk.page().reload();
    StaffPages.onTheBoard(clerk);
    assertThat(clerk.page().locator(CHANGE_OF_ROLE)).hasCount(1);
    assertThat(clerk.page().locator(".top-role")).containsText("受付事務");

    // the role of the open boards is withdrawn: both close by themselves and ask for another one
    StaffPages.withdraw(admin, "受付事務");
    clerk.page().waitForURL("**/role.xhtml?back=*");
    elsewhere.page().waitForURL("**/role.xhtml?back=*");
    clerk.picture("b4-role-withdrawn");
    clerk.open("reception/number.xhtml");
    clerk.page().waitForURL("**/role.xhtml?back=*number.xhtml");
    clerk.page().locator(".role-choices button").click();
    clerk.page().waitForURL("**/reception/number.xhtml");
    assertThat(clerk.page().locator(".top-role")).containsText("医事");

    clerk.open("reception/board.xhtml");
    StaffPages.onTheBoard(clerk);
    admin.page().locator("#switch").click();
    admin.page().locator("#reason").fill("休職");
    admin.page().locator("#reasonNow").click();
    clerk.page().waitForURL(LOG_IN_OVER);
  }

  @Test
  @Order(4)
  void whoHasTwoRolesChoosesOneForEachLogInAndForEachCall(Desks desks, ServerUnderTest server) {
    DeskBrowser person = desks.empty();
    person.open("reception/number.xhtml");
    person.page().locator("#account").fill(DemoAccount.DISASTER_VIEWER.user());
    person.page().locator("#password").fill(DemoAccount.DISASTER_VIEWER.password());
    person.page().locator("#enter").click();
    person.page().waitForURL("**/role.xhtml?back=*");
    person.picture("b5-which-role");
    person.open("reception/tasks.xhtml");
    person.page().waitForURL("**/role.xhtml?back=*tasks.xhtml");
    person.page().locator(".role-choices button").first().click();
    person.page().waitForURL("**/reception/tasks.xhtml");
    assertThat(person.page().locator(".top-role")).hasCount(1);

    assertEquals(200, StaffPages.board(server, DemoProgram.BILLING, null));
    assertEquals(403, StaffPages.board(server, DemoProgram.CLERK_LEAD, null), "not his role");
    assertEquals(400, StaffPages.board(server, DemoProgram.BILLING, "CLERK"), "one role it has");
  }

  @Test
  @Order(5)
  void thePersonnelFileIsLookedAtFirstAndTakenWholeOrNotAtAll(Desks desks) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/staff-import.xhtml");
    StaffPages.upload(
        admin, HEADER + "40001,取込 一,看護師,救急,2026-04-01,2026-03-31\n40002,取込 二,魔法使い,,,\n");
    assertThat(admin.page().locator("tr.finding")).hasCount(2);
    assertThat(admin.page().locator("#findings")).containsText("退職日が入職日より前です");
    assertThat(admin.page().locator("#take")).hasCount(0);
    admin.picture("b6-file-wrong");
    StaffPages.upload(admin, HEADER + "40001,取込 一,看護師,救急");
    assertThat(admin.page().locator("#findings")).containsText("行の途中で終わっています");
    StaffPages.upload(admin, HEADER + "40001,取込 一,看護師,救急,2026-04-01,\n20011,見本 次郎,医師,内科,,\n");
    assertThat(admin.page().locator("tr.change")).hasCount(2);
    admin.picture("b7-file-looked-at");
    assertThat(StaffPages.found(admin, "取込 一")).hasCount(0);
    admin.open("admin/staff-import.xhtml");
    // the file waits for whoever comes back
    admin.page().locator("#take").click();
    admin.page().locator("#confirmationYes").click();
    assertThat(admin.page().locator("h1.answer")).containsText("2");
    admin.picture("b8-file-taken");
    assertThat(StaffPages.found(admin, "取込 一")).hasCount(1);
  }

  @Test
  @Order(6)
  void anAdministratorsRightTakesTwoOfThem(Desks desks) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    StaffPages.member(admin, "受付 主任");
    StaffPages.giveRole(admin, "ADMIN");
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
    StaffPages.member(second, "受付 主任");
    StaffPages.withdraw(second, "システム管理者");
    assertThat(second.page().locator("tr.role")).hasCount(1);
  }

  @Test
  @Order(7)
  void theAuditorFindsAllOfItInWords(Desks desks) {
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    for (String[] one :
        new String[][] {
          {"HIRE_STAFF", "mihon.jiro: 氏名"},
          {"CHECK_LICENCE", "mihon.jiro: 資格 医師 → 医師(123901)"},
          {"GIVE_ROLE", "lead: 役割 なし → システム管理者"},
          {"GRANT_VIEWING", "granted: 閲覧権限 なし → 薬剤(A-12)"},
          {"END_GRANT", "granted: 閲覧権限 薬剤 → なし(対象の患者の転院)"},
          {"DESCRIBE_STAFF", "mihon.jiro: 退職日 なし → " + StaffPages.today().minusDays(1)},
          {"PROPOSE_ROLE", "lead: 役割 なし → システム管理者"}
        }) {
      auditor.open("audit/index.xhtml?action=" + one[0]);
      String found = one[0].equals("HIRE_STAFF") ? "mihon.jiro" : one[1];
      assertThat(auditor.page().locator("#recordsArea")).containsText(found);
    }
    auditor.picture("b3-audit");
    // and reads who may what, without any act
    StaffPages.member(auditor, "見本 次郎");
    assertThat(auditor.page().locator("tr.licence")).containsText("123901");
    assertThat(auditor.page().locator("tr.role")).containsText("医師");
    assertThat(auditor.page().locator("main button")).hasCount(0);
    auditor.picture("b9-auditor-reads");
    auditor.open("admin/staff.xhtml");
    assertThat(auditor.page().locator("#hire")).hasCount(0);
    auditor.open("admin/staff-import.xhtml");
    assertThat(auditor.page().locator("main")).containsText("この画面は使えません");
  }

  @Test
  @Order(8)
  void theDeskSaysWhereAVisitGoesAndOthersReadWithAMark(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    Database database = Database.of(server);
    String question = "select patient_number from reception_session where id = ?";
    Until.holds("the patient is known", () -> database.value(question, session) != null);
    String patient = database.value(question, session);
    DeskBrowser clerk = desks.of(DemoAccount.CLERK);
    clerk.open("reception/session.xhtml?id=" + session);
    clerk.page().locator("#care-open").click();
    clerk.page().locator("#caring").getByText("救急").click();
    clerk.picture("c1-departments");
    clerk.page().locator("#careNow").click();
    assertThat(clerk.page().locator("#care")).containsText("救急");
    clerk.picture("c2-department-said");

    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "drug");
    assertThat(doctor.page().locator("#medical-outside")).containsText("担当外として記録");
    assertThat(doctor.page().locator(".drg-now")).isVisible(TimeLimits.visible());
    doctor.picture("c3-patient-of-others");
    doctor.open("medical/index.xhtml");
    assertThat(doctor.page().locator("td.med-care").first()).containsText("担当外");
    doctor.picture("c4-list");

    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/review.xhtml?kind=OTHER_DEPARTMENT");
    Locator reading =
        auditor
            .page()
            .locator("#readingsArea tr")
            .filter(new Locator.FilterOptions().setHasText(patient));
    assertThat(reading.first()).containsText("担当外");
    auditor.picture("c5-review");

    // it was a mistake: the box comes back ticked, and what is taken out counts no more
    clerk.page().locator("#care-open").click();
    clerk.page().locator("#caring").getByText("救急").click();
    clerk.page().locator("#careNow").click();
    assertThat(clerk.page().locator("#care li")).hasCount(0);
    assertEquals(
        1, database.count("select count(*) from in_charge where withdrawn = true"), "the desk's");
  }
}
