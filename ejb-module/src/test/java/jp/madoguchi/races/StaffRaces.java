package jp.madoguchi.races;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.access.StaffProvisioning;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.access.internal.LoginAttempts;
import jp.madoguchi.directory.ProviderTrips;

/** Two administrators at the same instant. */
final class StaffRaces {
  /** Who calls in all races is none of them, so that both may be acted upon. */
  private static final String ACCOUNTS =
      """
      one\tsecret-word\tADMIN\t管理 一郎
      two\tsecret-word\tADMIN\t管理 二郎
      nurse\tsecret-word\tGRANTED\t看護 花子
      staff1\tsecret-word\tCLERK\t受付 花子
      """;

  private static final String ADMINISTRATORS =
      "select count(*) from staff_role r join staff_account a on a.id = r.account_id where r.role ="
          + " 'ADMIN' and a.enabled and (a.ends_on is null or a.ends_on > date '2026-01-15')";

  private StaffRaces() {}

  static Stream<Race> all() {
    return Stream.of(administrators(), people(), rights(), provider()).flatMap(races -> races);
  }

  private static StaffProvisioning provisioning(Hospital hospital) {
    return hospital.the(StaffProvisioning.class);
  }

  private static ProvisioningWish wish(String number) {
    return new ProvisioningWish(
        Map.of(StaffColumn.NUMBER, number, StaffColumn.NAME, "見本 次郎"), "x1", null, Map.of());
  }

  private static Stream<Race> administrators() {
    return Stream.of(
        Race.of("two administrators' roles are taken away")
            .before(StaffRaces::hired)
            .between(
                h -> rights(h).withdraw(of(h, "one"), Role.ADMIN, "x"),
                h -> rights(h).withdraw(of(h, "two"), Role.ADMIN, "x"))
            .leaves(ADMINISTRATORS, 1),
        Race.of("one administrator is switched off, the other leaves")
            .before(StaffRaces::hired)
            .between(
                h -> staff(h).admit(of(h, "one"), false, "x"),
                h -> staff(h).describe(of(h, "two"), details("2", LocalDate.of(2026, 1, 14)), "x"))
            .leaves(ADMINISTRATORS, 1));
  }

  private static Stream<Race> people() {
    return Stream.of(
        Race.of("one account is made by two")
            .before(StaffRaces::hired)
            .both(h -> staff(h).hire("new", details("9", null)))
            .leaves("select count(*) from staff_account where name = 'new'", 1),
        Race.of("one staff number is given to two")
            .before(StaffRaces::hired)
            .between(
                h -> staff(h).hire("new", details("9", null)),
                h -> staff(h).hire("newer", details("9", null)))
            .leaves("select count(*) from staff_account where staff_number = '9'", 1),
        Race.of("one file is taken by two")
            .before(StaffRaces::hired)
            .both(h -> h.the(StaffImport.class).take("職員番号,氏名\n9,見本 次郎\n"))
            .noneRefused()
            .leaves("select count(*) from staff_account where staff_number = '9'", 1),
        Race.of("one person comes from the identity system twice")
            .before(StaffRaces::hired)
            .both(h -> provisioning(h).hire("new", wish("9")))
            .leaves("select count(*) from staff_account where staff_number = '9'", 1),
        Race.of("one name of the identity system is given to two")
            .before(StaffRaces::hired)
            .between(
                h -> provisioning(h).hire("new", wish("9")),
                h -> provisioning(h).hire("newer", wish("10")))
            .leaves("select count(*) from staff_account where external_id = 'x1'", 1),
        Race.of("the identity system changes somebody whom it ends")
            .before(
                h -> {
                  hired(h);
                  provisioning(h).hire("new", wish("9"));
                })
            .between(
                of("new", (h, person) -> provisioning(h).change(person, wish("9"))),
                of("new", (h, person) -> provisioning(h).end(person)))
            .leaves("select count(*) from staff_account where name = 'new' and version = 2", 1),
        Race.of("a person is described by two")
            .before(StaffRaces::hired)
            .both(of("nurse", (h, nurse) -> staff(h).describe(nurse, details("3", null), "x")))
            .leaves("select version from staff_account where name = 'nurse'", 1),
        Race.of("a password is moved by two")
            .before(StaffRaces::hired)
            .both(of("nurse", (h, nurse) -> staff(h).movePassword(nurse, PasswordHome.SEALED, "x")))
            .leaves("select version from staff_account where name = 'nurse'", 1),
        Race.of("a password is reset by two")
            .before(StaffRaces::hired)
            .both(of("nurse", (h, nurse) -> staff(h).resetPassword(nurse, "x")))
            .leaves("select version from staff_account where name = 'nurse'", 1),
        Race.of("a lock is released by two")
            .before(StaffRaces::hired)
            .before(h -> h.the(Accounts.class).logIn("nurse", "wrong".toCharArray()))
            .both(of("nurse", (h, nurse) -> staff(h).releaseLock(nurse)))
            .leaves("select count(*) from login_failure", 0),
        Race.of("rights are confirmed by two")
            .before(StaffRaces::hired)
            .both(of("nurse", (h, nurse) -> staff(h).confirmRights(nurse)))
            .leaves("select count(*) from audit_record where action = 'CONFIRM_RIGHTS'", 1),
        Race.of("a person changes the password at two desks")
            .before(StaffRaces::hired)
            .both(
                h ->
                    h.the(Accounts.class)
                        .changePassword(
                            null,
                            "secret-word".toCharArray(),
                            "purple-kettle-42-lizard".toCharArray()))
            .noneRefused(),
        Race.of("a password is written by two")
            .before(StaffRaces::hired)
            .both(h -> h.the(LoginAttempts.class).changed("nurse", "hash", false, null))
            .noneRefused());
  }

  private static Stream<Race> provider() {
    return Stream.of(
        Race.of("a browser comes back from the provider twice")
            .before(h -> h.the(ProviderTrips.class).begin("state", "browser", null))
            .both(h -> h.the(ProviderTrips.class).end("state", "browser"))
            .noneRefused()
            .leaves("select count(*) from provider_trip", 0),
        Race.of("two browsers leave for the provider")
            .between(
                h -> h.the(ProviderTrips.class).begin("one", "browser", null),
                h -> h.the(ProviderTrips.class).begin("two", "browser", null))
            .noneRefused()
            .leaves("select count(*) from provider_trip", 2),
        Race.of("a person of the directory logs in at two desks")
            .before(StaffRaces::hired)
            .both(h -> h.the(LoginAttempts.class).vouched("nurse", "nurse"))
            .noneRefused());
  }

  private static Stream<Race> rights() {
    return Stream.of(
        Race.of("a role is given by two")
            .before(StaffRaces::hired)
            .both(of("nurse", (h, nurse) -> rights(h).give(nurse, Role.CLERK, "x")))
            .leaves("select count(*) from role_change where role = 'CLERK'", 1),
        Race.of("a proposal is confirmed and refused")
            .before(StaffRaces::hired)
            .before(StaffRaces::proposed)
            .between(
                h -> rights(h).confirm(h.number("select id from role_proposal")),
                h -> rights(h).refuse(h.number("select id from role_proposal")))
            .leaves("select count(*) from role_proposal where decided_at is not null", 1),
        Race.of("a licence is recorded by two")
            .before(StaffRaces::hired)
            .both(
                of(
                    "nurse",
                    (h, nurse) -> rights(h).recordLicence(nurse, LicenceKind.DOCTOR, "1", false)))
            .leaves("select count(*) from staff_licence", 1),
        Race.of("a licence is checked and withdrawn")
            .before(StaffRaces::hired)
            .before(h -> rights(h).recordLicence(of(h, "nurse"), LicenceKind.DOCTOR, "1", false))
            .between(
                of("nurse", (h, nurse) -> rights(h).checkLicence(nurse, LicenceKind.DOCTOR)),
                of(
                    "nurse",
                    (h, nurse) -> rights(h).withdrawLicence(nurse, LicenceKind.DOCTOR, "x")))
            .leaves("select count(*) from staff_licence", 1),
        Race.of("a grant is made while the role is taken away")
            .before(StaffRaces::hired)
            .between(
                of("nurse", StaffRaces::grant),
                of("nurse", (h, nurse) -> rights(h).withdraw(nurse, Role.GRANTED, "x")))
            .leaves("select version from staff_account where name = 'nurse'", 1),
        Race.of("a grant is ended by two")
            .before(StaffRaces::hired)
            .before(h -> grant(h, of(h, "nurse")))
            .both(
                of(
                    "nurse",
                    (h, nurse) ->
                        rights(h).endGrant(nurse, h.number("select id from viewing_grant"), "x")))
            .leaves("select count(*) from audit_record where action = 'END_GRANT'", 1));
  }

  private static void hired(Hospital h) {
    h.the(InitialAccounts.class).createFrom(ACCOUNTS);
  }

  private static void proposed(Hospital h) {
    h.sql(
        "insert into role_proposal (id, account_id, role, proposed_by, proposed_at, reason,"
            + " lapses_at) select 1, id, 'ADMIN', 'one', timestamp with time zone '2026-01-15"
            + " 08:00:00+09', 'x', timestamp with time zone '2026-01-16 08:00:00+09' from"
            + " staff_account where name = 'nurse'");
  }

  private static void grant(Hospital h, StaffVersion nurse) {
    rights(h)
        .grant(
            nurse,
            Set.of("YZK"),
            h.clock.instant(),
            h.clock.instant().plus(Duration.ofDays(3)),
            "A-1");
  }

  /** An act on a person. */
  private interface ActOn {
    void act(Hospital h, StaffVersion person);
  }

  /** Both read the person before either writes. */
  private static Consumer<Hospital> of(String account, ActOn act) {
    return h -> act.act(h, of(h, account));
  }

  private static StaffVersion of(Hospital h, String account) {
    return new StaffVersion(
        h.number("select id from staff_account where name = '" + account + "'"),
        h.number("select version from staff_account where name = '" + account + "'"));
  }

  private static StaffDetails details(String number, LocalDate ends) {
    return new StaffDetails(
        number, "見本 次郎", null, null, null, new Employment(null, ends, null, null));
  }

  private static RightsDesk rights(Hospital h) {
    return h.the(RightsDesk.class);
  }

  private static StaffDesk staff(Hospital h) {
    return h.the(StaffDesk.class);
  }
}
