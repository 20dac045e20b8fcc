package jp.madoguchi.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientView;

/**
 * One line of SC-16.
 *
 * @param care whether the caller is in charge of the patient, or null where nobody asks
 */
public record ConsentedPatient(PatientView patient, List<ConsentView> consents, CareStanding care) {

  /** In which kinds of care the consents were given that run now (診療区分). */
  public Set<CareSetting> settings() {
    Set<CareSetting> settings = EnumSet.noneOf(CareSetting.class);
    consents.stream()
        .filter(consent -> consent.state() == ConsentState.GIVEN)
        .filter(consent -> ClinicalKind.isOpenedBy(consent.kind()))
        .forEach(consent -> settings.add(consent.setting()));
    return settings;
  }

  @Override
  public String toString() {
    return "ConsentedPatient[***]";
  }
}
