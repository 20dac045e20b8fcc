package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.ProvisionedPage;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.ProvisioningSearch;
import jp.madoguchi.access.ProvisioningSearch.ProvisioningKey;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffFieldRefused;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffProvisioning;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class StaffProvisioningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @OnBothDatabases
  void theIdentitySystemHiresChangesAndEndsSomebodyWhoGetsNoRight(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    ProvisionedPerson hired =
        provisioning(house)
            .hire(
                "20001",
                wish(
                    Map.of(
                        StaffColumn.NUMBER, "20001",
                        StaffColumn.NAME, "新任 一郎",
                        StaffColumn.JOB, "医師",
                        StaffColumn.DEPARTMENT, "内科",
                        StaffColumn.STARTS, "2026-11-01"),
                    "oid-1",
                    true,
                    Map.of(LicenceKind.DOCTOR, "123456")));
    assertTrue(hired.active());
    assertEquals(StaffJob.DOCTOR, hired.details().job());
    assertFalse(hired.licences().get(0).checked(), "nobody has seen the paper");
    assertEquals(Set.of(), rolesOf(house, "20001"));
    ProvisionedPerson changed =
        provisioning(house)
            .change(hired.version(), wish(Map.of(StaffColumn.DEPARTMENT, "救急"), null, null));
    assertEquals("救急", changed.details().department());
    assertEquals("新任 一郎", changed.details().displayName());
    assertEquals(StaffJob.DOCTOR, changed.details().job(), "what is not named stays");
    provisioning(house).end(changed.version());
    refused(StaffRefusal.GONE, () -> provisioning(house).person(hired.version().id()));
    assertEquals(0, found(house, ProvisioningKey.ACCOUNT, "20001").total());
    asAdmin(house);
    assertEquals(TODAY, house.line("20001").details().employment().endsOn());
    assertFalse(house.line("20001").enabled(), "and not at the end of the day");
    assertTrue(house.records().contains("LIST_STAFF staff list, 0 people"));
  }

  @OnBothDatabases
  void whoIsSwitchedOffLosesWhatIsOpenAndComesBackByTheSameWay(TestDatabase database) {
    StaffHouse house = numbered(database);
    OpenedLogIn open = house.open("doctor");
    become(house);
    ProvisionedPerson doctor = one(house, ProvisioningKey.STAFF_NUMBER, "10003");
    ProvisionedPerson off =
        provisioning(house).change(doctor.version(), wish(Map.of(), null, false));
    assertFalse(off.active());
    assertTrue(house.the(LogIns.class).find(open.logIn().key(), true).isEmpty());
    assertTrue(provisioning(house).change(off.version(), wish(Map.of(), null, true)).active());
    assertEquals(Set.of(Role.DOCTOR), rolesOf(house, "doctor"));
    house.staff().admit(house.of("doctor"), false, "調査中");
    become(house);
    ProvisionedPerson held = one(house, ProvisioningKey.STAFF_NUMBER, "10003");
    refused(
        StaffRefusal.SWITCHED_OFF_HERE,
        () -> provisioning(house).change(held.version(), wish(Map.of(), null, true)));
  }

  @OnBothDatabases
  void whoIsHiredAgainHasNoneOfTheRolesOfBefore(TestDatabase database) {
    StaffHouse house = numbered(database);
    become(house);
    ProvisionedPerson doctor = one(house, ProvisioningKey.STAFF_NUMBER, "10003");
    doctor = provisioning(house).change(doctor.version(), wish(Map.of(), "oid-3", null));
    provisioning(house).end(doctor.version());
    ProvisionedPerson clerk = one(house, ProvisioningKey.STAFF_NUMBER, "10001");
    clerk = provisioning(house).change(clerk.version(), wish(Map.of(), "oid-3", null));
    assertEquals("oid-3", clerk.externalId(), "of somebody who is gone");
    Map<StaffColumn, String> again = Map.of(StaffColumn.NUMBER, "10003", StaffColumn.NAME, "試験 医師");
    refused(
        StaffRefusal.STAFF_NUMBER_TAKEN,
        () -> provisioning(house).hire("other", wish(again, null, true)));
    ProvisionedPerson back = provisioning(house).hire("doctor", wish(again, null, true));
    assertTrue(back.active());
    assertEquals(Set.of(), rolesOf(house, "doctor"));
    assertEquals(EmploymentState.WORKING, house.line("doctor").state());
  }

  /** ADR 0039: what an administrator switched off, an administrator switches on. */
  @OnBothDatabases
  void whomAnAdministratorSwitchedOffIsNotSwitchedOnByLeavingAndComingBack(TestDatabase database) {
    StaffHouse house = numbered(database);
    house.staff().admit(house.of("doctor"), false, "調査中");
    become(house);
    provisioning(house).end(one(house, ProvisioningKey.STAFF_NUMBER, "10003").version());
    assertEquals(0, found(house, ProvisioningKey.STAFF_NUMBER, "10003").total());
    Map<StaffColumn, String> again = Map.of(StaffColumn.NUMBER, "10003", StaffColumn.NAME, "試験 医師");
    refused(
        StaffRefusal.SWITCHED_OFF_HERE,
        () -> provisioning(house).hire("doctor", wish(again, null, true)));
    ProvisionedPerson back = provisioning(house).hire("doctor", wish(again, null, null));
    assertFalse(back.active());
    refused(
        StaffRefusal.SWITCHED_OFF_HERE,
        () -> provisioning(house).change(back.version(), wish(Map.of(), null, true)));
    asAdmin(house);
    house.staff().admit(house.of("doctor"), true, "調査終了");
    assertTrue(one(house, ProvisioningKey.STAFF_NUMBER, "10003").active());
  }

  /** Four eyes saw somebody who worked here. */
  @OnBothDatabases
  void whatWasProposedEndsWithThePersonAndDoesNotComeBack(TestDatabase database) {
    StaffHouse house = numbered(database);
    for (boolean whole : new boolean[] {false, true}) {
      asAdmin(house);
      house.rights().give(house.of("clerk"), Role.ADMIN, "交代");
      long proposal = house.book().proposals().get(0).id();
      ProvisionedPerson clerk = one(house, ProvisioningKey.STAFF_NUMBER, "10001");
      if (whole) {
        provisioning(house).end(clerk.version());
      } else {
        ProvisionedPerson off =
            provisioning(house).change(clerk.version(), wish(Map.of(), null, false));
        provisioning(house).change(off.version(), wish(Map.of(), null, true));
      }
      house.become("second");
      assertEquals(List.of(), house.book().proposals());
      refused(StaffRefusal.PROPOSAL_GONE, () -> house.rights().confirm(proposal));
    }
    assertEquals(
        2,
        house.records().stream()
            .filter(one -> one.startsWith("REFUSE_ROLE staff clerk ROLE ADMIN"))
            .count());
  }

  @OnBothDatabases
  void whatIsWrongIsRefusedByItsNameAndNothingIsHalfApplied(TestDatabase database) {
    StaffHouse house = numbered(database);
    become(house);
    ProvisionedPerson clerk = one(house, ProvisioningKey.STAFF_NUMBER, "10001");
    field(StaffColumn.JOB, StaffFileFault.UNKNOWN_JOB, house, clerk, Map.of(StaffColumn.JOB, "魔法"));
    field(
        StaffColumn.ENDS,
        StaffFileFault.END_BEFORE_START,
        house,
        clerk,
        Map.of(StaffColumn.STARTS, "2026-04-01", StaffColumn.ENDS, "2026-03-31"));
    field(StaffColumn.NAME, StaffFileFault.MISSING, house, clerk, Map.of(StaffColumn.NAME, ""));
    field(
        StaffColumn.STARTS,
        StaffFileFault.NOT_A_DAY,
        house,
        clerk,
        Map.of(StaffColumn.STARTS, "2026-02-30", StaffColumn.DEPARTMENT, "外来"));
    refused(
        StaffRefusal.STAFF_NUMBER_FIXED,
        () ->
            provisioning(house)
                .change(clerk.version(), wish(Map.of(StaffColumn.NUMBER, "9"), null, null)));
    refused(
        StaffRefusal.STAFF_NUMBER_TAKEN, () -> provisioning(house).hire("new", person("10001")));
    refused(StaffRefusal.ACCOUNT_TAKEN, () -> provisioning(house).hire("clerk", person("9")));
    refused(StaffRefusal.ACCOUNT_NAME, () -> provisioning(house).hire("a@b", person("9")));
    ProvisionedPerson kept = one(house, ProvisioningKey.STAFF_NUMBER, "10001");
    assertEquals(clerk, kept);
    provisioning(house).change(kept.version(), wish(Map.of(), "x", null));
    ProvisionedPerson doctor = one(house, ProvisioningKey.STAFF_NUMBER, "10003");
    refused(
        StaffRefusal.EXTERNAL_ID_TAKEN,
        () -> provisioning(house).change(doctor.version(), wish(Map.of(), "x", null)));
    refused(
        StaffRefusal.CHANGED_MEANWHILE,
        () -> provisioning(house).change(clerk.version(), wish(Map.of(), "y", null)));
    asAdmin(house);
    assertEquals(5, house.book().count(new StaffSearch(null, null)));
  }

  @OnBothDatabases
  void whatIsSoAlreadyLeavesThePersonAsHeIs(TestDatabase database) {
    StaffHouse house = numbered(database);
    become(house);
    ProvisionedPerson clerk = one(house, ProvisioningKey.STAFF_NUMBER, "10001");
    Map<StaffColumn, String> same = Map.of(StaffColumn.NAME, clerk.details().displayName());
    assertEquals(clerk, provisioning(house).change(clerk.version(), wish(same, null, true)));
    assertEquals(clerk, one(house, ProvisioningKey.STAFF_NUMBER, "10001"));
  }

  @OnBothDatabases
  void aCheckedLicenceAndTheLastAdministratorAreTheAdministrators(TestDatabase database) {
    StaffHouse house = numbered(database);
    house.rights().recordLicence(house.of("doctor"), LicenceKind.DOCTOR, "111", true);
    become(house);
    ProvisionedPerson doctor = one(house, ProvisioningKey.STAFF_NUMBER, "10003");
    for (String number : List.of("222", "")) {
      refused(
          StaffRefusal.LICENCE_FIXED,
          () ->
              provisioning(house)
                  .change(
                      doctor.version(),
                      wish(Map.of(), null, null, Map.of(LicenceKind.DOCTOR, number))));
    }
    assertEquals(
        "111",
        provisioning(house)
            .change(doctor.version(), wish(Map.of(), null, null, Map.of(LicenceKind.DOCTOR, "１１１")))
            .licences()
            .get(0)
            .number());
    provisioning(house).end(one(house, ProvisioningKey.STAFF_NUMBER, "1").version());
    ProvisionedPerson last = one(house, ProvisioningKey.STAFF_NUMBER, "2");
    refused(StaffRefusal.LAST_ADMINISTRATOR, () -> provisioning(house).end(last.version()));
    refused(
        StaffRefusal.LAST_ADMINISTRATOR,
        () -> provisioning(house).change(last.version(), wish(Map.of(), null, false)));
    assertTrue(one(house, ProvisioningKey.STAFF_NUMBER, "2").active());
  }

  @OnBothDatabases
  void whoHasNoStaffNumberIsNobodyForTheIdentitySystem(TestDatabase database) {
    StaffHouse house = numbered(database);
    long nurse = house.line("nurse").id();
    become(house);
    ProvisionedPage all = provisioning(house).find(new ProvisioningSearch(null, null), 0, 2);
    assertEquals(4, all.total());
    assertEquals(2, all.people().size());
    assertEquals(
        0, provisioning(house).find(new ProvisioningSearch(null, null), 4, 2).people().size());
    assertEquals(4, provisioning(house).find(new ProvisioningSearch(null, null), 0, 0).total());
    refused(StaffRefusal.GONE, () -> provisioning(house).person(nurse));
    assertEquals(0, found(house, ProvisioningKey.ACCOUNT, "nurse").total());
  }

  private static void field(
      StaffColumn column,
      StaffFileFault fault,
      StaffHouse house,
      ProvisionedPerson person,
      Map<StaffColumn, String> fields) {
    StaffFieldRefused refused =
        assertThrows(
            StaffFieldRefused.class,
            () -> provisioning(house).change(person.version(), wish(fields, null, null)));
    assertEquals(column, refused.column());
    assertEquals(fault, refused.fault());
  }

  private static void refused(StaffRefusal why, Runnable act) {
    assertEquals(why, assertThrows(StaffRefused.class, act::run).why());
  }

  private static ProvisioningWish person(String number) {
    return wish(Map.of(StaffColumn.NUMBER, number, StaffColumn.NAME, "新人 一"), null, null);
  }

  private static ProvisioningWish wish(
      Map<StaffColumn, String> fields, String externalId, Boolean active) {
    return wish(fields, externalId, active, Map.of());
  }

  private static ProvisioningWish wish(
      Map<StaffColumn, String> fields,
      String externalId,
      Boolean active,
      Map<LicenceKind, String> licences) {
    return new ProvisioningWish(fields, externalId, active, licences);
  }

  private static ProvisionedPage found(StaffHouse house, ProvisioningKey by, String value) {
    return provisioning(house).find(new ProvisioningSearch(by, value), 0, 10);
  }

  private static ProvisionedPerson one(StaffHouse house, ProvisioningKey by, String value) {
    ProvisionedPage page = found(house, by, value);
    assertEquals(1, page.total());
    return page.people().get(0);
  }

  private static Set<Role> rolesOf(StaffHouse house, String account) {
    asAdmin(house);
    Set<Role> roles = house.roles(account);
    become(house);
    return roles;
  }

  private static StaffProvisioning provisioning(StaffHouse house) {
    become(house);
    return house.the(StaffProvisioning.class);
  }

  private static void become(StaffHouse house) {
    house.caller.become("program:hr", Role.PROVISIONING);
  }

  private static void asAdmin(StaffHouse house) {
    house.become("admin");
  }

  /** All but the nurse have staff numbers. */
  private static StaffHouse numbered(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    for (String[] one :
        new String[][] {{"admin", "1"}, {"second", "2"}, {"clerk", "10001"}, {"doctor", "10003"}}) {
      database.sql(
          "update staff_account set staff_number = '" + one[1] + "' where name = '" + one[0] + "'");
    }
    return house;
  }
}
