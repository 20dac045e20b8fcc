package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.BulkScenario;
import jp.madoguchi.acceptance.morning.DeskScenario;
import jp.madoguchi.acceptance.morning.EncryptionScenario;
import jp.madoguchi.acceptance.morning.EquipmentScenario;
import jp.madoguchi.acceptance.morning.FileScenario;
import jp.madoguchi.acceptance.morning.FloodScenario;
import jp.madoguchi.acceptance.morning.KeyboardScenario;
import jp.madoguchi.acceptance.morning.MixingScenario;
import jp.madoguchi.acceptance.morning.NumberScenario;
import jp.madoguchi.acceptance.morning.OutcomeScenario;
import jp.madoguchi.acceptance.morning.StaffScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * What {@link WholeMorningOnFullIT} leaves to {@link MorningOnMicroIT}, on the full server, too.
 */
@Tag("long")
@On(Assembly.FULL)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RestOfMorningOnFullIT {
  @Nested
  @Order(1)
  class Number extends NumberScenario {}

  @Nested
  @Order(2)
  class Outcomes extends OutcomeScenario {}

  @Nested
  @Order(3)
  class Bulk extends BulkScenario {}

  @Nested
  @Order(3)
  class Equipment extends EquipmentScenario {}

  @Nested
  @Order(3)
  class Files extends FileScenario {}

  @Nested
  @Order(3)
  class DesksOfTheirOwn extends DeskScenario {}

  @Nested
  @Order(3)
  class Keyboard extends KeyboardScenario {}

  @Nested
  @Order(4)
  class Staff extends StaffScenario {}

  @Nested
  @Order(4)
  class Mixing extends MixingScenario {}

  @Nested
  @Order(5)
  class Flood extends FloodScenario {}

  @Nested
  @Order(13)
  class Encryption extends EncryptionScenario {}
}
