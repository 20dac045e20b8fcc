package jp.madoguchi.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.access.StaffMember;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with two administrators, a doctor, a clerk and a nurse of before the register. */
final class StaffHouse {
  private static final String LINES =
      """
      admin\tfirst-word\tADMIN\t管理 一郎
      second\tsecond-word\tADMIN\t管理 二郎
      doctor\tthird-word\tDOCTOR\t試験 医師
      clerk\tfourth-word\tCLERK\t受付 花子
      nurse\tfifth-word\tGRANTED\t看護 花子
      """;

  final SetClock clock = new SetClock("2026-11-29T09:00:00+09:00");
  final Caller caller = new Caller("admin", Role.ADMIN);
  final TestDatabase database;
  private final BeanContainer beans;

  StaffHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
    the(InitialAccounts.class).createFrom(LINES);
  }

  <T> T the(Class<T> bean) {
    return beans.bean(bean);
  }

  RightsDesk rights() {
    return the(RightsDesk.class);
  }

  StaffDesk staff() {
    return the(StaffDesk.class);
  }

  StaffBook book() {
    return the(StaffBook.class);
  }

  void become(String account) {
    caller.become(account, Role.ADMIN);
  }

  StaffLine line(String account) {
    return book().list(new StaffSearch(null, null), 0, 200).stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  StaffMember member(String account) {
    return book().member(line(account).id());
  }

  StaffVersion of(String account) {
    return member(account).version();
  }

  Set<Role> roles(String account) {
    return line(account).roles();
  }

  FirstPassword hire(String account, String number) {
    return staff().hire(account, details(number, null));
  }

  static StaffDetails details(String number, LocalDate ends) {
    return new StaffDetails(
        number,
        "見本 次郎",
        "ミホン ジロウ",
        StaffJob.DOCTOR,
        "内科",
        new Employment(LocalDate.of(2026, 4, 1), ends, null, null));
  }

  LoginOutcome logIn(String account, String password) {
    return the(Accounts.class).logIn(account, password.toCharArray());
  }

  OpenedLogIn open(String account) {
    return the(LogIns.class).open(account, null, false).orElseThrow();
  }

  /** Action and subject of the records, oldest first. */
  List<String> records() {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select action || ' ' || coalesce(subject, '') from audit_record where action"
                        + " not like 'LOG_%' and action <> 'CREATE_ACCOUNTS' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
