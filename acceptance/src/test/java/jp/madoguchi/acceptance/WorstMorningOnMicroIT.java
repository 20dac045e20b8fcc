package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.BombScenario;
import jp.madoguchi.acceptance.morning.HostileTextScenario;
import jp.madoguchi.acceptance.morning.LeftoverScenario;
import jp.madoguchi.acceptance.morning.SearchAttackScenario;
import jp.madoguchi.acceptance.morning.SprayScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * Attacks on a server of the bundle that nobody else uses: hostile rows would stand in the morning
 * of the others. By its name it comes after that.
 */
@Tag("server")
@On(Assembly.ATTACKED)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class WorstMorningOnMicroIT {
  @Nested
  @Order(1)
  class SearchAttacks extends SearchAttackScenario {}

  @Nested
  @Order(1)
  class Sprays extends SprayScenario {}

  @Nested
  @Order(2)
  class Bombs extends BombScenario {}

  @Nested
  @Order(3)
  class HostileTexts extends HostileTextScenario {}

  @Nested
  @Order(4)
  class Leftovers extends LeftoverScenario {}
}
