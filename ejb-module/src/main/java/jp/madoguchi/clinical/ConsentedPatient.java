package jp.madoguchi.clinical;

import java.util.List;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientView;

/** One line of SC-16. */
public record ConsentedPatient(PatientView patient, List<ConsentView> consents) {}
