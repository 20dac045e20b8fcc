package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.PrintedGround;
import jp.madoguchi.clinical.PrintedSheet;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.internal.GroundDeskBean;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper passes the gate of the screen at its own instant, and leaves a record of its own. */
class MedicalPapersTest {
  private static final String SETTING = "madoguchi.viewing.print";

  private Ward ward;

  @BeforeEach
  void allow() {
    System.setProperty(SETTING, "on");
  }

  @AfterEach
  void forget() {
    System.clearProperty(SETTING);
  }

  private void drugsCame(TestDatabase database) {
    ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", "b".repeat(64), Samples.drugs());
  }

  private PrintedSheet print(ClinicalKind kind) {
    return ward.by(new MedicalPapersBean(), papers -> papers.sheet(PATIENT, kind));
  }

  private ViewingRefusal refusal(ClinicalKind kind) {
    return assertThrows(MedicalAccessRefused.class, () -> print(kind)).reason();
  }

  private List<AuditEntry> recorded(AuditAction action) {
    return ward.audit().stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.action() == action)
        .toList();
  }

  private void nothingPrinted() {
    assertEquals(List.of(), recorded(AuditAction.PRINT_MEDICAL));
    assertEquals(List.of(), recorded(AuditAction.VIEW_MEDICAL));
  }

  @OnBothDatabases
  void whatIsPrintedIsWhatIsReadAndIsRecordedAsBoth(TestDatabase database) {
    drugsCame(database);
    PrintedSheet printed = print(DRUGS);
    assertFalse(printed.sheet().isEmpty());
    assertEquals(
        new PrintedGround(DRUGS, null, false, Ward.instant(Ward.UNTIL), null), printed.ground());
    AuditEntry print = recorded(AuditAction.PRINT_MEDICAL).get(0);
    assertEquals("YZK 2026-02-10/2026-11-06 session 1", print.subject());
    assertEquals(PATIENT, print.patientNumber());
    assertEquals("GIVEN", print.consentState());
    assertEquals(Ward.instant(Ward.UNTIL), print.consentUntil());
    assertEquals("202611240001", print.request());
    assertEquals(print.subject(), recorded(AuditAction.VIEW_MEDICAL).get(0).subject());
    assertEquals(1, ward.terminal.written().size(), "paper asks the terminal nothing");
  }

  @OnBothDatabases
  void linesOfSurgeryHaveARecordAndAnEndOfTheirOwn(TestDatabase database) {
    ward = new Ward(database);
    String earlier = "2026-11-24T20:00:00+09:00";
    ward.cardSession(
        Ward.GIVEN,
        false,
        yes(ConsentKind.YZK),
        new Given(ConsentKind.SHJ, "1", Ward.instant(Ward.GIVEN), Ward.instant(earlier)));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver(
        "202611240001",
        "b".repeat(64),
        Samples.drugsBut("<MeTrIdCl>33</MeTrIdCl>", "<MeTrIdCl>５０</MeTrIdCl>"));
    PrintedGround ground = print(DRUGS).ground();
    assertEquals(Ward.instant(Ward.UNTIL), ground.until());
    assertEquals(Ward.instant(earlier), ground.ends());
    List<AuditEntry> prints = recorded(AuditAction.PRINT_MEDICAL);
    assertEquals("SHJ session 1", prints.get(0).subject());
    assertTrue(prints.get(1).subject().startsWith("YZK "), prints::toString);
    ward.clock.set(earlier);
    assertEquals(Ward.instant(Ward.UNTIL), print(DRUGS).ground().ends());
  }

  @OnBothDatabases
  void closesAtTheInstantTheConsentEnds(TestDatabase database) {
    drugsCame(database);
    ward.clock.set("2026-11-25T09:15:29.999999+09:00");
    print(DRUGS);
    ward.clock.set(Ward.UNTIL);
    assertEquals(ViewingRefusal.RAN_OUT, refusal(DRUGS));
    assertEquals(1, recorded(AuditAction.PRINT_MEDICAL).size());
    assertEquals("cons.expired", recorded(AuditAction.REFUSED).get(0).outcome());
  }

  @OnBothDatabases
  void aHospitalThatDoesNotSaySoPrintsNothing(TestDatabase database) {
    drugsCame(database);
    System.clearProperty(SETTING);
    assertEquals(ViewingRefusal.NOT_PRINTED_HERE, refusal(DRUGS));
    assertEquals("print.off", recorded(AuditAction.REFUSED).get(0).outcome());
    nothingPrinted();
    ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "yes", "true", "ON", "1"})
  void anythingButOnIsOff(String setting) {
    System.setProperty(SETTING, setting);
    assertFalse(jp.madoguchi.clinical.MedicalPrinting.isAllowed());
  }

  @Test
  void onIsOn() {
    System.setProperty(SETTING, " on ");
    assertTrue(jp.madoguchi.clinical.MedicalPrinting.isAllowed());
  }

  @OnBothDatabases
  void whoHasNoRightAndWhatWasNeverAskedAreRefused(TestDatabase database) {
    drugsCame(database);
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(CHECKUPS));
    ward.caller.become("clerk", Role.CLERK);
    ward.workplace.enter("192.0.2.20", Role.CLERK);
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(DRUGS));
    nothingPrinted();
  }

  @OnBothDatabases
  void theGroundWithoutConsentIsNamedWithItsEnd(TestDatabase database) {
    drugsCame(database);
    ward.cardSession("2026-11-24T09:40:00+09:00", false, no(ConsentKind.YZK));
    ward.clock.set("2026-11-24T10:00:00+09:00");
    ward.caller.become("doctor", Role.DOCTOR, Role.ER_VIEWER);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(DRUGS));
    ward.by(new GroundDeskBean(), desk -> desk.emergency(EmergencyGroundTest.unconscious(PATIENT)));
    PrintedGround ground = print(DRUGS).ground();
    assertEquals(ExtraordinaryGround.EMERGENCY, ground.instead());
    assertEquals(Ward.instant("2026-11-24T10:30:00+09:00"), ground.ends());
    assertNull(ground.surgeryUntil());
    assertEquals(
        1, ward.count("audit_record where action = 'PRINT_MEDICAL' and ground = 'EMERGENCY'"));
    ward.clock.set("2026-11-24T10:30:00+09:00");
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(DRUGS));
  }

  @OnBothDatabases
  void whatIsNotFetchedIsNotPrinted(TestDatabase database) {
    drugsCame(database);
    assertThrows(IllegalArgumentException.class, () -> print(ClinicalKind.PRESCRIPTIONS));
    nothingPrinted();
  }
}
