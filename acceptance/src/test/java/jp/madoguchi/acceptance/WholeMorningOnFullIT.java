package jp.madoguchi.acceptance;

import java.util.Set;
import jp.madoguchi.acceptance.morning.AttackScenario;
import jp.madoguchi.acceptance.morning.AuditProofScenario;
import jp.madoguchi.acceptance.morning.AuditScenario;
import jp.madoguchi.acceptance.morning.BoardScenario;
import jp.madoguchi.acceptance.morning.CardScenario;
import jp.madoguchi.acceptance.morning.ConsentedListScenario;
import jp.madoguchi.acceptance.morning.FactorScenario;
import jp.madoguchi.acceptance.morning.ForeignIdScenario;
import jp.madoguchi.acceptance.morning.HostileAddressScenario;
import jp.madoguchi.acceptance.morning.LogInScenario;
import jp.madoguchi.acceptance.morning.MatrixScenario;
import jp.madoguchi.acceptance.morning.MedicalScenario;
import jp.madoguchi.acceptance.morning.OutageScenario;
import jp.madoguchi.acceptance.morning.ProgramScenario;
import jp.madoguchi.acceptance.morning.RegisterScenario;
import jp.madoguchi.acceptance.morning.SideBySideScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * The morning as an EAR on a full server with H2, with all that {@link MorningOnFullIT} has and
 * what only rules and pages decide, up to the audit of it all; the rest is {@link
 * RestOfMorningOnFullIT}.
 */
@Tag("long")
@On(Assembly.FULL)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class WholeMorningOnFullIT {
  @Nested
  @Order(1)
  class LogIn extends LogInScenario {}

  @Nested
  @Order(2)
  class Board extends BoardScenario {}

  @Nested
  @Order(3)
  class SideBySide extends SideBySideScenario {}

  @Nested
  @Order(7)
  class Medical extends MedicalScenario {}

  @Nested
  @Order(7)
  class ConsentedList extends ConsentedListScenario {}

  @Nested
  @Order(8)
  class Cards extends CardScenario {}

  @Nested
  @Order(10)
  class RegisterImport extends RegisterScenario {}

  @Nested
  @Order(9)
  class Outages extends OutageScenario {}

  @Nested
  @Order(10)
  class ForeignIds extends ForeignIdScenario {}

  @Nested
  @Order(9)
  class Attacks extends AttackScenario {}

  @Nested
  @Order(9)
  class HostileAddresses extends HostileAddressScenario {}

  @Nested
  @Order(11)
  class AuditProof extends AuditProofScenario {}

  @Nested
  @Order(10)
  class Programs extends ProgramScenario {}

  @Nested
  @Order(10)
  class Matrix extends MatrixScenario {}

  @Nested
  @Order(11)
  class Audit extends AuditScenario {
    @Override
    protected Set<String> notDone() {
      return Set.of("ASSIGN_PATIENT");
    }
  }

  @Nested
  @Order(9)
  class Factors extends FactorScenario {}
}
