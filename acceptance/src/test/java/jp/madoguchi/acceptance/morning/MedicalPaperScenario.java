package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** 医療情報の印刷: what the doctor sees becomes a sheet and a record, and nobody else gets one. */
public abstract class MedicalPaperScenario {
  private static final String ADDRESS = "medical/sheet.pdf";

  @Test
  void eachTabIsPrintedAsItIsReadAndNobodyElsePrints(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "73", "", 3600);
    Database database = Database.of(server);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    CheckupByHand.answered(
        server,
        patient,
        Map.of(
            "TKK", () -> CheckupByHand.named(database, patient),
            "YZK", () -> DrugByHand.message(database, patient, DrugByHand.duplicateStatin())),
        () -> MedicalPages.open(doctor, patient));
    assertThat(page.locator("#taken")).isVisible(TimeLimits.visible());
    assertThat(page.locator(".sum-trends .trend").first()).isVisible(TimeLimits.visible());
    doctor.picture("89-medical-print-button");
    assertSheet(pressed(doctor, server));
    assertEquals(1, printed(database, patient, "TKK"));
    assertEquals(1, printed(database, patient, "YZK"));
    page.keyboard().press("2");
    assertThat(page.locator(".drg-table")).isVisible(TimeLimits.visible());
    assertSheet(pressed(doctor, server));
    assertEquals(2, printed(database, patient, "YZK"));
    assertEquals(1, printed(database, patient, "TKK"), "that tab was not printed");

    String handle = field(page, "patient");
    for (DemoAccount other : List.of(DemoAccount.CLERK, DemoAccount.ADMIN, DemoAccount.AUDITOR)) {
      DeskBrowser desk = desks.of(other);
      APIResponse refused = posted(desk, server, handle, "drug");
      assertEquals(403, refused.status(), other::toString);
      assertNoSheet(refused);
    }
    DeskBrowser pharmacist = desks.of(DemoAccount.PHARMACIST);
    assertNoSheet(posted(pharmacist, server, handle, "drug"));
    assertNoSheet(posted(pharmacist, server, patient, "drug"));
    assertEquals(2, printed(database, patient, "YZK"), "by nobody else");
    assertBundle(server, patient);
  }

  @Test
  void aConsentThatEndedPrintsNothing(Desks desks, ServerUnderTest server) {
    String patient = MedicalScenario.visit(server, "74", "", 20);
    Database database = Database.of(server);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    Page page = doctor.page();
    MedicalPages.open(doctor, patient);
    assertThat(page.locator("#paper button")).isVisible(TimeLimits.visible());
    String handle = field(page, "patient");
    assertThat(page.locator(".med-show-over")).isVisible(TimeLimits.visible());
    for (String tab : List.of("summary", "checkup", "drug", "care", "surgery")) {
      APIResponse refused = posted(doctor, server, handle, tab);
      assertEquals(403, refused.status(), tab);
      // what was never agreed to is not said to have ended
      String reason = tab.equals("surgery") ? "cons.refused" : "cons.expired";
      assertEquals(reason, refused.headers().get("x-madoguchi-reason"), tab);
      assertNoSheet(refused);
    }
    HttpResponse<String> fhir = Api.fhir(server, DemoAccount.DOCTOR, patient, "checkups");
    assertEquals(403, fhir.statusCode());
    assertTrue(fhir.body().contains("cons.expired"), fhir.body());
    MedicalPages.open(doctor, patient);
    assertThat(page.locator("#medical-content")).containsText("同意の有効期限が切れました。");
    assertThat(page.locator("#paper")).hasCount(0);
    assertEquals(0, printed(database, patient, ""));
    assertTrue(
        database.count(
                "select count(*) from audit_record where action = 'REFUSED' and patient_number = ?"
                    + " and outcome = 'cons.expired'",
                patient)
            >= 5);
  }

  /** By the same gate, whichever way it is asked; without a word on it JSON comes. */
  private static void assertBundle(ServerUnderTest server, String patient) {
    HttpResponse<String> fhir = Api.fhir(server, DemoAccount.DOCTOR, patient, "checkups");
    assertEquals(200, fhir.statusCode());
    assertTrue(
        fhir.headers().firstValue("Content-Type").orElse("").startsWith("application/fhir+json"));
    JsonObject bundle = Api.json(fhir.body());
    assertEquals("collection", bundle.getString("type"));
    assertTrue(fhir.body().contains("\"Observation\""));
    HttpResponse<String> json = Api.medical(server, DemoAccount.DOCTOR, patient, "checkups");
    assertTrue(Api.json(json.body()).containsKey("dates"));
    assertEquals(403, Api.fhir(server, DemoAccount.CLERK, patient, "checkups").statusCode());
  }

  /** The form of the open page with its fields, sent as its button does. */
  private static APIResponse pressed(DeskBrowser desk, ServerUnderTest server) {
    Locator form = desk.page().locator("#paper");
    assertThat(form.locator("button")).isVisible();
    assertEquals("post", form.getAttribute("method"));
    FormData data = FormData.create();
    for (Locator input : form.locator("input").all()) {
      data.set(input.getAttribute("name"), input.getAttribute("value"));
    }
    return posted(desk, server, data);
  }

  private static String field(Page page, String name) {
    return page.locator("#paper input[name=" + name + "]").getAttribute("value");
  }

  private static APIResponse posted(
      DeskBrowser desk, ServerUnderTest server, String handle, String tab) {
    return posted(desk, server, FormData.create().set("patient", handle).set("tab", tab));
  }

  private static APIResponse posted(DeskBrowser desk, ServerUnderTest server, FormData data) {
    return desk.page()
        .request()
        .post(server.base().resolve(ADDRESS).toString(), RequestOptions.create().setForm(data));
  }

  private static void assertSheet(APIResponse answer) {
    assertEquals(200, answer.status());
    assertEquals("application/pdf", answer.headers().get("content-type").replaceAll(";.*", ""));
    assertEquals("no-store", answer.headers().get("cache-control"));
    assertEquals("inline; filename=\"sheet.pdf\"", answer.headers().get("content-disposition"));
    assertTrue(
        new String(answer.body(), StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF"));
  }

  private static void assertNoSheet(APIResponse answer) {
    assertTrue(answer.status() >= 400, () -> "status " + answer.status());
    assertTrue(!new String(answer.body(), StandardCharsets.ISO_8859_1).contains("%PDF-"));
  }

  private static long printed(Database database, String patient, String kind) {
    return database.count(
        "select count(*) from audit_record where action = 'PRINT_MEDICAL' and patient_number = ?"
            + " and subject like '"
            + kind
            + "%'",
        patient);
  }
}
