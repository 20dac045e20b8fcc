package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderFinding;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medication.SupplyPeriod;
import jp.madoguchi.medicine.MedicineContraindication;
import jp.madoguchi.medicine.MedicineDirection;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program reads of the check before ordering. */
class OrderJsonTest {
  private static final MedicineEdition EDITION =
      new MedicineEdition(
          1,
          MedicineTable.OWN_PAIRS,
          LocalDate.of(2026, 6, 1),
          "架空の出所",
          1,
          0,
          0,
          0,
          0,
          "admin",
          Instant.EPOCH);

  private static DispensingLine line() {
    LocalDate day = LocalDate.of(2026, 11, 6);
    return new DispensingLine(
        0,
        MedicationSource.CLAIM,
        day,
        "試験内科クリニック",
        null,
        "シケンアムロ錠",
        "699990002",
        "シケンアムロ錠",
        "1",
        "錠",
        "",
        "28",
        "21",
        new MedicationReading(
            MedicationSource.CLAIM,
            new IngredientKey(KeyBasis.CODE, "2179901", AdministrationRoute.ORAL),
            null,
            day,
            day,
            new SupplyPeriod(day, day.plusDays(27), true),
            true,
            Set.of()),
        false,
        false);
  }

  private static OrderFinding finding() {
    return new OrderFinding(
        line(),
        new MedicineContraindication(
            new NamedMedicine("699990002", null),
            MedicineDirection.ORDERED_NAMES_RUNNING,
            MedicineMatch.CODE,
            MedicineMatch.GROUP,
            "699990007",
            "試験系降圧薬",
            "",
            EDITION),
        null);
  }

  private static OrderChecked checked(
      boolean on, List<OrderFinding> findings, UncheckedReason unseen, Status history) {
    return new OrderChecked(
        new NamedMedicine("699990007", "シケンゾラム錠"),
        on,
        findings,
        unseen,
        List.of(),
        Set.of(),
        List.of(EDITION),
        new FetchState(history, Instant.EPOCH, null),
        1,
        0,
        0,
        null,
        "m");
  }

  @Test
  void aMatchComesWithItsTableItsDayAndItsSource() {
    JsonObject json =
        OrderJson.checked(checked(true, List.of(finding()), null, Status.HERE), Locale.JAPANESE);
    JsonObject one = json.getJsonArray("findings").getJsonObject(0);
    assertEquals("CONTRAINDICATION", one.getString("kind"));
    assertEquals("OWN_PAIRS", one.getString("table"));
    assertEquals("2026-06-01", one.getString("edition"));
    assertEquals("架空の出所", one.getString("source"));
    assertEquals("試験系降圧薬", one.getString("runningKey"));
    assertEquals("2026-12-03", one.getJsonObject("running").getString("last"));
    assertEquals("公表された表に一致: 1件", json.getString("says"));
    assertTrue(json.getString("words").contains("処方の可否を示すものではありません"));
  }

  @Test
  void whatWasNotSeenIsNoSilence() {
    assertEquals("order.none", OrderJson.said(checked(true, List.of(), null, Status.HERE)));
    assertEquals("order.partly", OrderJson.said(checked(true, List.of(), null, Status.NO_ANSWER)));
    OrderChecked unknown = checked(true, List.of(), UncheckedReason.UNKNOWN_CODE, Status.HERE);
    assertEquals("order.partly", OrderJson.said(unknown));
    JsonObject json = OrderJson.checked(unknown, Locale.ENGLISH);
    assertEquals("UNKNOWN_CODE", json.getString("orderedUnseen"));
    assertFalse(json.getBoolean("whole"));
    OrderChecked off = checked(false, List.of(), null, Status.HERE);
    assertEquals("order.off", OrderJson.said(off));
    assertFalse(OrderJson.checked(off, Locale.ENGLISH).getBoolean("switchedOn"));
  }

  @Test
  void drugsOfSurgeryThatWereClosedAreSaid() {
    OrderChecked closed =
        new OrderChecked(
            new NamedMedicine("699990007", ""),
            true,
            List.of(),
            null,
            List.of(line()),
            Set.of(MedicineTable.DRUGS),
            List.of(),
            new FetchState(Status.HERE, Instant.EPOCH, null),
            0,
            2,
            3,
            ViewingRefusal.PATIENT_REFUSED,
            "m");
    JsonObject json = OrderJson.checked(closed, Locale.ENGLISH);
    assertEquals("cons.refused", json.getString("surgeryClosed"));
    assertEquals("DRUGS", json.getJsonArray("lacking").getString(0));
    assertEquals("シケンアムロ錠", json.getJsonArray("unseen").getJsonObject(0).getString("drug"));
    assertEquals(2, json.getInt("ownLeftOut"));
    assertEquals(3, json.getInt("leftOut"));
  }

  /** Neither language says that there is no problem, and none ranks. */
  @ParameterizedTest
  @ValueSource(strings = {"order.none", "order.partly", "order.off", "order.found"})
  void noSentenceSaysThatThereIsNoProblem(String key) {
    String ja = BundleTexts.say(Locale.JAPANESE, key, 0);
    String en = BundleTexts.say(Locale.ENGLISH, key, 0).toLowerCase(Locale.ROOT);
    assertFalse(ja.contains("問題") || ja.contains("安全"), ja);
    assertFalse(en.contains("problem") || en.contains("safe"), en);
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalNamesItsFieldOrIsAConflict(OrderRefusal why) {
    ProblemDetails problem = OrderRefusedMapper.problem(why);
    assertEquals(problem.findings().isEmpty() ? 409 : 422, problem.status());
    assertTrue(BundleTexts.has(Locale.JAPANESE, problem.reason()), problem.reason());
  }
}
