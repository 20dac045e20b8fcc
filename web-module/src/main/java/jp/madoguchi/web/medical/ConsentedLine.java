package jp.madoguchi.web.medical;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.patient.PatientView;

/**
 * One line of SC-16.
 *
 * @param settings in which kinds of care what runs was consented to
 * @param badges the four kinds of medical information
 * @param care whether the reader is in charge of the patient, or null where nobody asks
 */
public record ConsentedLine(
    PatientView patient, Set<CareSetting> settings, List<ConsentBadge> badges, CareStanding care)
    implements Serializable {
  @Override
  public String toString() {
    return "ConsentedLine[***]";
  }
}
