package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Role;
import org.junit.jupiter.api.Test;

class TicketTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(12));

  @Test
  void oneRoleIsTakenUpAtOnce() {
    assertEquals(Set.of("CLERK"), ticket(Role.CLERK).groups());
  }

  @Test
  void severalRolesGiveNothingUntilOneIsChosen() {
    Ticket ticket = ticket(Role.CLERK, Role.GRANTED);
    assertNull(ticket.activeRole());
    assertEquals(Set.of(), ticket.groups());
    assertEquals(Set.of("GRANTED"), ticket.workAs(Role.GRANTED).groups());
  }

  @Test
  void addOnsNeedNoChoice() {
    assertEquals(Set.of("DOCTOR", "ER_VIEWER"), ticket(Role.DOCTOR, Role.ER_VIEWER).groups());
  }

  @Test
  void aRoleTheAccountDoesNotHaveCannotBeTakenUp() {
    Ticket ticket = ticket(Role.CLERK);
    assertThrows(IllegalArgumentException.class, () -> ticket.workAs(Role.DOCTOR));
  }

  @Test
  void accountsForProgramsHaveNoPages() {
    assertTrue(ticket(Role.SERVICE).choices().isEmpty());
  }

  @Test
  void aLogInEndsTenMinutesAfterTheLastSignAtTheDesk() {
    Ticket ticket = ticket(Role.CLERK);
    assertFalse(LIMITS.over(ticket, NOW, NOW.plusSeconds(599)));
    assertTrue(LIMITS.over(ticket, NOW, NOW.plusSeconds(600)));
  }

  @Test
  void aLogInEndsFiveMinutesAfterTheLastSignOfAClinician() {
    assertTrue(LIMITS.over(ticket(Role.DOCTOR), NOW, NOW.plusSeconds(300)));
  }

  @Test
  void aLogInEndsAfterTwelveHoursWhateverHappens() {
    Instant end = NOW.plus(Duration.ofHours(12));
    assertTrue(LIMITS.over(ticket(Role.CLERK), end.minusSeconds(1), end));
  }

  @Test
  void onlyPagesOfOursAreReturnedTo() {
    assertEquals(
        Optional.of("/reception/session.xhtml?id=5"),
        ReturnAddress.accept("/reception/session.xhtml?id=5"));
    assertEquals(Optional.empty(), ReturnAddress.accept("//evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("https://evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/logout"));
    assertEquals("?to=", ReturnAddress.parameter("/reception/number.xhtml", null, false));
  }

  private static Ticket ticket(Role... roles) {
    return Ticket.issue("someone", "試験 花子", Set.of(roles), NOW);
  }
}
