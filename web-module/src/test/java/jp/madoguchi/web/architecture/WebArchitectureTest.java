package jp.madoguchi.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Workplace;
import org.junit.jupiter.api.Test;

/** What pages may reach, each rule with its reason. */
@AnalyzeClasses(packages = "jp.madoguchi.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {
  /**
   * Open to everybody on purpose: the log-ins, readiness of database and audit, refusals for the
   * audit, the feed and the pages at hand, which say no more than numbers, and the open boards,
   * which the push channel alone asks, by the rights it finds in the log-ins.
   */
  private static final Set<String> FOR_PAGES =
      Set.of(
          "Accounts",
          "LogIns",
          "ProviderTrips",
          "AuditWatch",
          "EncryptionWatch",
          "DatabaseReadiness",
          "AuditLedger",
          "BoardFeed",
          "SessionsAtHand",
          "OpenBoards");

  private static final Class<HttpServletRequest> REQUEST = HttpServletRequest.class;

  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(
              "jp.madoguchi.access",
              "jp.madoguchi.audit",
              "jp.madoguchi.bulk",
              "jp.madoguchi.clinical",
              "jp.madoguchi.consent",
              "jp.madoguchi.directory",
              "jp.madoguchi.encryption",
              "jp.madoguchi.facility",
              "jp.madoguchi.patient",
              "jp.madoguchi.qualification",
              "jp.madoguchi.reception");

  private static final Set<String> OPEN_FACADES =
      RULES.stream()
          .filter(bean -> bean.getMethods().stream().noneMatch(WebArchitectureTest::guarded))
          .flatMap(bean -> bean.getAllRawInterfaces().stream())
          .filter(facade -> facade.isAnnotatedWith(Local.class))
          .map(JavaClass::getName)
          .filter(name -> !FOR_PAGES.contains(name.substring(name.lastIndexOf('.') + 1)))
          .collect(Collectors.toSet());

  private static boolean guarded(JavaMethod method) {
    return method.isAnnotatedWith(RolesAllowed.class);
  }

  @ArchTest
  static final ArchRule pagesCallNoFacadeThatAsksForNoRole =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are façades open to the connectors and other capabilities",
                  (JavaClass type) -> OPEN_FACADES.contains(type.getName())))
          .because("such a façade trusts its caller to have asked for the right");

  @ArchTest
  static final ArchRule beansAskAnInjectedRequestForNoField =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "keep a request that was injected",
                  (JavaClass type) ->
                      type.getFields().stream()
                          .anyMatch(field -> field.getRawType().isEquivalentTo(REQUEST))))
          .and()
          .resideOutsideOfPackage("..api..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "its field is a request's",
                  (JavaCall<?> call) ->
                      call.getTargetOwner().isEquivalentTo(REQUEST)
                          && call.getName().startsWith("getParameter")))
          .because("what is injected knows no form that a filter has read: SentForm does");

  @ArchTest
  static final ArchRule pushEndpointsAreBeansByName =
      classes()
          .that()
          .areAnnotatedWith(ServerEndpoint.class)
          .should()
          .beAnnotatedWith(Dependent.class)
          .because(
              "Open Liberty injects nothing into an endpoint that is no bean, and push is dead");

  @ArchTest
  static final ArchRule thePushChannelAloneAsksWhatIsOpen =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.madoguchi.web.push..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jp\\.madoguchi\\..*\\.(OpenBoards|SessionsAtHand)")
          .because("they ask for no role: the channel finds each line's rights in the log-ins");

  @ArchTest
  static final ArchRule onePackageKnowsPrimeFaces =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.madoguchi.web.pf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.primefaces..")
          .because("another version of it must touch one package");

  @ArchTest
  static final ArchRule pagesReachNoImplementation =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jp.madoguchi..internal..")
          .because("the container's guard stands before the façade, not behind it");

  @ArchTest
  static final ArchRule aListLeavesTheHouseAfterAFreshProof =
      classes()
          .that()
          .haveSimpleName("ListDownload")
          .should()
          .callMethod(FreshProof.class, "demand", Workplace.class, Instant.class)
          .because("whoever finds a page open must not carry its list away");

  @Test
  void theOpenFacadesAreFound() {
    assertTrue(OPEN_FACADES.contains("jp.madoguchi.patient.PatientFile"), OPEN_FACADES::toString);
    assertTrue(OPEN_FACADES.contains("jp.madoguchi.consent.ConsentLedger"));
  }
}
