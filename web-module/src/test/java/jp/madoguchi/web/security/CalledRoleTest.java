package jp.madoguchi.web.security;

import static jp.madoguchi.access.Role.BILLING;
import static jp.madoguchi.access.Role.CLERK;
import static jp.madoguchi.access.Role.DOCTOR;
import static jp.madoguchi.access.Role.ER_VIEWER;
import static jp.madoguchi.access.Role.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import jp.madoguchi.access.Role;
import org.junit.jupiter.api.Test;

class CalledRoleTest {
  @Test
  void oneRoleNeedsNoName() {
    assertEquals(Set.of("SERVICE"), CalledRole.groups(Set.of(SERVICE), null));
    assertEquals(Set.of("DOCTOR", "ER_VIEWER"), CalledRole.groups(Set.of(DOCTOR, ER_VIEWER), null));
  }

  @Test
  void ofSeveralOneIsNamedAndTheOthersOpenNothing() {
    Set<Role> roles = Set.of(CLERK, BILLING, ER_VIEWER);
    assertEquals(Set.of(), CalledRole.groups(roles, null));
    assertEquals(Set.of("BILLING", "ER_VIEWER"), CalledRole.groups(roles, "BILLING"));
    assertEquals(Set.of(), CalledRole.groups(Set.of(CLERK, SERVICE), null));
  }

  @Test
  void whatTheAccountHasNotIsNotTakenUp() {
    assertEquals(Set.of(), CalledRole.groups(Set.of(CLERK), "ADMIN"));
    assertEquals(Set.of(), CalledRole.groups(Set.of(CLERK), ""));
    assertEquals(Set.of(), CalledRole.groups(Set.of(DOCTOR, ER_VIEWER), "ER_VIEWER"));
    assertEquals(Set.of(), CalledRole.groups(Set.of(), null));
  }
}
