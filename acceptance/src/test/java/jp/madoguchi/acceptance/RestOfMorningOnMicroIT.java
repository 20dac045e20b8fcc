package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.EncryptionScenario;
import jp.madoguchi.acceptance.morning.MaintenanceScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * What {@link MorningOnMicroIT} has no time for, on the server that {@link WorstMorningOnMicroIT}
 * attacks.
 */
@Tag("long")
@On(Assembly.ATTACKED)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RestOfMorningOnMicroIT {
  @Nested
  @Order(1)
  class Maintenance extends MaintenanceScenario {}

  @Nested
  @Order(2)
  class Encryption extends EncryptionScenario {}
}
