package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRuleTest {
  @ParameterizedTest(name = "{0} for one with roles {1} and licences {2}: {3}")
  @CsvSource({
    "DOCTOR, , , LICENCE_MISSING",
    "DOCTOR, , DENTIST, LICENCE_MISSING",
    "DOCTOR, , DOCTOR, ",
    "DENTIST, , DENTIST, ",
    "DENTIST, , DOCTOR, LICENCE_MISSING",
    "PHARMACIST, , PHARMACIST, ",
    "PHARMACIST, DOCTOR, DOCTOR, LICENCE_MISSING",
    "DENTIST, DOCTOR, DOCTOR DENTIST, ",
    "CLERK, , , ",
    "CLERK, CLERK, , ALREADY_HELD",
    "DOCTOR, DOCTOR, , ALREADY_HELD",
    "GRANTED, , , ",
    "ADMIN, , , ",
    "AUDITOR, ADMIN, , ",
    "SERVICE, , , ROLE_OF_SYSTEMS",
    "PROVISIONING, , , ROLE_OF_SYSTEMS",
    "ER_VIEWER, , , ADD_ON_ALONE",
    "ER_VIEWER, CLERK, , ADD_ON_ALONE",
    "ER_VIEWER, GRANTED, , ",
    "ER_VIEWER, DOCTOR, DOCTOR, ",
    "DISASTER_VIEWER, ER_VIEWER, , ADD_ON_ALONE",
    "DISASTER_VIEWER, PHARMACIST, PHARMACIST, "
  })
  void whoMayHoldWhat(Role role, String held, String checked, StaffRefusal refusal) {
    assertEquals(
        refusal, RoleRule.refusal(role, set(Role.class, held), set(LicenceKind.class, checked)));
  }

  @ParameterizedTest(name = "{0} of {1} takes {2} along")
  @CsvSource({
    "DOCTOR, DOCTOR ER_VIEWER, ER_VIEWER",
    "DOCTOR, DOCTOR GRANTED ER_VIEWER, ",
    "DOCTOR, DOCTOR CLERK ER_VIEWER DISASTER_VIEWER, ER_VIEWER DISASTER_VIEWER",
    "CLERK, CLERK DOCTOR ER_VIEWER, ",
    "ER_VIEWER, DOCTOR ER_VIEWER, ",
    "GRANTED, GRANTED DISASTER_VIEWER, DISASTER_VIEWER"
  })
  void whatGoesWithARole(Role taken, String held, String along) {
    assertEquals(set(Role.class, along), RoleRule.goWith(taken, set(Role.class, held)));
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(" "))
            .map(name -> Enum.valueOf(type, name))
            .collect(Collectors.toSet());
  }
}
