package jp.madoguchi.clinical;

import java.util.List;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientView;

/**
 * One line of SC-16.
 *
 * @param care whether the caller is in charge of the patient, or null where nobody asks
 */
public record ConsentedPatient(
    PatientView patient, List<ConsentView> consents, CareStanding care) {}
