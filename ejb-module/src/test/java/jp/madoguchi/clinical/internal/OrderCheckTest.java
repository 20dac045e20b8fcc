package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.OrderRefused;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/**
 * A drug to be ordered against the history of drugs. On 2026-11-24 シケンアムロ「別社」 runs, 28 days from
 * 2026-11-06; シケンプロフェンテープ of that day ran for fourteen days.
 */
class OrderCheckTest {
  private static final String AMLO = "699990001";
  private static final String ZOLAM = "699990007";
  private static final String TAPE_OTHER = "699990019";
  private static final String COMBINED = "699990020";

  private static final String[] MASTER = {
    AMLO,
    "1",
    "2179901F1018",
    "699990002",
    "1",
    "2179901F1026",
    ZOLAM,
    "1",
    "1129906F1017",
    "699990009",
    "6",
    "2649908S1016",
    TAPE_OTHER,
    "6",
    "2649908S1024",
    COMBINED,
    "1",
    "2149920F1010",
  };

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.medicine.check");
  }

  private static Ward answered(TestDatabase database, DrugResponse answer) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", "a".repeat(64), answer);
    MasterRows.inEffect(database, MASTER);
    return ward;
  }

  private static Ward answered(TestDatabase database) {
    return answered(database, Samples.drugs());
  }

  private static OrderChecked check(Ward ward, String code) {
    return ward.orders(orders -> orders.check(new NewOrder(PATIENT, code, "処方する薬", false)));
  }

  private static List<String> duplicates(OrderChecked checked) {
    return checked.findings().stream()
        .filter(one -> !one.isPair())
        .map(one -> one.line().code() + " " + one.duplicate().match())
        .toList();
  }

  private static List<String> contraindications(OrderChecked checked) {
    return checked.findings().stream()
        .filter(one -> one.isPair())
        .map(
            one ->
                one.line().code()
                    + " "
                    + one.contraindication().direction()
                    + " "
                    + one.contraindication().ordered()
                    + " "
                    + one.contraindication().runningBy())
        .toList();
  }

  @OnBothDatabases
  void theSameIngredientThatRunsElsewhereIsFoundWithItsTable(TestDatabase database) {
    OrderChecked checked = check(answered(database), AMLO);
    assertEquals(List.of("699990002 SUBSTANCE"), duplicates(checked));
    assertEquals("シケン", checked.ordered().name(), "by the master's name");
    assertEquals(MedicineTable.DRUGS, checked.findings().get(0).cited().table());
    assertEquals("架空の出所", checked.findings().get(0).cited().source());
    assertEquals("試験内科クリニック", checked.findings().get(0).line().institution());
  }

  @OnBothDatabases
  void aSupplyRunsToItsLastDayAndFourteenDaysWhereItCannotBeComputed(TestDatabase database) {
    Ward ward = answered(database);
    assertEquals(List.of("699990002 SUBSTANCE"), duplicates(check(ward, AMLO)));
    assertEquals(List.of(), duplicates(check(ward, TAPE_OTHER)), "ended on 2026-11-19");
  }

  @OnBothDatabases
  void theLastDayOfTwentyEightCounts(TestDatabase database) {
    Ward ward = answered(database, Samples.drugsBut("20261106", "20261028"));
    assertEquals(List.of("699990002 SUBSTANCE"), duplicates(check(ward, AMLO)));
  }

  @OnBothDatabases
  void theDayAfterTheLastDoesNot(TestDatabase database) {
    Ward ward = answered(database, Samples.drugsBut("20261106", "20261027"));
    assertEquals(List.of(), duplicates(check(ward, AMLO)));
  }

  @OnBothDatabases
  void theFourteenthDayOfWhatHasNoPeriodCounts(TestDatabase database) {
    Ward ward = answered(database, Samples.drugsBut("20261106", "20261111"));
    assertEquals(List.of("699990009 SUBSTANCE"), duplicates(check(ward, TAPE_OTHER)));
  }

  @OnBothDatabases
  void theFifteenthDoesNot(TestDatabase database) {
    Ward ward = answered(database, Samples.drugsBut("20261106", "20261110"));
    assertEquals(List.of(), duplicates(check(ward, TAPE_OTHER)));
  }

  @OnBothDatabases
  void whatOneSideAloneNamesIsFoundFromEitherSide(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.pairsInEffect(database, "1129906", "2179901");
    assertEquals(
        List.of("699990002 ORDERED_NAMES_RUNNING SUBSTANCE SUBSTANCE"),
        contraindications(check(ward, ZOLAM)));
    MasterRows.pairsInEffect(database, "2179901", "1129906");
    assertEquals(
        List.of("699990002 RUNNING_NAMES_ORDERED SUBSTANCE SUBSTANCE"),
        contraindications(check(ward, ZOLAM)));
    MasterRows.pairsInEffect(database, "2179901", "1129906", "1129906", "2179901");
    assertEquals(
        List.of("699990002 MUTUAL SUBSTANCE SUBSTANCE"), contraindications(check(ward, ZOLAM)));
  }

  @OnBothDatabases
  void groupsAndCombinationsAreFoundByTheirMembers(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.pairsInEffect(database, "1129906", "試験系降圧薬");
    MasterRows.membersInEffect(
        database, "GROUP", "2179901", "試験系降圧薬", "INGREDIENT", "2179901", "2149920");
    assertEquals(
        List.of("699990002 ORDERED_NAMES_RUNNING SUBSTANCE GROUP"),
        contraindications(check(ward, ZOLAM)));
    assertEquals(List.of("699990002 COMPONENT"), duplicates(check(ward, COMBINED)));
  }

  @OnBothDatabases
  void suppliesOfThisHospitalAreComparedWhereAskedFor(TestDatabase database) {
    Ward ward = answered(database, Samples.drugsBut("9910000022", "1311111111"));
    OrderChecked checked = check(ward, AMLO);
    assertEquals(List.of(), duplicates(checked));
    assertEquals(1, checked.ownLeftOut(), "and what was left out is counted");
    OrderChecked with = ward.orders(orders -> orders.check(new NewOrder(PATIENT, AMLO, "", true)));
    assertEquals(List.of("699990002 SUBSTANCE"), duplicates(with));
    assertEquals(0, with.ownLeftOut());
    MasterRows.pairsInEffect(database, "1129906", "2179901");
    assertEquals(1, contraindications(check(ward, ZOLAM)).size(), "併用禁忌 always");
  }

  @OnBothDatabases
  void whatTheCheckCouldNotSeeIsNamed(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.pairsInEffect(database, "1129906", "2179901");
    assertTrue(check(ward, ZOLAM).whole());
    OrderChecked unknown = check(ward, "699999999");
    assertEquals(UncheckedReason.UNKNOWN_CODE, unknown.orderedUnseen());
    assertEquals("処方する薬", unknown.ordered().name());
    assertFalse(unknown.whole());
    OrderChecked uncoded =
        ward.orders(orders -> orders.check(new NewOrder(PATIENT, null, "院内製剤", false)));
    assertEquals(UncheckedReason.NO_CODE, uncoded.orderedUnseen());
    MasterRows.inEffect(database, ZOLAM, "1", "1129906F1017");
    OrderChecked running = check(ward, ZOLAM);
    assertEquals(
        List.of("699990002"), running.unseen().stream().map(DispensingLine::code).toList());
    assertFalse(running.whole());
    database.sql("delete from medicine_table");
    assertEquals(
        Set.of(MedicineTable.DRUGS, MedicineTable.CONTRAINDICATED_PAIRS),
        check(ward, ZOLAM).lacking());
  }

  @OnBothDatabases
  void aHistoryThatIsNotHereIsSaidToBeNone(TestDatabase database) {
    Ward ward = new Ward(database);
    MasterRows.inEffect(database, MASTER);
    MasterRows.pairsInEffect(database, "1129906", "2179901");
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK), no(ConsentKind.SHJ));
    OrderChecked before = check(ward, AMLO);
    assertEquals(FetchState.Status.NOT_ASKED, before.history().status());
    assertEquals(ViewingRefusal.PATIENT_REFUSED, before.surgeryClosed());
    assertFalse(before.whole());
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    assertEquals(FetchState.Status.ASKED, check(ward, AMLO).history().status());
    ward.deliver("202611240001", "a".repeat(64), Samples.drugs());
    OrderChecked here = check(ward, AMLO);
    assertEquals(FetchState.Status.HERE, here.history().status());
    assertFalse(here.whole(), "drugs of surgery were not seen");
  }

  @OnBothDatabases
  void aClosedKindIsNotCheckedAndTellsNothing(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, no(ConsentKind.YZK));
    MedicalAccessRefused refused =
        assertThrows(MedicalAccessRefused.class, () -> check(ward, AMLO));
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refused.reason());
    assertThrows(MedicalAccessRefused.class, () -> ward.orders(orders -> orders.recent(PATIENT)));
  }

  @OnBothDatabases
  void switchedOffNothingIsAskedAndSaidSo(TestDatabase database) {
    Ward ward = answered(database);
    System.setProperty("madoguchi.medicine.check", "off");
    OrderChecked off = check(ward, AMLO);
    assertFalse(off.switchedOn());
    assertFalse(off.whole());
    assertEquals(List.of(), off.findings());
    assertNull(off.orderedUnseen());
  }

  @OnBothDatabases
  void wrongInputIsRefused(TestDatabase database) {
    Ward ward = answered(database);
    for (String code : new String[] {"12345", "699990001x!", "1".repeat(13)}) {
      assertEquals(
          OrderRefusal.DRUG, assertThrows(OrderRefused.class, () -> check(ward, code)).why(), code);
    }
    assertThrows(
        OrderRefused.class,
        () -> ward.orders(orders -> orders.check(new NewOrder(PATIENT, "", " ", false))));
    assertEquals(1, duplicates(check(ward, " ６９９９９０００１ ")).size(), "of whatever width");
  }

  @OnBothDatabases
  void aConsentThatRanOutChecksNothingMore(TestDatabase database) {
    Ward ward = answered(database);
    check(ward, AMLO);
    ward.clock.forward(Duration.ofDays(1));
    assertEquals(
        ViewingRefusal.RAN_OUT,
        assertThrows(MedicalAccessRefused.class, () -> check(ward, AMLO)).reason());
  }
}
