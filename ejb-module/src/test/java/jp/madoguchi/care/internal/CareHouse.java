package jp.madoguchi.care.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.care.CareDesk;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.care.VisitCare;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with an internist, a surgeon, and somebody of no department. */
final class CareHouse {
  final SetClock clock = new SetClock("2026-11-24T09:00:00+09:00");
  final Caller caller = new Caller("doctor", Role.DOCTOR);
  private final TestDatabase database;
  private final BeanContainer beans;

  CareHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
    account(1, "doctor", "'内科'");
    account(2, "surgeon", "'外科'");
    account(3, "nobody", "null");
    account(4, "clerk", "null");
  }

  private void account(int id, String name, String department) {
    database.sql(
        "insert into staff_account (id, name, display_name, password_hash, enabled, created_at,"
            + " department) values (%d, '%s', '%s', 'x', true, current_timestamp, %s)"
                .formatted(id, name, name, department));
  }

  /** His last day was yesterday. */
  void leaves(String account) {
    database.sql(
        "update staff_account set ends_on = date '2026-11-23' where name = '%s'"
            .formatted(account));
  }

  /** A reception of the day. */
  void visit(long id, String patient) {
    database.session(id);
    if (patient != null) {
      database.sql(
          "update reception_session set patient_number = '%s' where id = %d"
              .formatted(patient, id));
    }
  }

  /** As said some minutes after nine. */
  boolean put(ChargeSource source, String key, Charge charge, int minute) {
    return beans
        .bean(InCharge.class)
        .put(source, key, charge, clock.instant().plusSeconds(60L * minute));
  }

  boolean withdraw(ChargeSource source, String key, int minute) {
    return beans
        .bean(InCharge.class)
        .withdraw(source, key, clock.instant().plusSeconds(60L * minute));
  }

  CareStanding standing(String patient, String account) {
    return beans.bean(InCharge.class).standing(patient, account);
  }

  Map<String, CareStanding> standings(Collection<String> patients, String account) {
    return beans.bean(InCharge.class).standings(patients, account);
  }

  VisitCare seen(long session) {
    return beans.bean(CareDesk.class).visit(session);
  }

  void decide(long session, Set<String> added, Set<String> removed) {
    beans.bean(CareDesk.class).decide(session, added, removed);
  }

  /** What the undo tells inside its transaction. */
  void undone(AttachmentUndone event) {
    database.run(
        em -> {
          UndoneVisits visits = new UndoneVisits();
          visits.em = em;
          visits.inCharge = beans.bean(InCharge.class);
          visits.forget(event);
        });
  }

  /** Account, action, patient and subject of what was recorded of charges, oldest first. */
  List<String> records() {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select account || ' ' || action || ' ' || patient_number || ' ' || subject"
                        + " from audit_record where action in ('PUT_IN_CHARGE', 'WITHDRAW_CHARGE')"
                        + " order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
