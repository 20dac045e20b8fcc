package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.AttackScenario;
import jp.madoguchi.acceptance.morning.BoardScenario;
import jp.madoguchi.acceptance.morning.CardScenario;
import jp.madoguchi.acceptance.morning.FactorScenario;
import jp.madoguchi.acceptance.morning.ForeignIdScenario;
import jp.madoguchi.acceptance.morning.HostileAddressScenario;
import jp.madoguchi.acceptance.morning.LogInScenario;
import jp.madoguchi.acceptance.morning.MatrixScenario;
import jp.madoguchi.acceptance.morning.OutageScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.On;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;

/**
 * The morning as an EAR on a full server with H2: whatever the server itself has a part in (log-in
 * and roles, push, transactions, cards, outages, attacks). What only rules and pages decide is the
 * same in both assemblies; {@link WholeMorningOnFullIT} and {@link RestOfMorningOnFullIT} have it
 * here, too, in the long lane.
 */
@Tag("server")
@On(Assembly.FULL)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class MorningOnFullIT {
  @Nested
  @Order(1)
  class LogIn extends LogInScenario {}

  @Nested
  @Order(2)
  class Board extends BoardScenario {}

  @Nested
  @Order(8)
  class Cards extends CardScenario {}

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
  @Order(10)
  class Matrix extends MatrixScenario {}

  @Nested
  @Order(9)
  class Factors extends FactorScenario {}
}
