package jp.madoguchi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;

/** Boards, sessions and the register name every patient: clinicians come by consent alone. */
@AnalyzeClasses(packages = "jp.madoguchi", importOptions = ImportOption.DoNotIncludeTests.class)
class WholeHospitalIsForTheDeskTest {
  private static final Set<String> CLINICIANS =
      Set.of("DOCTOR", "DENTIST", "PHARMACIST", "GRANTED", "ER_VIEWER", "DISASTER_VIEWER");

  @ArchTest
  static final ArchRule noFacadeOfTheDeskOpensForClinicians =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "jp.madoguchi.reception..", "jp.madoguchi.patient..", "jp.madoguchi.bulk..")
          .and()
          .areAnnotatedWith(RolesAllowed.class)
          .should(openForNoClinician())
          .because("who is in whose charge is not known, so it would be the whole hospital (§5.3)");

  private static ArchCondition<JavaMethod> openForNoClinician() {
    return new ArchCondition<>("open for no clinician") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        String[] roles = method.getAnnotationOfType(RolesAllowed.class).value();
        events.add(
            new SimpleConditionEvent(
                method,
                Arrays.stream(roles).noneMatch(CLINICIANS::contains),
                method.getFullName() + " opens for " + Arrays.toString(roles)));
      }
    };
  }
}
