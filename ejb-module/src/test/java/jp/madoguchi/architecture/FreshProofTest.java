package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Workplace;
import org.junit.jupiter.api.Test;

/** Which acts ask for a fresh proof of who does them (再認証); a new one of the kind is added here. */
class FreshProofTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("jp.madoguchi");

  private static final Set<String> ACTS =
      Set.of(
          // 管理者・救急・災害の権限
          "RightsDeskBean.give",
          "RightsDeskBean.confirm",
          // 救急・災害の閲覧と災害時モード
          "GroundDeskBean.emergency",
          "GroundDeskBean.disaster",
          "DisasterDeskBean.enter",
          "DisasterDeskBean.approve",
          // 閲覧権限の付与
          "RightsDeskBean.grant",
          "StaffDeskBean.takeFactorsAway",
          // 監査記録の印刷
          "AuditPapersBean.print",
          // 漏えい報告の持ち出し
          "LeakReportsBean.handOut");

  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

  @Test
  void theseActsAndNoOthersAskForAProof() {
    Set<String> asking =
        CODE.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(FreshProofTest::asks)
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ACTS), asking);
  }

  private static boolean asks(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(FreshProof.class)
                    && call.getName().equals("demand"));
  }

  @Test
  void aProofLastsFiveMinutesAndNoneIsAskedOfPrograms() {
    Workplace workplace = new Workplace();
    FreshProof.demand(workplace, NOW);
    workplace.withinLogIn(NOW);
    FreshProof.demand(workplace, NOW.plus(Duration.ofMinutes(5)).minusMillis(1));
    assertThrows(
        ProofDue.class, () -> FreshProof.demand(workplace, NOW.plus(Duration.ofMinutes(5))));
    workplace.withinLogIn(null);
    assertThrows(ProofDue.class, () -> FreshProof.demand(workplace, NOW));
  }
}
