package jp.madoguchi.web.medical;

import java.io.Serializable;
import java.util.List;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.patient.PatientView;

/**
 * One line of SC-16.
 *
 * @param badges the four kinds of medical information
 * @param care whether the reader is in charge of the patient, or null where nobody asks
 */
public record ConsentedLine(PatientView patient, List<ConsentBadge> badges, CareStanding care)
    implements Serializable {
  @Override
  public String toString() {
    return "ConsentedLine[***]";
  }
}
