package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** 処方前の確認: a drug against what the patient takes, and an order against a match. */
public abstract class OrderScenario {
  private static final String STATIN = "699990004";
  private static final String BAN = "699990011";
  private static final String HARMLESS = "699990031";

  @Test
  void aDoctorSeesWhatMatchesAndGoesOnWithAReason(Desks desks, ServerUnderTest server) {
    Database database = Database.of(server);
    String patient = MedicalScenario.visit(server, "70", "", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    tablesTakeEffect(database);
    try {
      DrugByHand.answered(server, doctor, patient, DrugByHand.duplicateStatin());
      long seen = consentsSeen(database, patient);
      page.keyboard().press("c");
      page.waitForURL(url -> url.contains("/medical/order.xhtml?"));
      assertFalse(page.url().contains(patient));
      assertThat(page.locator("#drug_input")).isVisible();
      assertEquals(seen + 1, consentsSeen(database, patient), "the page is one look");
      choose(page, HARMLESS);
      assertThat(page.locator("#foundHead")).containsText("一致", TimeLimits.contains());
      assertThat(page.locator("#findings")).hasCount(0);
      assertThat(page.locator("#override")).hasCount(0);
      CheckupByHand.looksWell(doctor, "90-order-none");
      choose(page, STATIN);
      assertThat(page.locator("#findings")).containsText("重複投薬", TimeLimits.contains());
      assertThat(page.locator("#findings")).containsText("併用禁忌 シケンバン錠");
      assertThat(page.locator("#findings")).containsText("病院の併用禁忌の表 2026-06-01版 (架空の出所)");
      CheckupByHand.looksWell(doctor, "91-order-found");
      page.locator("#override").click();
      assertThat(page.locator("#reasonError")).not().isEmpty();
      page.locator("#reason").fill("短い");
      page.locator("#override").click();
      assertThat(page.locator("#reasonError")).containsText("5字以上");
      doctor.picture("92-order-reason");
      assertEquals(0, overrides(database, patient));
      page.locator("#reason").fill("前医と電話で確認済みのため");
      page.locator("#override").click();
      page.waitForURL(url -> url.contains("/medical/patient.xhtml?"));
      assertThat(page.locator("#overrides")).containsText("前医と電話で確認済みのため");
      assertEquals(1, overrides(database, patient));
      doctor.picture("93-order-recorded");
      DeskBrowser pharmacist = desks.of(DemoAccount.PHARMACIST);
      MedicalPages.open(pharmacist, patient, "drug");
      assertThat(pharmacist.page().locator("#overrides")).containsText("シケンスタチン");
      aProgramOfTheRecordDoesTheSame(server, database, patient);
    } finally {
      forget(database);
    }
  }

  private static void aProgramOfTheRecordDoesTheSame(
      ServerUnderTest server, Database database, String patient) {
    JsonObjectBuilder asked = ofStatin(patient);
    HttpResponse<String> answer = call(server, "_check", asked.build());
    assertEquals(200, answer.statusCode(), answer::body);
    JsonObject checked = Api.json(answer.body());
    assertTrue(checked.getJsonArray("findings").size() >= 2, answer::body);
    JsonObject act =
        ofStatin(patient)
            .add("mark", checked.getString("mark"))
            .add("reason", "連携からの理由です")
            .add("key", "record-act-0001")
            .build();
    assertEquals(201, call(server, "_override", act).statusCode());
    assertEquals(201, call(server, "_override", act).statusCode());
    assertEquals(2, overrides(database, patient));
    JsonObject none = ofStatin(patient).add("mark", checked.getString("mark")).build();
    HttpResponse<String> refused = call(server, "_override", none);
    assertEquals(422, refused.statusCode());
    assertEquals("OrderRefusal.REASON", Api.json(refused.body()).getString("reason"));
  }

  @Test
  void aKindWithoutConsentIsNotCheckedAndTellsNothing(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "70", "\"YZK\":false", 3600);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, patient, "drug");
    Page page = doctor.page();
    page.navigate(page.url().replace("/patient.xhtml?", "/order.xhtml?"));
    assertThat(page.locator("#medical-content")).containsText("薬剤情報と照合できません");
    assertThat(page.locator("#check")).hasCount(0);
    doctor.picture("94-order-closed");
    HttpResponse<String> answer = call(server, "_check", ofStatin(patient).build());
    assertEquals(403, answer.statusCode());
    assertEquals("cons.refused", Api.json(answer.body()).getString("reason"));
  }

  /** Types the code and takes what is offered. */
  private static void choose(Page page, String code) {
    page.locator("#drug_input").fill("");
    page.locator("#drug_input").pressSequentially(code);
    page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(code)).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("照合する")).click();
  }

  private static JsonObjectBuilder ofStatin(String patient) {
    return Json.createObjectBuilder().add("patientNumber", patient).add("code", STATIN);
  }

  private static HttpResponse<String> call(ServerUnderTest server, String act, JsonObject asked) {
    return Web.send(
        DemoProgram.DOCTOR
            .request(server.base(), "api/orders/" + act, DemoAccount.DOCTOR)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(asked.toString())));
  }

  private static long consentsSeen(Database database, String patient) {
    return database.count(
        "select count(*) from audit_record where action = 'VIEW_CONSENTS' and patient_number = ?",
        patient);
  }

  private static long overrides(Database database, String patient) {
    return database.count("select count(*) from order_override where patient_number = ?", patient);
  }

  /** Editions of invented drugs, as an administrator's act leaves them. */
  private static void tablesTakeEffect(Database database) {
    for (String[] one : new String[][] {{"8811", "DRUGS"}, {"8812", "OWN_PAIRS"}}) {
      database.arrange(
          "insert into medicine_edition (id, kind, edition_day, source, lines, passed_over, added,"
              + " removed, changed, loaded_by, loaded_at) values ("
              + one[0]
              + ", ?, date '2026-06-01', '架空の出所', 1, 0, 0, 0, 0, 'admin', current_timestamp)",
          one[1]);
      if (database.count("select count(*) from medicine_table where kind = ?", one[1]) > 0) {
        database.arrange("delete from medicine_table where kind = ?", one[1]);
      }
      database.arrange(
          "insert into medicine_table (kind, active_id, version) values (?, " + one[0] + ", 1)",
          one[1]);
    }
    String[][] drugs = {
      {"699990001", "シケンアムロ錠５ｍｇ「試験」", "2179901"},
      {"699990003", "シケンサルタン錠４０ｍｇ「試験」", "2149902"},
      {STATIN, "シケンスタチン錠２．５ｍｇ「試験」", "2189903"},
      {"699990005", "シケンホルミン錠２５０ｍｇ「試験」", "3969904"},
      {"699990006", "シケンプラゾールカプセル１５ｍｇ「試験」", "2329905"},
      {"699990008", "シケンプロフェン錠６０ｍｇ「試験」", "1149907"},
      {BAN, "シケンバン錠１５ｍｇ「試験」", "3339910"},
      {HARMLESS, "シケンムガイ錠１ｍｇ「試験」", "1179931"}
    };
    for (int at = 0; at < drugs.length; at++) {
      database.arrange(
          "insert into medicine_drug (edition_id, line, code, name, unit, price, form, changed_on,"
              + " abolished_on, price_code, generic_code, basic_name, substance_key) values"
              + " (8811, ?, ?, ?, '錠', '1', '1', '', '', ?, '', '', ?)",
          at + 1,
          drugs[at][0],
          drugs[at][1],
          drugs[at][2] + "F1018",
          drugs[at][2]);
    }
    database.arrange(
        "insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope) values"
            + " (8812, 1, '2189903', '3339910', '試験用の組', '')");
  }

  private static void forget(Database database) {
    database.arrange("delete from medicine_table where kind in ('DRUGS', 'OWN_PAIRS')");
    database.arrange("delete from medicine_drug where edition_id = 8811");
    database.arrange("delete from medicine_pair where edition_id = 8812");
    database.arrange("delete from medicine_edition where id in (8811, 8812)");
  }
}
