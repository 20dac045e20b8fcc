package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.reception.SessionView.Proposal;
import org.junit.jupiter.api.Test;

/** The interface tells a candidate as the page does: number, reasons, weight. */
class SessionJsonTest {
  @Test
  void aProposalSaysItsNumberItsReasonsAndTheirWeight() {
    PatientView patient =
        new PatientView(
            new PatientNumber("FT0405"),
            "試験　結婚",
            "シケン ケッコン",
            LocalDate.of(1988, 8, 8),
            "2",
            null,
            null,
            null);
    JsonObject json =
        SessionJson.proposal(
            new Proposal(patient, List.of(MatchReason.BIRTH_DATE, MatchReason.GIVEN_NAME), 32));
    assertEquals(
        "{\"patientNumber\":\"FT0405\",\"reasons\":[{\"reason\":\"BIRTH_DATE\",\"weight\":20},"
            + "{\"reason\":\"GIVEN_NAME\",\"weight\":12}],\"weight\":32}",
        json.toString());
  }

  @Test
  void aBirthDateKnownInPartIsNoDay() {
    BirthDate partly = new BirthDate(1945, 4, 0);
    JsonObject json =
        SessionJson.patient(
            new PatientView(
                new PatientNumber("FT0601"),
                "試験　不詳",
                null,
                partly.first(),
                "1",
                null,
                null,
                null,
                partly));
    assertEquals("19450400", json.getString("birthDatePartly"));
    assertFalse(json.containsKey("birthDate"));
  }
}
