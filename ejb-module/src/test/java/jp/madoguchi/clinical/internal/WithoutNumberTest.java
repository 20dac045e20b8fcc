package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A card whose answer names no number to ask with. */
class WithoutNumberTest {
  private static final String LATER = "2026-11-24T14:00:00+09:00";

  @OnBothDatabases
  void whatWasFetchedBeforeStandsAndNothingIsAsked(TestDatabase database) {
    Ward ward = new Ward(database);
    consents(ward, Ward.GIVEN, Ward.UNTIL);
    ward.view(viewer -> viewer.fetch(PATIENT, CHECKUPS));
    ward.deliver("202611240001", "a".repeat(64), Samples.checkups());
    ward.clock.set("2026-11-24T14:00:10+09:00");
    consents(ward, LATER, "2026-11-25T14:00:00+09:00");
    database.sql("update answer set card_number = null where id = 2");
    FetchState known = ward.view(viewer -> viewer.banner(PATIENT)).fetches().get(CHECKUPS);
    assertEquals(Status.NOT_ASKABLE, known.status());
    assertEquals(known, ward.view(viewer -> viewer.fetch(PATIENT, CHECKUPS)));
    assertEquals(1, ward.terminal.written().size());
    CheckupSheet sheet = (CheckupSheet) ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(5, sheet.dates().size());
    assertEquals(
        "TKK 2022-06-15/2026-06-16 session 2 fetched before",
        ward.audit().get(0).entry().subject());
  }

  private static void consents(Ward ward, String given, String until) {
    ward.cardSession(
        given, false, new Given(ConsentKind.TKK, "1", Ward.instant(given), Ward.instant(until)));
  }
}
