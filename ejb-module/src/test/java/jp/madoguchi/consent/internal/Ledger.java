package jp.madoguchi.consent.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/**
 * The ledger and its gate on a real database, with a small register; each call is one transaction.
 */
final class Ledger {
  static final LocalDate BIRTH = LocalDate.of(1968, 4, 15);
  static final InsuredPerson TARO = new InsuredPerson("試験　太郎", null, "ｼｹﾝ ﾀﾛｳ", BIRTH, "1");
  static final String GIVEN = "2026-11-24T09:15:30+09:00";
  static final String UNTIL = "2026-11-25T09:15:30+09:00";

  final TestDatabase database;
  final SetClock clock = new SetClock("2026-11-24T09:16:00+09:00");
  private int sessions;

  Ledger(TestDatabase database) {
    this.database = database;
  }

  /** The beans of one transaction. */
  record Beans(PatientFileBean register, ConsentLedgerBean ledger, ConsentGateBean gate) {
    PatientView patient(String number) {
      return number == null ? null : register.find(number).orElse(null);
    }
  }

  <T> T work(Function<Beans, T> work) {
    return database.call(
        em -> {
          Wiring wiring = new Wiring(em, clock);
          return work.apply(
              new Beans(
                  wiring.wire(new PatientFileBean()),
                  wiring.wire(new ConsentLedgerBean()),
                  wiring.wire(new ConsentGateBean())));
        });
  }

  void patient(String number, String name, String kana, LocalDate birth, String sex) {
    PatientView person =
        new PatientView(new PatientNumber(number), name, kana, birth, sex, null, null, null);
    work(beans -> beans.register().register(person, clock.instant()));
  }

  /** A card session of Taro, attached to the patient; its number. */
  long session(String patient, String answeredAt, Given... given) {
    return session(TARO, patient, answeredAt, given);
  }

  long session(InsuredPerson person, String patient, String answeredAt, Given... given) {
    long id = ++sessions;
    database.sql(
        """
        insert into reception_session (id, version, business_day, state, method, identity_method,
          eligibility_only, terminal, opened_at, changed_at, foreign_answer, screen, headline_key,
          differences, attention, board_rank, board_order, card_left, card_left_ever, card_present,
          address_withheld, deceased, search_text)
        values (%d, 1, date '2026-11-24', 'IMPORTED', 'FACE_READER', 'AT_READER', false, 'main',
          timestamp with time zone '2026-11-24 09:15:30+09:00',
          timestamp with time zone '2026-11-24 09:15:30+09:00', false, 'VALID_SAME', 'k', 0, false,
          1, 1, false, false, false, false, false, '')
        """
            .formatted(id));
    work(
        beans ->
            beans
                .ledger()
                .record(
                    id,
                    person,
                    beans.patient(patient),
                    instant(answeredAt),
                    false,
                    List.of(given)));
    return id;
  }

  static Given yes(ConsentKind kind) {
    return new Given(kind, "1", instant(GIVEN), instant(UNTIL));
  }

  static Given yes(ConsentKind kind, String givenAt, String until) {
    return new Given(kind, "1", instant(givenAt), instant(until));
  }

  static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
