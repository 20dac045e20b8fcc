package jp.madoguchi.program.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.program.ProgramState;
import jp.madoguchi.program.ProgramVersion;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramDeskTest {
  @OnBothDatabases
  void twoAdministratorsConnectWhatReadsMedicalInformation(TestDatabase database) {
    takesTwo(database, Role.DOCTOR);
  }

  @OnBothDatabases
  void twoAdministratorsConnectWhatEndsStaff(TestDatabase database) {
    takesTwo(database, Role.PROVISIONING);
  }

  private static void takesTwo(TestDatabase database, Role role) {
    ProgramHouse house = new ProgramHouse(database);
    assertFalse(create(house, "viewer", role));
    assertEquals(ProgramState.WAITING, house.find("viewer").state());
    assertEquals(ProgramFault.UNKNOWN, house.refused(house.signed("viewer")));
    refuses(ProgramRefusal.NOT_TWO_PEOPLE, () -> house.desk().confirm(house.of("viewer")));
    house.caller.become("second", Role.ADMIN);
    house.desk().confirm(house.of("viewer"));
    assertEquals(ProgramState.IN_USE, house.find("viewer").state());
    assertNull(house.refused(house.signed("viewer")));
    refuses(ProgramRefusal.NOTHING_WAITS, () -> house.desk().confirm(house.of("viewer")));
  }

  @OnBothDatabases
  void aSecondKeyForItTakesTwoAsWell(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("viewer", Role.DOCTOR);
    assertFalse(house.desk().addKey(house.of("viewer"), ProgramHouse.key(ProgramHouse.OTHER)));
    String withNew = house.signed("viewer", ProgramHouse.OTHER, JWSAlgorithm.RS256, c -> c);
    assertEquals(ProgramFault.UNKNOWN, house.refused(withNew));
    assertNull(house.refused(house.signed("viewer")), "the first key opens meanwhile");
    refuses(ProgramRefusal.NOT_TWO_PEOPLE, () -> house.desk().confirm(house.of("viewer")));
    house.caller.become("second", Role.ADMIN);
    house.desk().confirm(house.of("viewer"));
    assertNull(
        house.refused(house.signed("viewer", ProgramHouse.OTHER, JWSAlgorithm.RS256, c -> c)));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void rolesThatAProgramMayHave(Role role) {
    Set<Role> medical = Set.of(Role.DOCTOR, Role.DENTIST, Role.PHARMACIST, Role.GRANTED);
    Set<Role> desk = Set.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING);
    ProgramRefusal alone =
        medical.contains(role)
            ? ProgramRefusal.ROLE_NEEDS_PEOPLE
            : desk.contains(role) || Role.OF_SYSTEMS.contains(role) ? null : ProgramRefusal.ROLE;
    ProgramRefusal forPeople =
        medical.contains(role) || desk.contains(role)
            ? null
            : Role.OF_SYSTEMS.contains(role)
                ? ProgramRefusal.ROLE_WITHOUT_PEOPLE
                : ProgramRefusal.ROLE;
    assertEquals(alone, ProgramRoles.refusal(role, false));
    assertEquals(forPeople, ProgramRoles.refusal(role, true));
  }

  @OnBothDatabases
  void whatIsTypedWrongIsRefusedByName(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    create(house, "emr", Role.SERVICE);
    refuses(ProgramRefusal.CLIENT_ID_TAKEN, () -> create(house, "emr", Role.SERVICE));
    typed(house, ProgramRefusal.CLIENT_ID, "EMR 1", "n", "p", Role.SERVICE, "10.0.0.1");
    typed(house, ProgramRefusal.NAME, "a1", " ", "p", Role.SERVICE, "10.0.0.1");
    typed(house, ProgramRefusal.PURPOSE, "a1", "n", "", Role.SERVICE, "10.0.0.1");
    typed(house, ProgramRefusal.ROLE, "a1", "n", "p", null, "10.0.0.1");
    typed(house, ProgramRefusal.ROLE, "a1", "n", "p", Role.ADMIN, "10.0.0.1");
    for (String addresses : List.of("", "10.0.0.0/33", "emr.example", "0.0.0.0/0", "::/0")) {
      typed(house, ProgramRefusal.ADDRESSES, "a1", "n", "p", Role.SERVICE, addresses);
    }
    LocalDate today = LocalDate.of(2026, 11, 29);
    period(house, null, null);
    period(house, today.plusDays(2), today.plusDays(1));
    period(house, null, today.minusDays(1));
    period(house, null, today.plusYears(3).plusDays(1));
    refuses(ProgramRefusal.REASON_MISSING, () -> house.desk().revoke(house.of("emr"), " "));
    refuses(ProgramRefusal.GONE, () -> house.desk().revoke(new ProgramVersion(4711, 0), "x"));
    refuses(
        ProgramRefusal.KEY_KNOWN,
        () -> house.desk().addKey(house.of("emr"), ProgramHouse.key(ProgramHouse.RSA)));
    assertEquals(1, house.find("emr").keys().size());
  }

  private static void typed(
      ProgramHouse house,
      ProgramRefusal why,
      String id,
      String name,
      String purpose,
      Role role,
      String addresses) {
    refuses(
        why,
        () ->
            house
                .desk()
                .create(
                    new NewProgram(id, name, purpose, role, addresses, false),
                    ProgramHouse.key(ProgramHouse.OTHER)));
  }

  private static void period(ProgramHouse house, LocalDate from, LocalDate until) {
    String key = ProgramHouse.OTHER.toPublicJWK().toJSONString();
    refuses(
        ProgramRefusal.PERIOD,
        () -> house.desk().addKey(house.of("emr"), new NewProgramKey(key, from, until)));
  }

  @OnBothDatabases
  void twoAdministratorsDoNotOverwriteOneAnother(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    create(house, "emr", Role.SERVICE);
    ProgramVersion seen = house.of("emr");
    house.desk().addKey(seen, ProgramHouse.key(ProgramHouse.OTHER));
    refuses(ProgramRefusal.CHANGED_MEANWHILE, () -> house.desk().revoke(seen, "x"));
    house.desk().revoke(house.of("emr"), "x");
    refuses(ProgramRefusal.REVOKED, () -> house.desk().revoke(house.of("emr"), "x"));
  }

  @OnBothDatabases
  void everyActIsInTheLedger(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("viewer", Role.DOCTOR);
    long key = house.find("viewer").keys().get(0).id();
    house.desk().withdrawKey(house.of("viewer"), key, "紛失");
    assertEquals(ProgramState.WITHOUT_KEY, house.find("viewer").state());
    house.desk().revoke(house.of("viewer"), "終了");
    String thumbprint = PublicKeyText.thumbprint(ProgramHouse.RSA);
    assertEquals(
        List.of(
            "admin CREATE_PROGRAM program viewer DOCTOR (患者台帳の送信) OK",
            "admin ADD_PROGRAM_KEY program viewer " + thumbprint + " OK",
            "second CONFIRM_PROGRAM program viewer DOCTOR OK",
            "admin WITHDRAW_PROGRAM_KEY program viewer " + thumbprint + " (紛失) OK",
            "admin REVOKE_PROGRAM program viewer DOCTOR (終了) OK"),
        house.records());
  }

  @OnBothDatabases
  void theFirstProgramsAreMadeOnceAndMedicalOnesWait(TestDatabase database) throws Exception {
    ProgramHouse house = new ProgramHouse(database);
    String one = Base64.getEncoder().encodeToString(ProgramHouse.RSA.toRSAPublicKey().getEncoded());
    String two = Base64.getEncoder().encodeToString(ProgramHouse.EC.toECPublicKey().getEncoded());
    String lines =
        "emr\tSERVICE\t10.1.0.0/16\talone\t"
            + one
            + "\t電子カルテ\nviewer\tDOCTOR\t10.1.0.0/16\tpeople\t"
            + two
            + "\t参照\n";
    FirstPrograms first = house.the(FirstPrograms.class);
    assertThrows(RuntimeException.class, () -> first.createFrom(lines + "broken"));
    assertEquals(2, first.createFrom(lines));
    assertEquals(0, first.createFrom(lines));
    assertEquals(ProgramState.IN_USE, house.find("emr").state());
    assertEquals(ProgramState.WAITING, house.find("viewer").state());
    assertTrue(house.records().get(0).startsWith("- CREATE_PROGRAM"), house.records()::toString);
  }

  @Test
  void audiencesComeFromTheSettings() {
    assertEquals(Set.of("urn:madoguchi"), Audiences.of(null));
    assertEquals(
        Set.of("https://h/madoguchi", "https://h/madoguchi/oauth/token"),
        Audiences.of("https://h/madoguchi/"));
  }

  private static boolean create(ProgramHouse house, String id, Role role) {
    return house
        .desk()
        .create(
            ProgramHouse.program(id, role, role != Role.SERVICE),
            ProgramHouse.key(ProgramHouse.RSA));
  }

  private static void refuses(ProgramRefusal why, Executable act) {
    assertEquals(why, assertThrows(ProgramRefused.class, act).why());
  }
}
