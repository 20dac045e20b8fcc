package jp.madoguchi.web.medical;

import java.io.Serializable;
import java.util.List;
import jp.madoguchi.patient.PatientView;

/**
 * One line of SC-16.
 *
 * @param badges the four kinds of medical information
 */
public record ConsentedLine(PatientView patient, List<ConsentBadge> badges)
    implements Serializable {
  @Override
  public String toString() {
    return "ConsentedLine[***]";
  }
}
