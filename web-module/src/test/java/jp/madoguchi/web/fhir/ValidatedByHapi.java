package jp.madoguchi.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * What HL7's validator (HAPI) says against a bundle by the published definitions of R4, one line
 * each. It knows neither JP Core nor Japan's lists of codes, and asks nobody for them.
 */
final class ValidatedByHapi {
  /**
   * What it cannot know, and says so: profiles and code lists of Japan, the content of LOINC, and
   * codes of which the message does not say the list.
   */
  private static final Pattern NOT_KNOWN_HERE =
      Pattern.compile(
          "Profile reference 'http://jpfhir\\.jp/fhir/core/StructureDefinition/\\w+' has not been"
              + " checked because it could not be found"
              + "|CodeSystem is unknown and can't be validated: (urn:oid:1\\.2\\.392\\.200119\\.6\\.1005"
              + "|http://jpfhir\\.jp/fhir/core/CodeSystem/JP_ProcedureCodesMedical_CS"
              + "|http://loinc\\.org) for .*"
              + "|Coding has no system\\. A code with no system has no defined meaning.*");

  private static final FhirValidator VALIDATOR = validator();

  private ValidatedByHapi() {}

  private static FhirValidator validator() {
    FhirContext r4 = FhirContext.forR4();
    FhirInstanceValidator definitions =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new InMemoryTerminologyServerValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4)));
    definitions.setErrorForUnknownProfiles(false);
    // advice, such as a narrative for each resource, is no finding
    definitions.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    FhirValidator validator = r4.newValidator();
    validator.registerValidatorModule(definitions);
    return validator;
  }

  /** Errors and warnings; empty for nothing. */
  static List<String> found(JsonObject resource) {
    return VALIDATOR.validateWithResult(resource.toString()).getMessages().stream()
        .filter(one -> one.getSeverity() != ResultSeverityEnum.INFORMATION)
        .filter(one -> !isNotKnownHere(one))
        .map(one -> one.getSeverity() + " " + one.getLocationString() + " " + one.getMessage())
        .distinct()
        .toList();
  }

  private static boolean isNotKnownHere(SingleValidationMessage one) {
    return one.getSeverity() == ResultSeverityEnum.WARNING
        && NOT_KNOWN_HERE.matcher(one.getMessage()).matches();
  }
}
