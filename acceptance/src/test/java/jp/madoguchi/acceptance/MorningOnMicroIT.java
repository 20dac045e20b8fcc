package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.morning.AttachmentScenario;
import jp.madoguchi.acceptance.morning.AttackScenario;
import jp.madoguchi.acceptance.morning.AuditProofScenario;
import jp.madoguchi.acceptance.morning.AuditScenario;
import jp.madoguchi.acceptance.morning.BoardScenario;
import jp.madoguchi.acceptance.morning.BulkScenario;
import jp.madoguchi.acceptance.morning.CardScenario;
import jp.madoguchi.acceptance.morning.ConsentedListScenario;
import jp.madoguchi.acceptance.morning.DeskScenario;
import jp.madoguchi.acceptance.morning.EmergencyScenario;
import jp.madoguchi.acceptance.morning.EquipmentScenario;
import jp.madoguchi.acceptance.morning.FactorScenario;
import jp.madoguchi.acceptance.morning.FieldCaseScenario;
import jp.madoguchi.acceptance.morning.FileScenario;
import jp.madoguchi.acceptance.morning.FloodScenario;
import jp.madoguchi.acceptance.morning.ForeignIdScenario;
import jp.madoguchi.acceptance.morning.FromRecordScenario;
import jp.madoguchi.acceptance.morning.HostileAddressScenario;
import jp.madoguchi.acceptance.morning.InletScenario;
import jp.madoguchi.acceptance.morning.KeyboardScenario;
import jp.madoguchi.acceptance.morning.LeftoverScenario;
import jp.madoguchi.acceptance.morning.LogInScenario;
import jp.madoguchi.acceptance.morning.LongBoardScenario;
import jp.madoguchi.acceptance.morning.MatrixScenario;
import jp.madoguchi.acceptance.morning.MedicalPaperScenario;
import jp.madoguchi.acceptance.morning.MedicalScenario;
import jp.madoguchi.acceptance.morning.MedicineTableScenario;
import jp.madoguchi.acceptance.morning.MixingScenario;
import jp.madoguchi.acceptance.morning.NumberScenario;
import jp.madoguchi.acceptance.morning.OfficialPaperScenario;
import jp.madoguchi.acceptance.morning.OrderScenario;
import jp.madoguchi.acceptance.morning.OutageScenario;
import jp.madoguchi.acceptance.morning.OutcomeScenario;
import jp.madoguchi.acceptance.morning.PaperScenario;
import jp.madoguchi.acceptance.morning.ProgramScenario;
import jp.madoguchi.acceptance.morning.ProvisioningScenario;
import jp.madoguchi.acceptance.morning.RegisterScenario;
import jp.madoguchi.acceptance.morning.ScannerScenario;
import jp.madoguchi.acceptance.morning.ScreenScenario;
import jp.madoguchi.acceptance.morning.SideBySideScenario;
import jp.madoguchi.acceptance.morning.StaffScenario;
import jp.madoguchi.acceptance.morning.SummaryScenario;
import jp.madoguchi.acceptance.morning.TourScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/** The morning on the Payara Micro bundle with PostgreSQL. */
@Tag("server")
@On(Assembly.MICRO)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class MorningOnMicroIT {
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
  @Order(3)
  class Number extends NumberScenario {}

  @Nested
  @Order(4)
  class Outcomes extends OutcomeScenario {}

  @Nested
  @Order(4)
  class Attachments extends AttachmentScenario {}

  @Nested
  @Order(4)
  class FieldCases extends FieldCaseScenario {}

  @Nested
  @Order(5)
  class Keyboard extends KeyboardScenario {}

  @Nested
  @Order(5)
  class Scanner extends ScannerScenario {}

  @Nested
  @Order(5)
  class Tour extends TourScenario {}

  @Nested
  @Order(5)
  class LongBoard extends LongBoardScenario {}

  @Nested
  @Order(6)
  class Files extends FileScenario {}

  @Nested
  @Order(7)
  class Medical extends MedicalScenario {}

  @Nested
  @Order(7)
  class ConsentedList extends ConsentedListScenario {}

  @Nested
  @Order(7)
  class Summary extends SummaryScenario {}

  @Nested
  @Order(7)
  class Orders extends OrderScenario {}

  @Nested
  @Order(7)
  class MedicalPaper extends MedicalPaperScenario {}

  @Nested
  @Order(7)
  class OfficialPaper extends OfficialPaperScenario {}

  @Nested
  @Order(8)
  class Emergency extends EmergencyScenario {}

  @Nested
  @Order(8)
  class FromRecord extends FromRecordScenario {}

  @Nested
  @Order(8)
  class Cards extends CardScenario {}

  @Nested
  @Order(8)
  class Equipment extends EquipmentScenario {}

  @Nested
  @Order(8)
  class DesksOfTheirOwn extends DeskScenario {}

  @Nested
  @Order(8)
  class Bulk extends BulkScenario {}

  @Nested
  @Order(10)
  class RegisterImport extends RegisterScenario {}

  @Nested
  @Order(9)
  class Outages extends OutageScenario {
    @Test
    void theDatabaseGoesAndComesBackWithoutARestart(Desks desks, ServerUnderTest server) {
      databaseGoesAndComesBack(desks, server);
    }
  }

  @Nested
  @Order(10)
  class Papers extends PaperScenario {}

  @Nested
  @Order(10)
  class Screens extends ScreenScenario {}

  @Nested
  @Order(10)
  class Staff extends StaffScenario {}

  @Nested
  @Order(10)
  class MedicineTables extends MedicineTableScenario {}

  @Nested
  @Order(10)
  class ForeignIds extends ForeignIdScenario {}

  @Nested
  @Order(9)
  class Attacks extends AttackScenario {}

  @Nested
  @Order(9)
  class HostileAddresses extends HostileAddressScenario {
    @Test
    void besideTheProgramNothingAnswers(ServerUnderTest server) {
      nothingElseAnswers(server);
    }
  }

  @Nested
  @Order(11)
  class AuditProof extends AuditProofScenario {}

  @Nested
  @Order(10)
  class Programs extends ProgramScenario {}

  @Nested
  @Order(10)
  class Provisioning extends ProvisioningScenario {}

  @Nested
  @Order(10)
  class Matrix extends MatrixScenario {}

  @Nested
  @Order(11)
  class Audit extends AuditScenario {}

  @Nested
  @Order(12)
  class Inlets extends InletScenario {}

  @Nested
  @Order(12)
  class Mixing extends MixingScenario {}

  @Nested
  @Order(13)
  class Flood extends FloodScenario {}

  @Nested
  @Order(10)
  class Factors extends FactorScenario {}

  @Nested
  @Order(14)
  class Leftovers extends LeftoverScenario {}
}
