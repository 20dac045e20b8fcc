package jp.madoguchi.factor.internal;

import java.util.List;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with an administrator and a doctor, who has a password alone at first. */
final class FactorHouse {
  static final String PASSWORD = "third-word";
  private static final String LINES =
      "admin\tfirst-word\tADMIN\t管理 一郎\ndoctor\tthird-word\tDOCTOR\t試験 医師\n";

  final SetClock clock = new SetClock("2026-11-29T09:00:00+09:00");
  final Caller caller = new Caller("doctor", Role.DOCTOR);
  final Workplace workplace = new Workplace();
  final CardDesks desks = new CardDesks();
  final TestDatabase database;
  final BeanContainer beans;

  FactorHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, workplace, desks, new Alone());
    beans.bean(InitialAccounts.class).createFrom(LINES);
  }

  SecondFactors factors() {
    return beans.bean(SecondFactors.class);
  }

  LogIns logIns() {
    return beans.bean(LogIns.class);
  }

  /** Password and log-in, which is half where a factor is held. */
  OpenedLogIn enter() {
    LoginOutcome outcome = beans.bean(Accounts.class).logIn("doctor", PASSWORD.toCharArray());
    if (!(outcome instanceof LoginOutcome.Accepted)) {
      throw new AssertionError(outcome);
    }
    return logIns().open("doctor", null, false).orElseThrow();
  }

  /** The doctor's app: its secret. */
  byte[] app(OpenedLogIn logIn) {
    return FactorCodes.secret(factors().beginTotp(logIn.logIn().key(), "窓口"));
  }

  /** The code that the app shows so many steps from now. */
  String code(byte[] secret, int away) {
    return FactorCodes.code(secret, clock.instant(), away);
  }

  /** Enrols the app; the recovery codes. */
  List<String> enrol(OpenedLogIn logIn, byte[] secret) {
    return factors().confirmTotp(logIn.logIn().key(), "院内電話", code(secret, 0));
  }

  StaffVersion doctor() {
    return beans.bean(StaffBook.class).list(new StaffSearch(null, null), 0, 9).stream()
        .filter(one -> one.account().equals("doctor"))
        .map(one -> beans.bean(StaffBook.class).member(one.id()).version())
        .findFirst()
        .orElseThrow();
  }

  StaffDesk staff() {
    return beans.bean(StaffDesk.class);
  }

  long count(String sql) {
    return database.call(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  /** Actions of the audit, oldest first, of those named. */
  List<String> records() {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select action || ' ' || outcome from audit_record where action <>"
                        + " 'CREATE_ACCOUNTS' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
