package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** PostgreSQL goes and comes, while the server runs and before it does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class SameEarDatabaseScenario {

  @Test
  @Order(1)
  void databaseAwayAndBack(Desks desks, ServerUnderTest server) {
    OutageScenario.databaseGoesAndComesBack(desks, server);
  }

  @Test
  @Order(2)
  @Timeout(value = 15, unit = TimeUnit.MINUTES) // a start may take five
  void startWithoutDatabase(Desks desks, ServerUnderTest server) {
    server.kill();
    server.stopDatabase();
    server.startAgain();
    Until.holds(
        "the server says what is missing", Duration.ofMinutes(5), () -> health(server) == 503);
    server.startDatabase();
    server.awaitReady();
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    long session = Received.session(server, server.terminal().visit("MOVED", 2));
    assertThat(board.row(session)).isVisible(TimeLimits.visible());
    assertTrue(board.stayed(), "the row came without a reload");
  }

  private static int health(ServerUnderTest server) {
    try {
      return Web.send(Web.request(server.base().resolve("health/ready"))).statusCode();
    } catch (UncheckedIOException notYetListening) {
      return 0;
    }
  }
}
