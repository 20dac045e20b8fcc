package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
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
}
