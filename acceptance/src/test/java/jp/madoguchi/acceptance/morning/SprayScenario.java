package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** Passwords that somebody tries: on many names from one place, on one name from many places. */
public abstract class SprayScenario {
  /** As delivered: wrong tries of a place in ten minutes. */
  private static final int OF_A_PLACE = 50;

  /** As delivered: wrong tries under a name from a place. */
  private static final int UNDER_A_NAME = 5;

  private static final int TOO_MANY = 429;
  private static final String COMMON = "Hospital-2026-winter";

  @Test
  void whoTriesOnePasswordOnManyNamesIsStoppedAndNobodyElseIs(ServerUnderTest server) {
    String place = "127.0.0.61";
    for (int name = 0; name < OF_A_PLACE; name++) {
      assertRefused(RawLine.logIn(server, "shiken.nobody" + name, COMMON).from(place).send());
    }
    // now a right one opens nothing there, and is as it was everywhere else
    assertClosed(RawLine.logIn(server, DemoAccount.CLERK).from(place).send());
    assertOpened(RawLine.logIn(server, DemoAccount.CLERK).from("127.0.0.62").send());
  }

  @Test
  void whoTriesOneNameFromManyPlacesShutsNobodyOut(ServerUnderTest server) {
    String own = "127.0.0.90";
    assertOpened(RawLine.logIn(server, DemoAccount.CLERK).from(own).send());
    for (int place = 70; place < 76; place++) {
      String from = "127.0.0." + place;
      for (int wrong = 0; wrong < UNDER_A_NAME; wrong++) {
        assertRefused(RawLine.logIn(server, DemoAccount.CLERK, COMMON).from(from).send());
      }
      assertClosed(RawLine.logIn(server, DemoAccount.CLERK).from(from).send());
    }
    assertOpened(RawLine.logIn(server, DemoAccount.CLERK).from(own).send());
    long locked =
        Database.of(server)
            .count(
                "select count(distinct terminal) from audit_record where action = 'LOG_IN_REFUSED'"
                    + " and terminal like '127.0.0.7_'");
    assertEquals(6, locked, "places that stand in the audit");
  }

  private static void assertRefused(RawAnswer answer) {
    assertTrue(answer.cookie("MADOGUCHI_LOGIN").isEmpty(), "nobody is let in");
    assertTrue(answer.status() < 500, answer::toString);
  }

  private static void assertClosed(RawAnswer answer) {
    assertRefused(answer);
    assertEquals(TOO_MANY, answer.status(), answer::toString);
  }

  private static void assertOpened(RawAnswer answer) {
    assertTrue(answer.cookie("MADOGUCHI_LOGIN").isPresent(), answer::toString);
  }
}
