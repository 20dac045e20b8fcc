package jp.madoguchi.clinical;

import java.util.List;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientView;

/**
 * The banner of SC-11.
 *
 * @param eligibilityOnly the last card session came after the certificate's expiry: nobody should
 *     wait for medical data
 */
public record MedicalBanner(
    PatientView patient,
    List<ConsentView> consents,
    Map<ConsentKind, FetchState> fetches,
    boolean eligibilityOnly) {}
