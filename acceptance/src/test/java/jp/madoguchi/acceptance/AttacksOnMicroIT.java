package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.BombScenario;
import jp.madoguchi.acceptance.morning.EncryptionScenario;
import jp.madoguchi.acceptance.morning.HostileTextScenario;
import jp.madoguchi.acceptance.morning.LeftoverScenario;
import jp.madoguchi.acceptance.morning.MaintenanceScenario;
import jp.madoguchi.acceptance.morning.SearchAttackScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/** What takes its time, on Micro with PostgreSQL: attacks, encryption, maintenance. */
@Tag("server")
@On(Assembly.MICRO)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class AttacksOnMicroIT {
  @Nested
  @Order(1)
  class SearchAttacks extends SearchAttackScenario {}

  @Nested
  @Order(2)
  class Bombs extends BombScenario {}

  @Nested
  @Order(3)
  class HostileTexts extends HostileTextScenario {}

  @Nested
  @Order(3)
  class Maintenance extends MaintenanceScenario {}

  @Nested
  @Order(3)
  class Encryption extends EncryptionScenario {}

  @Nested
  @Order(4)
  class Leftovers extends LeftoverScenario {}
}
