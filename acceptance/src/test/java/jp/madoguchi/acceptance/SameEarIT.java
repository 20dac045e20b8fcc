package jp.madoguchi.acceptance;

import jp.madoguchi.acceptance.morning.SameEarScenario;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.HospitalServer;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** The EAR on the server of {@code config/server/ci}, or on the one that is named. */
@Tag("server")
@On(Assembly.HOSPITAL)
class SameEarIT extends SameEarScenario {
  @AfterAll
  static void measure(ServerUnderTest server) {
    HospitalServer.writeFacts(server);
  }
}
