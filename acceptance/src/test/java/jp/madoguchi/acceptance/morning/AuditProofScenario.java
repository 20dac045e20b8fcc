package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** The audit proves itself, nothing is done that it cannot record, and leaks are reported. */
public abstract class AuditProofScenario {
  /** One that no other scenario has. */
  private static final String PATIENT = "990071";

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Test
  void theDatabaseAndAKeyKeepTheLedger(ServerUnderTest server) {
    JsonObject told = Api.json(Web.send(Web.request(server.base().resolve("health/audit"))).body());
    String rights = Database.of(server).isH2() ? "NOT_ON_H2" : "ENFORCED";
    assertEquals(rights, told.getString("rights"), told::toString);
    assertTrue(told.getBoolean("keyed"), told::toString);
    assertEquals("OK", told.getString("sealing"), told::toString);
    assertEquals("NONE", told.getString("stamps"), told::toString);
    assertEquals(
        0, Database.of(server).count("select count(*) from audit_seal where key_id is null"));
  }

  /** A page and the programming interface while no record can be written; then both again. */
  @Test
  void whatCannotBeRecordedIsNotDone(Desks desks, ServerUnderTest server) {
    Database database = Database.of(server);
    JsonObject question = Json.createObjectBuilder().add("patientNumber", PATIENT).build();
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    auditor.open("audit/index.xhtml");
    String asked = "select count(*) from clinical_request";
    long before = database.count(asked);
    // a token is a record as well: they are had before
    DemoProgram.of(DemoAccount.CLERK).token(server.base());
    DemoProgram.of(DemoAccount.DOCTOR).token(server.base());
    database.alter(
        "alter table audit_record add constraint unwritten check (false) "
            + (database.isH2() ? "nocheck" : "not valid"));
    try {
      assertEquals(500, Api.get(server, DemoAccount.CLERK, "board").statusCode() / 100 * 100);
      assertEquals(
          500,
          Api.post(server, DemoAccount.DOCTOR, "medical/drugs/_search", question).statusCode()
              / 100
              * 100);
      assertEquals(before, database.count(asked));
      auditor.page().reload();
      assertThat(auditor.page().locator("#records_data tr[data-ri]")).hasCount(0);
      auditor.picture("98-audit-unwritten");
    } finally {
      database.alter("alter table audit_record drop constraint unwritten");
    }
    assertEquals(200, Api.get(server, DemoAccount.CLERK, "board").statusCode());
    auditor.open("audit/index.xhtml");
    assertThat(auditor.page().locator("#records_data tr[data-ri]").first()).isVisible();
  }

  @Test
  void aLeakReportNamesWhoSawWhatOfAPatient(Desks desks, ServerUnderTest server)
      throws IOException {
    Database database = Database.of(server);
    database.arrange(
        "insert into audit_record (id, at, account, display_name, role, terminal, action,"
            + " patient_number, subject, ground, consent_state, outcome, form) values"
            + " (8000000001, now(), ?, '試験 医師', 'DOCTOR', '192.0.2.7', 'VIEW_MEDICAL', ?, 'YZK',"
            + " 'CONSENT', 'GIVEN', 'OK', 2)",
        DemoAccount.DOCTOR.user(),
        PATIENT);
    database.arrange("insert into audit_pending values (8000000001)");
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    auditor.open("audit/index.xhtml");
    page.locator("a[href*='leak.xhtml']").click();
    assertThat(page.locator("h1")).hasText("漏えい報告");
    assertThat(page.locator("#summary")).hasCount(0);
    page.locator("#patient").fill(PATIENT);
    page.locator("#search").click();
    assertThat(page.locator("#summary")).containsText("患者 1人の情報を");
    assertThat(page.locator("#summary")).containsText("医療情報: 1人");
    assertThat(page.locator("#lines_data")).containsText(DemoAccount.DOCTOR.user());
    auditor.picture("98-audit-leak");
    Download file = page.waitForDownload(() -> page.locator("#export").click());
    String csv = Files.readString(file.path());
    assertTrue(csv.startsWith("\uFEFF日時,患者番号,情報の種類"), csv);
    assertTrue(csv.contains(PATIENT) && csv.contains("192.0.2.7"), csv);
    APIResponse pdf =
        page.request()
            .post(
                server.base().resolve("audit/leak.pdf").toString(),
                RequestOptions.create().setForm(FormData.create().set("patient", PATIENT)));
    assertEquals(200, pdf.status());
    assertTrue(new String(pdf.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    assertEquals(
        3,
        database.count("select count(*) from audit_record where action = 'REPORT_LEAK'"),
        "page, file and paper");
    // the patient was never received: a reading whose reason is asked for
    auditor.open("audit/index.xhtml");
    assertThat(page.locator("#condition"))
        .containsText(database.isH2() ? "守られていません(H2)" : "データベースが守っています");
    assertThat(page.locator("#condition")).containsText("受診のない患者");
    auditor.picture("98-audit-condition");
    page.locator("a[href*='review.xhtml']").click();
    page.locator("#kinds a", new Page.LocatorOptions().setHasText("受診のない患者")).click();
    assertThat(page.locator("#readings_data")).containsText(PATIENT);
    auditor.picture("98-audit-review");
  }

  /** An alarm of yesterday's readings is looked at, and what was found stays. */
  @Test
  void anAlarmIsOpenUntilAnAuditorLookedThroughTheDay(Desks desks, ServerUnderTest server) {
    Database database = Database.of(server);
    LocalDate day = LocalDate.now(JAPAN).minusDays(40);
    database.arrange(
        "insert into audit_review_alarm (id, kind, of_day, account, found, most, raised_at) values"
            + " (8000000001, 'EMERGENCY', cast(? as date), 'doctor', 6, 5, now())",
        day.toString());
    DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
    Page page = auditor.page();
    auditor.open("audit/index.xhtml");
    assertThat(page.locator("#alarms")).containsText("doctor が6件(上限5件)");
    auditor.picture("98-audit-alarm");
    page.locator("#alarms a").first().click();
    assertThat(page.locator("main")).containsText("まだ点検されていません");
    page.locator("#looked").click();
    assertThat(page.locator("#noteError")).not().isEmpty();
    auditor.picture("98-audit-alarm-day");
    page.locator("#note").fill("夜間の救急。医師に確認した");
    page.locator("#looked").click();
    assertThat(page.locator("#reviewed")).containsText("夜間の救急。医師に確認した");
    assertThat(page.locator("#alarms")).not().containsText("doctor が6件");
    auditor.picture("98-audit-alarm-done");
    assertEquals(
        1, database.count("select count(*) from audit_record where action = 'REVIEW_READINGS'"));
  }
}
