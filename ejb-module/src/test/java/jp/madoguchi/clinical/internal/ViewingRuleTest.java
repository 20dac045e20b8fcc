package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ViewingRuleTest {
  private static final LocalDate BIRTH = LocalDate.of(1968, 4, 15);

  /** A name or sex that differs stays open only because the ledger says GIVEN: a lead confirmed. */
  @Proves("MI-01")
  @ParameterizedTest
  @CsvSource({
    "GIVEN, 1968-04-15, 試験　太郎, 1, ",
    "GIVEN, 1968-04-15, 見本　太郎, 1, ",
    "GIVEN, 1968-04-15, 試験　太郎, 2, ",
    "GIVEN, 1968-04-16, 試験　太郎, 1, OTHER_PERSON",
    "GIVEN, , 試験　太郎, 1, OTHER_PERSON",
    "EXPIRED, 1968-04-15, 試験　太郎, 1, RAN_OUT",
    "REFUSED, 1968-04-15, 試験　太郎, 1, PATIENT_REFUSED",
    "UNOBTAINABLE, 1968-04-15, 試験　太郎, 1, UNOBTAINABLE",
    "UNKNOWN, 1968-04-15, 試験　太郎, 1, NOT_UNDERSTOOD",
    "REFUSED, 1968-04-16, 試験　太郎, 1, OTHER_PERSON",
    "NONE, 1968-04-16, 試験　太郎, 1, NEVER_ASKED",
  })
  void whatTheConsentAndThePersonOpen(
      ConsentState state, LocalDate birth, String name, String sex, ViewingRefusal refusal) {
    assertEquals(
        refusal, ViewingRule.refusal(consent(state), patient(), insured(birth, name, sex)));
  }

  @Proves("MI-01")
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GIVEN")
  void noStateButGivenOpens(ConsentState state) {
    Insured insured = insured(BIRTH, "試験　太郎", "1");
    assertEquals(
        false, ViewingRule.refusal(consent(state), patient(), insured) == null, state.name());
  }

  @Test
  void withoutAPatientOrAnAnswerThereIsNobodyToCompare() {
    Insured insured = insured(BIRTH, "試験　太郎", "1");
    ConsentView given = consent(ConsentState.GIVEN);
    assertEquals(ViewingRefusal.OTHER_PERSON, ViewingRule.refusal(given, null, insured));
    assertEquals(ViewingRefusal.OTHER_PERSON, ViewingRule.refusal(given, patient(), null));
  }

  private static ConsentView consent(ConsentState state) {
    return new ConsentView(ConsentKind.YZK, state, Instant.EPOCH, null, "1");
  }

  private static PatientView patient() {
    return new PatientView(
        new PatientNumber("000123"), "試験　太郎", null, BIRTH, "1", null, null, null);
  }

  private static Insured insured(LocalDate birth, String name, String sex) {
    return new Insured(
        1,
        "main",
        "06990014",
        null,
        "345",
        null,
        new InsuredPerson(name, null, null, birth, sex),
        true);
  }
}
