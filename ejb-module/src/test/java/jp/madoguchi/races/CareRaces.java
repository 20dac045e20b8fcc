package jp.madoguchi.races;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.care.CareDesk;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.UndoReason;

/**
 * Two say who is in charge of one patient: two messages of one booking, two clerks of one visit.
 */
final class CareRaces {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private CareRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("one booking is told by two")
            .both(h -> put(h, "内科", 1))
            .noneRefused()
            .leaves("select count(*) from in_charge where department = '内科'", 1)
            .leaves("select count(*) from audit_record where action = 'PUT_IN_CHARGE'", 1),
        Race.of("a booking is told anew while it is told")
            .between(h -> put(h, "内科", 1), h -> put(h, "外科", 2))
            .noneRefused()
            .leaves("select count(*) from in_charge where department = '外科'", 1),
        Race.of("a booking is cancelled by two")
            .before(h -> put(h, "内科", 1))
            .both(h -> h.the(InCharge.class).withdraw(ChargeSource.BOOKING, "b1", at(2)))
            .noneRefused()
            .leaves("select count(*) from in_charge where withdrawn = true", 1)
            .leaves("select count(*) from audit_record where action = 'WITHDRAW_CHARGE'", 1),
        Race.of("two clerks send one visit to two departments")
            .before(CareRaces::received)
            .between(h -> decide(h, "内科"), h -> decide(h, "外科"))
            .noneRefused()
            .leaves("select count(*) from in_charge where patient_number = '000123'", 2),
        Race.of("two clerks send one visit to one department")
            .before(CareRaces::received)
            .both(h -> decide(h, "内科"))
            .noneRefused()
            .leaves("select count(*) from in_charge", 1),
        Race.of("a visit's department is chosen while it is taken from its patient")
            .before(CareRaces::attached)
            .between(
                h -> decide(h, "内科"),
                h ->
                    h.the(AttachmentDesk.class)
                        .undo(
                            h.session(),
                            h.version(),
                            new AttachmentUndo(
                                UndoReason.WRONG_PERSON_MATCHED, "同姓同名", null, null)))
            .leaves("select count(*) from in_charge where withdrawn = false", 0));
  }

  private static void attached(Hospital h) {
    h.register(Hospital.HANAKO);
    h.face("k");
    staff(h);
  }

  private static void received(Hospital h) {
    h.plainSession(1);
    h.sql("update reception_session set patient_number = '000123' where id = 1");
    staff(h);
  }

  private static void staff(Hospital h) {
    for (String department : Set.of("内科", "外科")) {
      h.sql(
          "insert into staff_account (id, name, display_name, password_hash, enabled, created_at,"
              + " department) values (nextval('access_seq'), '%1$s', '%1$s', 'x', true,"
                  .formatted(department)
              + " current_timestamp, '"
              + department
              + "')");
    }
  }

  private static void put(Hospital h, String department, int minute) {
    h.the(InCharge.class)
        .put(
            ChargeSource.BOOKING,
            "b1",
            new Charge("000123", department, null, DAY, DAY),
            at(minute));
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-01-15T00:%02d:00Z".formatted(minute));
  }

  private static void decide(Hospital h, String department) {
    h.the(CareDesk.class)
        .decide(h.number("select max(id) from reception_session"), Set.of(department), Set.of());
  }
}
