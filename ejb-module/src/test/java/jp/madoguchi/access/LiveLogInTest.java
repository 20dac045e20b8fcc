package jp.madoguchi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveLogInTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(12));

  @Test
  void severalRolesGiveNothingUntilOneIsChosen() {
    assertNull(LiveLogIn.onlyChoice(Set.of(Role.CLERK, Role.GRANTED)));
    assertEquals(Set.of(), logIn(null, Role.CLERK, Role.GRANTED).groups());
    assertEquals(Set.of("GRANTED"), logIn(Role.GRANTED, Role.CLERK, Role.GRANTED).groups());
  }

  @Test
  void addOnsNeedNoChoice() {
    assertEquals(Role.DOCTOR, LiveLogIn.onlyChoice(Set.of(Role.DOCTOR, Role.ER_VIEWER)));
    assertEquals(
        Set.of("DOCTOR", "ER_VIEWER"), logIn(Role.DOCTOR, Role.DOCTOR, Role.ER_VIEWER).groups());
  }

  @Test
  void aRoleTheAccountHasNoLongerIsWorkedInNoLonger() {
    assertNull(logIn(Role.DOCTOR, Role.CLERK).activeRole());
    assertNull(logIn(Role.ER_VIEWER, Role.CLERK, Role.ER_VIEWER).activeRole());
  }

  @Test
  void accountsForProgramsHaveNoPages() {
    assertTrue(LiveLogIn.choices(Set.of(Role.SERVICE)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    // never before the limit; at most one step after it, in which a sign is not written
    "CLERK, 0, 629, ",
    "CLERK, 0, 630, IDLE",
    "DOCTOR, 0, 314, ",
    "DOCTOR, 0, 315, IDLE",
    ", 0, 629, ",
    "CLERK, 43199, 43199, ",
    "CLERK, 43199, 43200, TOO_LONG",
    "CLERK, 0, 43200, TOO_LONG"
  })
  void aLogInEndsWithoutASignAndAfterTwelveHours(
      Role role, long lastSign, long now, LogInEnd expected) {
    assertEquals(expected, LIMITS.over(role, NOW, NOW.plusSeconds(lastSign), NOW.plusSeconds(now)));
  }

  @Test
  void onlyWhatHasTheFormOfAnIdIsLookedUp() {
    LogInSecret made = LogInSecret.made();
    assertEquals(Optional.of(made), LogInSecret.sent(made.text()));
    assertEquals(Optional.empty(), LogInSecret.sent(made.text() + "x"));
    assertEquals(Optional.empty(), LogInSecret.sent("' or 1=1 --"));
    assertEquals(Optional.empty(), LogInSecret.sent(null));
  }

  @Test
  void theSecretIsNotPrinted() {
    assertEquals("[***]", LogInSecret.made().toString());
  }

  private static LiveLogIn logIn(Role active, Role... roles) {
    return new LiveLogIn(
        LogInSecret.made().key(),
        "someone",
        "試験 花子",
        Set.of(roles),
        active,
        NOW,
        false,
        FactorStep.NOT_ASKED,
        NOW,
        1);
  }
}
