package jp.madoguchi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.internal.ClinicalExchange;
import jp.madoguchi.clinical.internal.ClinicalRetention;
import jp.madoguchi.clinical.internal.StoredSheets;
import jp.madoguchi.clinical.internal.ViewingGate;

/** The house's rules, each with its reason; the drawing is in the architecture's description. */
@AnalyzeClasses(
    packages = "jp.madoguchi",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutStands.class})
class ArchitectureTest {
  /** What tests have instead of a hospital's servers is on their class path, and no part of it. */
  static final class WithoutStands implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/identity/stand/");
    }
  }

  /**
   * What answers of medical information are kept as; the lists that the exchanges fill come too.
   */
  private static final Set<String> STORED_LINES =
      Set.of(
          "jp.madoguchi.clinical.internal.CheckupLine",
          "jp.madoguchi.clinical.internal.DrugLine",
          "jp.madoguchi.clinical.internal.DrugLine$Drug",
          "jp.madoguchi.clinical.internal.DrugLine$Occasion",
          "jp.madoguchi.clinical.internal.DrugLines",
          "jp.madoguchi.clinical.internal.ProcedureLine");

  /** ./madoguchi audit and encryption: programs of their own, no part of a server. */
  private static final String COMMANDS = "(AuditTool|EncryptionTool)";

  @ArchTest
  static final ArchRule capabilitiesHaveNoCycles =
      slices()
          .matching("jp.madoguchi.(*)..")
          .should()
          .beFreeOfCycles()
          .because("whoever changes one capability must be able to know what depends on it");

  @ArchTest
  static final ArchRule internalStaysInternal =
      classes()
          .that()
          .resideInAPackage("jp.madoguchi.*.internal..")
          .should(beUsedByTheirOwnCapabilityOnly())
          .because("what others may use is in the capability's own package, and only that");

  @ArchTest
  static final ArchRule rulesTouchNoDevice =
      noClasses()
          .that()
          .resideInAPackage("jp.madoguchi..")
          .and()
          .resideOutsideOfPackages(
              "jp.madoguchi.terminal..",
              "jp.madoguchi.reader..",
              // keystore and time-stamp authority; the command works by the same classes
              "jp.madoguchi.audit.internal.proof..",
              // the code of the set-up reaches the operator by a file and by nothing else
              "jp.madoguchi.setup.internal.file..",
              "jp.madoguchi.encryption.internal.keystore..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.nio.file..",
              "java.net..",
              "javax.smartcardio..",
              "com.sun.jna..",
              "java.awt..",
              "javax.imageio..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile).*")
          .because("devices, files and sockets come in through the connectors, where they belong");

  @ArchTest
  static final ArchRule rulesKnowNoPage =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..")
          .because("pages and interfaces are the web module's; the rules outlive them");

  @ArchTest
  static final ArchRule receptionNeverReachesMedicalInformation =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.madoguchi.clinical..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jp.madoguchi.clinical..")
          .because("nothing that draws the reception's pages may reach medical information");

  @ArchTest
  static final ArchRule onlyTheGateMakesAGround =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ViewingGate.class.getName())
          .should()
          .callConstructorWhere(
              describe(
                  "makes a ground of viewing",
                  call -> call.getTargetOwner().isAssignableTo(ViewingGround.class)))
          .because("a ground says that right, consent and person were asked for at that instant");

  @ArchTest
  static final ArchRule sheetsAreReadBehindTheGate =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("jp.madoguchi.clinical.internal..")
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Singleton.class)
          .and()
          .areNotPrivate()
          .should(askTheGateBeforeTheyReturnMedicalInformation())
          .because("whoever holds a sheet has passed the gate, or was handed its ground");

  @ArchTest
  static final ArchRule storedLinesHaveOneReader =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(StoredSheets.class.getName())
          .and()
          .doNotHaveFullyQualifiedName(ClinicalRetention.class.getName())
          .and()
          .areNotAssignableTo(ClinicalExchange.class)
          .and(describe("are no line themselves", type -> !STORED_LINES.contains(type.getName())))
          .should()
          .callMethodWhere(
              describe(
                  "learns the lines' type or makes a sheet of them",
                  call ->
                      call.getTargetOwner().isAssignableTo(ClinicalExchange.class)
                          && Set.of("lineType", "sheet").contains(call.getName())))
          .orShould()
          .dependOnClassesThat(
              describe("are stored lines", type -> STORED_LINES.contains(type.getName())))
          .because("the reader asks for a ground, the retention deletes, and nobody else looks");

  @ArchTest
  static final ArchRule documentsWithoutConsentHaveOneReader =
      noClasses()
          .that()
          .doNotHaveSimpleName("GroundDocument")
          .and()
          .doNotHaveSimpleName("GroundDocuments")
          .and()
          .doNotHaveSimpleName("OpenedDocumentsBean")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("GroundDocument")
          .because("one bean takes them, one reads them behind the gate, and nobody else looks");

  @ArchTest
  static final ArchRule ordersAgainstAMatchHaveOneReader =
      noClasses()
          .that()
          .doNotHaveSimpleName("KeptOverride")
          .and()
          .doNotHaveSimpleName("OrderCheckBean")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("KeptOverride")
          .because("they name drugs of the history: one bean writes and reads them, by the gate");

  @ArchTest
  static final ArchRule officialDocumentsHaveOneReader =
      noClasses()
          .that()
          .doNotHaveSimpleName("PaperContent")
          .and()
          .doNotHaveSimpleName("PaperAnswers")
          .and()
          .doNotHaveSimpleName("PaperRetention")
          .and()
          .doNotHaveSimpleName("OfficialPapersBean")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("PaperContent")
          .because("one bean takes them, one deletes them, one reads them behind the gate");

  @ArchTest
  static final ArchRule everyBeanIsClosedUnlessOpened =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should()
          .beAnnotatedWith(DenyAll.class)
          .andShould(sayOfEachPublicMethodWhoMayCallIt())
          .because("a method nobody thought about must be callable by nobody");

  @ArchTest
  static final ArchRule whatBeansReturnIsPublic =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(returnPublicTypes())
          .because(
              "a server's proxy casts it from another package, which no test without one sees");

  @ArchTest
  static final ArchRule earsAreForConnectorsOnly =
      classes()
          .that()
          .areAnnotatedWith(MessageDriven.class)
          .should()
          .bePackagePrivate()
          .orShould()
          .resideInAPackage("jp.madoguchi.*.internal..")
          .andShould()
          .beAnnotatedWith(PermitAll.class)
          .because("some servers refuse the connector's own call otherwise");

  @ArchTest
  static final ArchRule onlyTheFacilitysClockTellsTheTime =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.madoguchi.facility.internal..")
          .and()
          .haveNameNotMatching(".*\\." + COMMANDS)
          .should()
          .callMethodWhere(readsTheSystemsClock())
          .because("dates are those of Japan, and every rule is tested at its boundary");

  @ArchTest
  static final ArchRule theStoreKnowsNoCapability =
      noClasses()
          .that()
          .resideInAPackage("jp.madoguchi.node..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jp.madoguchi..")
                  .and(resideOutsideOfPackages("jp.madoguchi.node..", "jp.madoguchi.facility..")))
          .because("the store's and the nodes' own care is below everything that is stored");

  @ArchTest
  static final ArchRule theFacilityIsWhatTheHospitalIsAndNothingElse =
      noClasses()
          .that()
          .resideInAPackage("jp.madoguchi.facility..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("jp.madoguchi..")
                  .and(resideOutsideOfPackages("jp.madoguchi.facility..")))
          .because("its equipment, its store and its tasks are rooms of their own");

  @ArchTest
  static final ArchRule theFacilitysZoneHasOneHome =
      noClasses()
          .that()
          .doNotHaveSimpleName("FacilityTime")
          .and()
          .resideOutsideOfPackages("jp.madoguchi.terminal..", "jp.madoguchi.reader..")
          .should()
          .callMethod(ZoneId.class, "of", String.class)
          .because("a day is a day of Japan everywhere, and that is said once");

  @ArchTest
  static final ArchRule logsGoThroughThePlatform =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\." + COMMANDS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("every server has its own logging, and System.Logger reaches each of them");

  private static ArchCondition<JavaMethod> askTheGateBeforeTheyReturnMedicalInformation() {
    return new ArchCondition<>("ask the gate before they return medical information") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean medical =
            method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(
                    type ->
                        type.isAssignableTo(ClinicalSheet.class)
                            || type.isEquivalentTo(StoredSheets.StoredSheet.class)
                            || STORED_LINES.contains(type.getName()));
        boolean handed =
            method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isAssignableTo(ViewingGround.class));
        boolean asks =
            method.getMethodCallsFromSelf().stream()
                .anyMatch(
                    call ->
                        call.getTargetOwner().isEquivalentTo(ViewingGate.class)
                            && call.getName().equals("require"));
        if (medical && !handed && !asks) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nobody"));
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> returnPublicTypes() {
    return new ArchCondition<>("return public types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        JavaClass returned = method.getRawReturnType().getBaseComponentType();
        if (!returned.isPrimitive() && !returned.getModifiers().contains(JavaModifier.PUBLIC)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " returns " + returned.getName()));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> beUsedByTheirOwnCapabilityOnly() {
    return new ArchCondition<>("be used by their own capability only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = type.getPackageName().replaceFirst("\\.internal.*", "");
        type.getDirectDependenciesToSelf().stream()
            .filter(use -> !use.getOriginClass().getPackageName().startsWith(own))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> sayOfEachPublicMethodWhoMayCallIt() {
    return new ArchCondition<>("say of each public method who may call it") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
          boolean callable =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  && !method.getModifiers().contains(JavaModifier.STATIC)
                  && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
          boolean said =
              method.isAnnotatedWith(RolesAllowed.class)
                  || method.isAnnotatedWith(PermitAll.class)
                  || method.isAnnotatedWith(DenyAll.class);
          if (callable && !said) {
            events.add(SimpleConditionEvent.violated(type, method.getFullName() + " says nothing"));
          }
        }
      }
    };
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheSystemsClock() {
    return new DescribedPredicate<>("reads the system's clock") {
      @Override
      public boolean test(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean now =
            access.getName().equals("now")
                && access.getTarget().getFullName().endsWith(".now()")
                && (owner.isEquivalentTo(Instant.class)
                    || owner.isEquivalentTo(LocalDate.class)
                    || owner.isEquivalentTo(LocalDateTime.class)
                    || owner.isEquivalentTo(ZonedDateTime.class));
        return now
            || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis")
            || owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system");
      }
    };
  }
}
