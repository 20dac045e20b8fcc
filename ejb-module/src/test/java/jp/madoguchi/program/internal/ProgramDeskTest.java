package jp.madoguchi.program.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.ConnectedProgram;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.program.ProgramRoles;
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

  @OnBothDatabases
  void otherAddressesCountFromTheNextCallOn(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    create(house, "emr", Role.SERVICE);
    AccessToken token = house.token("emr");
    assertNull(house.fault(token, null));
    assertTrue(house.desk().change(house.of("emr"), "10.2.0.0/16", "患者台帳の送信"));
    assertEquals(ProgramFault.ADDRESS, house.fault(token, null));
    assertTrue(house.desk().change(house.of("emr"), "10.2.0.0/16 10.1.2.3", "台帳"));
    assertNull(house.fault(token, null));
    ConnectedProgram now = house.find("emr");
    assertEquals(List.of("10.2.0.0/16", "10.1.2.3"), now.addresses());
    assertEquals("台帳", now.purpose());
    String was = "CHANGE_PROGRAM program emr ";
    assertEquals(
        List.of(
            "admin " + was + "addresses 10.1.0.0/16,fd00::/8 → 10.2.0.0/16 OK",
            "admin " + was + "addresses 10.2.0.0/16 → 10.2.0.0/16,10.1.2.3 OK",
            "admin " + was + "purpose 患者台帳の送信 → 台帳 OK"),
        house.records().stream().filter(one -> one.contains("CHANGE_PROGRAM")).toList());
  }

  @OnBothDatabases
  void otherAddressesOfWhatReadsMedicalInformationTakeTwo(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    house.connected("viewer", Role.DOCTOR);
    AccessToken token = house.token("viewer");
    assertFalse(house.desk().change(house.of("viewer"), "10.2.0.0/16", "参照"));
    assertEquals(ProgramState.WAITING, house.find("viewer").state());
    assertEquals(List.of("10.2.0.0/16"), house.find("viewer").proposed().addresses());
    assertNull(house.fault(token, "doctor"), "what was confirmed is in force meanwhile");
    refuses(ProgramRefusal.NOT_TWO_PEOPLE, () -> house.desk().confirm(house.of("viewer")));
    house.caller.become("second", Role.ADMIN);
    assertFalse(house.desk().change(house.of("viewer"), "10.3.0.0/16", "参照"));
    refuses(ProgramRefusal.NOT_TWO_PEOPLE, () -> house.desk().confirm(house.of("viewer")));
    house.caller.become("admin", Role.ADMIN);
    house.desk().confirm(house.of("viewer"));
    assertEquals(ProgramFault.ADDRESS, house.fault(token, "doctor"));
    assertEquals(List.of("10.3.0.0/16"), house.find("viewer").addresses());
    assertNull(house.find("viewer").proposed());
    house.desk().change(house.of("viewer"), "10.4.0.0/16", "参照");
    assertTrue(house.desk().change(house.of("viewer"), "10.3.0.0/16", "参照"), "taken back");
    assertEquals(ProgramState.IN_USE, house.find("viewer").state());
    refuses(
        ProgramRefusal.NOTHING_CHANGES,
        () -> house.desk().change(house.of("viewer"), "10.3.0.0/16", "参照"));
    assertEquals(
        List.of(
            "admin PROPOSE_PROGRAM_CHANGE",
            "admin PROPOSE_PROGRAM_CHANGE",
            "second PROPOSE_PROGRAM_CHANGE",
            "second PROPOSE_PROGRAM_CHANGE",
            "admin CHANGE_PROGRAM",
            "admin CHANGE_PROGRAM",
            "admin PROPOSE_PROGRAM_CHANGE",
            "admin DROP_PROGRAM_CHANGE"),
        house.records().stream()
            .filter(one -> one.contains("CHANGE"))
            .map(one -> one.substring(0, one.indexOf(" program")))
            .toList());
  }

  @OnBothDatabases
  void aLongChangeStandsWholeInTheLedger(TestDatabase database) {
    ProgramHouse house = new ProgramHouse(database);
    create(house, "emr", Role.SERVICE);
    String many = String.join(",", Collections.nCopies(40, "10.1.2.3"));
    house.desk().change(house.of("emr"), many, "患者台帳の送信");
    String told =
        house.records().stream()
            .filter(one -> one.contains("CHANGE_PROGRAM"))
            .map(one -> one.substring(one.indexOf("emr ") + 4, one.length() - 3))
            .collect(Collectors.joining());
    assertEquals("addresses 10.1.0.0/16,fd00::/8 → " + many, told);
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
    assertEquals(alone == null || forPeople == null, ProgramRoles.all().contains(role), "offered");
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
            ProgramHouse.program(id, role, !Role.OF_SYSTEMS.contains(role)),
            ProgramHouse.key(ProgramHouse.RSA));
  }

  private static void refuses(ProgramRefusal why, Executable act) {
    assertEquals(why, assertThrows(ProgramRefused.class, act).why());
  }
}
