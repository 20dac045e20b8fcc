package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8, SC-02, SC-04: every case from the field on one register, as the desk and programs see it. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class FieldCaseScenario {
  private static final List<String> CASES =
      List.of(
          "T1a_two_persons",
          "T1b_two_running_insurances",
          "T2_twin_with_other_twins_reference",
          "T3a_ivs_in_register",
          "T3c_variant_kanji",
          "T4a_unvoiced_kana",
          "T4c_separate_dakuten",
          "T5a_latin_name",
          "T5d_alias_same_insurance",
          "T6a_partial_birth_date",
          "T7a_address_writing",
          "T8_share_contradicts_limit",
          "T17_sex_not_on_front",
          "T28_empty_resultlist",
          "T31_married_and_new_insurer",
          "T32_newborn_named");

  private final Map<String, Long> sessions = new HashMap<>();

  @BeforeAll
  void replay(ServerUnderTest server) {
    Register.holds(server, FieldCase.text("register.csv"));
    for (String each : CASES) {
      sessions.put(
          each.substring(0, each.indexOf('_')),
          FieldCase.arrives(server, each + ".xml", sessions.size() + 1));
    }
  }

  @Proves({"R8", "SC-02"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3a | IMPORTED | VALID_SAME      | rec.imported.auto | FT0301 | NAME WRITING
          T3c | IMPORTED | VALID_SAME      | rec.imported.auto | FT0303 | NAME WRITING
          T4c | REVIEW   | VALID_DIFFERENT | rec.valid.diff    | FT0403 | NAME_KANA EQUAL
          T5a | REVIEW   | VALID_DIFFERENT | rec.valid.diff    | FT0501 | NAME WRITING
          T5d | IMPORTED | VALID_SAME      | rec.imported.auto | FT0502 | NAME WRITING
          T7a | IMPORTED | VALID_SAME      | rec.imported.auto | FT0701 | ADDRESS WRITING
          T17 | IMPORTED | VALID_SAME      | rec.imported.auto | FT1701 | SEX EQUAL
          """)
  void whoeverIsOnlyWrittenDifferentlyIsTheOne(
      String name,
      String state,
      String result,
      String sentence,
      String patient,
      String line,
      ServerUnderTest server) {
    JsonObject told = told(server, name);
    JsonObject row = told.getJsonObject("session");
    String field = line.split(" ")[0];
    assertEquals(
        List.of(state, result, sentence, patient, line),
        List.of(
            row.getString("state"),
            row.getString("result"),
            row.getString("headlineKey"),
            row.getString("patientNumber", "-"),
            field + " " + verdict(told, field)));
  }

  @Proves({"R8", "SC-04"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T4a | FT0401   | BIRTH_DATE NAME KANA_SIMILAR
          T32 | FT0406   | BIRTH_DATE ADDRESS NEWBORN
          """)
  void whoeverMayBeTheOneIsProposedWithTheReasonsAndAttachedToNobody(
      String name, String first, String reasons, ServerUnderTest server) {
    JsonObject told = told(server, name);
    JsonObject row = told.getJsonObject("session");
    assertEquals("MATCHING", row.getString("state"));
    assertEquals("rec.choose.patient", row.getString("headlineKey"));
    assertEquals("-", row.getString("patientNumber", "-"));
    JsonObject best = told.getJsonArray("proposals").getJsonObject(0);
    assertEquals(first, best.getString("patientNumber"));
    assertEquals(reasons, reasons(best));
  }

  @Test
  void anAnswerThatContradictsItselfIsNeverTakenByItself(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, sessions.get("T1a"));
    assertThat(page.answer()).hasText("一つの回答に二人の方がいます");
    assertThat(page.next()).containsText("一つの回答に二人分の資格があります。");
    assertThat(page.steps()).hasCount(3);
    assertThat(page.take()).hasCount(0);
    reception.picture("39-two-persons");
    Database database = Database.of(server);
    assertEquals("1001", insurances(database, "FT0101"));
    assertEquals(
        0,
        database.count(
            "select count(*) from consent_session where session_id = ?", sessions.get("T1a")));

    page = ResultPage.open(reception, sessions.get("T28"));
    assertThat(page.answer()).hasText("回答に資格がありません");
    assertThat(page.next()).containsText("番号を確かめて照会し直すか、書類で確認してください。");
    assertThat(page.take()).hasCount(0);
    reception.picture("39-empty-answer");

    page = ResultPage.open(reception, sessions.get("T8"));
    assertThat(page.answer()).hasText("有効ですが、負担割合を確かめます");
    assertThat(page.next()).containsText("負担割合要確認");
    assertThat(page.take()).hasCount(1);
    reception.picture("39-share-against-limit");

    page = ResultPage.open(reception, sessions.get("T1b"));
    assertThat(page.answer()).hasText("有効な保険が複数あります");
    assertThat(page.page().locator("#insurances tbody tr")).hasCount(2);
    page.ready();
    page.take().click();
    assertThat(page.told()).containsText("取り込む保険を選んでください。");
    reception.picture("39-two-insurances");
    assertEquals("1002", insurances(database, "FT0102"), "what is not decided is not written");
    page.page().locator("#insurances input[value='1']").check();
    page.ready();
    page.take().click();
    page.page().waitForURL("**/board.xhtml**");
    page = ResultPage.open(reception, sessions.get("T1b"));
    assertThat(page.answer()).hasText("取込済です");
  }

  /** The page says the same as the interface; search folds as matching does. */
  @Test
  void aCandidateIsShownWithTheReasonsAndTheSearchFindsVariants(
      Desks desks, ServerUnderTest server) {
    JsonObject best = told(server, "T31").getJsonArray("proposals").getJsonObject(0);
    assertEquals("FT0405", best.getString("patientNumber"));
    assertEquals("BIRTH_DATE GIVEN_NAME ADDRESS", reasons(best));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, sessions.get("T31"));
    assertThat(page.next()).hasText("どの患者か決まっていません。候補から選んでください。");
    Locator first = page.page().locator("#proposals tr").first();
    assertThat(first).containsText("FT0405");
    assertThat(first).containsText("生年月日一致・名が一致(姓は別)・住所一致");
    assertThat(first).containsText("氏名か性別が回答と違うか");
    assertThat(first.locator("button")).hasCount(0);
    reception.picture("39-candidates");
    page.ready();
    page.page().keyboard().press("m");
    for (String[] sought : new String[][] {{"葛城", "FT0301"}, {"ヤマサキ", "FT0401"}}) {
      page.page().locator("#matching [data-search]").fill(sought[0]);
      assertThat(page.page().locator("#found-match")).containsText(sought[1]);
    }
    reception.picture("39-candidates-search");
    forge(page, "FT0401");
    assertThat(page.told()).containsText("生年月日が回答と違う");
    ResultPage forged = ResultPage.open(reception, sessions.get("T31"));
    forge(forged, "FT0405");
    assertThat(forged.told()).containsText("氏名か性別が回答と違うか");

    DeskBrowser leads = desks.of(DemoAccount.CLERK_LEAD);
    page = ResultPage.open(leads, sessions.get("T31"));
    page.ready();
    page.page().keyboard().press("m");
    confirm(page, "FT0405", "NAME_CHANGED");
    assertThat(page.page().locator(".person-number")).containsText("FT0405");
    leads.picture("39-confirmed-by-the-lead");
  }

  @Test
  void aPartOfABirthDateIsEnoughToRegisterAndStaysAPart(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, sessions.get("T6a"));
    assertThat(page.page().locator("#proposals")).containsText("記号・番号一致・生年月日(わかる部分)一致・氏名一致・カナ一致");
    reception.picture("39-part-of-a-birth-date");
    page.ready();
    page.page().locator("[id='act:registerOpen']").click();
    page.page().locator("#newNumber").fill("FT0602");
    page.page().locator("#register").click();
    assertThat(page.page().locator(".person-number")).containsText("FT0602");
    assertThat(page.page().locator(".session-person")).containsText("1945年(月日不詳)");
    JsonObject patient = told(server, "T6a").getJsonObject("patient");
    assertEquals("19450000", patient.getString("birthDatePartly"));
    assertTrue(!patient.containsKey("birthDate"));
  }

  /**
   * A lead can be wrong: what the other twin's file got is taken back, whoever read it meanwhile.
   */
  @Test
  void theTwinsAnswerIsNobodysUntilSomebodySaysAndIsTakenBackFromTheWrongOne(
      Desks desks, ServerUnderTest server) {
    String wrong = "00000014";
    String right = "00000015";
    long session = sessions.get("T2");
    // the centre knows of a consent by a visit of hers alone
    Received.session(server, server.terminal().visit("15", 1, "", 3600));
    JsonObject told = told(server, "T2");
    assertEquals("MATCHING", told.getJsonObject("session").getString("state"));
    assertEquals(right, told.getJsonArray("proposals").getJsonObject(0).getString("patientNumber"));
    assertEquals(0, attached(server, session));
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    assertEquals(403, drugs(server, wrong).statusCode());

    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    ResultPage page = ResultPage.open(lead, session);
    lead.picture("39-twins");
    page.ready();
    page.page().keyboard().press("m");
    confirm(page, wrong, "REGISTER_WRONG");
    assertThat(page.page().locator(".person-number")).containsText(wrong);
    page.ready();
    page.take().click();
    page.page().waitForURL("**/board.xhtml**");
    MedicalPages.open(doctor, wrong, "drug");
    assertThat(doctor.page().locator(".drg-now")).isVisible(TimeLimits.visible());

    page = ResultPage.open(lead, session);
    page.page().locator("#undo-open").click();
    page.tick("自動で別の患者に結び付いた");
    page.page().locator("#undoing [data-search]").fill(right);
    lead.picture("39-undo");
    page.page().locator("#found-undo button").click();
    assertThat(page.told()).containsText("結び付けを取り消しました。");
    assertThat(page.page().locator(".person-number")).containsText(right);
    assertThat(page.page().locator("#attachments .readers"))
        .containsText(DemoAccount.DOCTOR.display());
    lead.picture("39-undone-with-readers");
    MedicalPages.open(doctor, wrong, "drug");
    assertThat(doctor.page().locator("#medical-content")).isVisible();
    assertThat(doctor.page().locator(".drg-now, .drg-table")).hasCount(0);
    doctor.picture("39-nothing-under-the-wrong-name");
    assertEquals(403, drugs(server, wrong).statusCode());
    assertEquals("02", insurances(Database.of(server), "branch", wrong));
  }

  @Test
  void registersThatHoldNoOneInsuranceAreTakenOrRefusedByLine(ServerUnderTest server) {
    JsonObject taken = Api.json(posted(server, "T11_comma_rows.csv", 200));
    assertEquals(1, taken.getInt("created"));
    assertEquals("[3,4]", taken.getJsonArray("firstBlankRows").toString());
    String share = posted(server, "T12_ratio_3.csv", 422);
    assertTrue(share.contains("\"ratio\""), share);
    String twice = posted(server, "T26_two_lines_one_patient.csv", 422);
    assertTrue(twice.contains("2") && twice.contains("3"), twice);
    String twelve = posted(server, "T25_twelve_digit_patient_numbers.csv", 422);
    assertTrue(twelve.contains("\"patient_number\""), twelve);
    Database database = Database.of(server);
    assertEquals("10", insurances(database, "FT9010"));
    assertEquals(
        0,
        database.count(
            "select count(*) from patient where patient_number in ('FT9009', 'FT9101')"));
  }

  private static void confirm(ResultPage page, String patient, String reason) {
    page.page().locator("#matchDifference").selectOption(reason);
    page.page().locator("#matchDifferenceWords").fill("書類で確認");
    page.page().locator("#found-match button[value='" + patient + "']").click();
  }

  /** Sends what no button of the page offers. */
  private static void forge(ResultPage page, String patient) {
    page.ready();
    page.page()
        .evaluate(
            "patient => { document.querySelector('#match [name=patient]').value = patient;"
                + " document.getElementById('assign').click(); }",
            patient);
  }

  private JsonObject told(ServerUnderTest server, String name) {
    return Api.told(server, DemoAccount.CLERK, "sessions/" + sessions.get(name));
  }

  private static String verdict(JsonObject told, String field) {
    return told.getJsonArray("comparisons").getValuesAs(JsonObject.class).stream()
        .filter(line -> line.getString("field").equals(field))
        .map(line -> line.getString("verdict"))
        .collect(Collectors.joining());
  }

  private static String reasons(JsonObject proposal) {
    return proposal.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
        .map(reason -> reason.getString("reason"))
        .collect(Collectors.joining(" "));
  }

  private static HttpResponse<String> drugs(ServerUnderTest server, String patient) {
    return Api.medical(server, DemoAccount.DOCTOR, patient, "drugs");
  }

  private static long attached(ServerUnderTest server, long session) {
    return Database.of(server)
        .count("select count(*) from consent_attachment where session_id = ?", session);
  }

  private static String insurances(Database database, String patient) {
    return insurances(database, "card_number", patient);
  }

  private static String insurances(Database database, String column, String patient) {
    return String.join(
        " ",
        ReadableRows.of(database)
            .insurances(
                column,
                "insurance r join patient p on p.id = r.patient_id where p.patient_number = ?"
                    + " and r.voided_at is null and r.closed_at is null",
                patient));
  }

  private static String posted(ServerUnderTest server, String file, int status) {
    HttpResponse<String> answer = Register.sent(server, FieldCase.text(file));
    assertEquals(status, answer.statusCode(), answer.body());
    return answer.body();
  }
}
