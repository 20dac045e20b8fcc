package jp.madoguchi.consent.internal;

import static jp.madoguchi.consent.internal.Ledger.BIRTH;
import static jp.madoguchi.consent.internal.Ledger.GIVEN;
import static jp.madoguchi.consent.internal.Ledger.TARO;
import static jp.madoguchi.consent.internal.Ledger.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** Consents belong to the insured person, are only ever added to, and can be taken back. */
class ConsentLedgerTest {
  private static final String PATIENT = "000123";
  private static final String OTHER = "000124";

  private static Ledger house(TestDatabase database) {
    Ledger house = new Ledger(database);
    house.patient(PATIENT, "試験　太郎", "シケン　タロウ", BIRTH, "1");
    house.patient(OTHER, "試験　花子", "シケン　ハナコ", BIRTH.plusYears(3), "2");
    return house;
  }

  private static ConsentView drugs(Ledger house, String patient) {
    return house.work(beans -> beans.gate().consent(patient, ConsentKind.YZK));
  }

  private static List<String> list(Ledger house) {
    return house
        .work(beans -> beans.gate().patientsWithRunningConsent(RunningSearch.ALL, 0, 50))
        .patients();
  }

  @Proves("MI-10")
  @OnBothDatabases
  void aConsentOpensForThePersonTheAnswerNamed(TestDatabase database) {
    Ledger house = house(database);
    house.session(PATIENT, GIVEN, yes(ConsentKind.YZK));
    assertEquals(ConsentState.GIVEN, drugs(house, PATIENT).state());
    assertEquals(List.of(PATIENT), list(house));
  }

  @OnBothDatabases
  void attachedToSomebodyElseItOpensNothingAndSaysWhoIsWho(TestDatabase database) {
    Ledger house = house(database);
    house.session(OTHER, GIVEN, yes(ConsentKind.YZK));
    ConsentView shown = drugs(house, OTHER);
    assertEquals(ConsentState.OTHER_PERSON, shown.state());
    assertNull(shown.until(), "nothing of the consent itself");
    assertEquals(PersonAgreement.BIRTH_DATE_DIFFERS, shown.people().agreement());
    assertEquals("試験　太郎", shown.people().answered().name());
    assertEquals("試験　花子", shown.people().onFile().name());
    assertEquals(List.of(), list(house));
    assertFalse(shown.toString().contains("試験"), shown.toString());
  }

  @OnBothDatabases
  void aRegisterThatSaysSomebodyElseLaterClosesIt(TestDatabase database) {
    Ledger house = house(database);
    house.session(PATIENT, GIVEN, yes(ConsentKind.YZK));
    database.sql("update patient set sex = '2' where patient_number = '000123'");
    assertEquals(ConsentState.OTHER_PERSON, drugs(house, PATIENT).state());
    assertEquals(List.of(), list(house));
    database.sql("update patient set sex = '1' where patient_number = '000123'");
    assertEquals(ConsentState.GIVEN, drugs(house, PATIENT).state());
  }

  @OnBothDatabases
  void aLeadsConfirmationHoldsAsLongAsTheRegisterSaysTheSame(TestDatabase database) {
    Ledger house = house(database);
    InsuredPerson married = new InsuredPerson("架空　太郎", null, "ｶｸｳ ﾀﾛｳ", BIRTH, "1");
    long session = house.session(married, null, GIVEN, yes(ConsentKind.YZK));
    house.work(
        beans -> {
          beans.ledger().attach(session, PATIENT, "NAME_CHANGED", "lead");
          return null;
        });
    assertEquals(ConsentState.GIVEN, drugs(house, PATIENT).state());
    database.sql("update patient set full_name = '試験　次郎', name_kana = 'シケン　ジロウ'");
    ConsentView changed = drugs(house, PATIENT);
    assertEquals(ConsentState.OTHER_PERSON, changed.state());
    assertEquals(PersonAgreement.NAME_OR_SEX_DIFFERS, changed.people().agreement());
  }

  @OnBothDatabases
  void anotherBirthDateCannotBeConfirmedAway(TestDatabase database) {
    Ledger house = house(database);
    long session = house.session(TARO, null, GIVEN, yes(ConsentKind.YZK));
    house.work(
        beans -> {
          beans.ledger().attach(session, OTHER, "REGISTER_WRONG", "lead");
          return null;
        });
    assertEquals(ConsentState.OTHER_PERSON, drugs(house, OTHER).state());
  }

  @OnBothDatabases
  void takenAwayItIsTheOtherPatientsAndBothRowsStay(TestDatabase database) {
    Ledger house = house(database);
    long session = house.session(OTHER, GIVEN, yes(ConsentKind.YZK));
    house.work(
        beans -> {
          beans.ledger().attach(session, null, null, "lead");
          beans.ledger().attach(session, PATIENT, null, "lead");
          beans.ledger().attach(session, PATIENT, null, "lead");
          return null;
        });
    assertEquals(ConsentState.NONE, drugs(house, OTHER).state());
    assertEquals(ConsentState.GIVEN, drugs(house, PATIENT).state());
    assertEquals(3L, rows(house, "consent_attachment"), "the same again is no new row");
  }

  @OnBothDatabases
  void theLatestChoiceWins(TestDatabase database) {
    Ledger house = house(database);
    house.session(PATIENT, GIVEN, yes(ConsentKind.YZK), yes(ConsentKind.TKK));
    house.session(
        PATIENT,
        "2026-11-24T14:00:00+09:00",
        new jp.madoguchi.consent.ConsentLedger.Given(ConsentKind.YZK, "0", null, null));
    assertEquals(ConsentState.REFUSED, drugs(house, PATIENT).state());
    assertEquals(List.of(PATIENT), list(house), "the checkups are open still");
  }

  @OnBothDatabases
  void aConsentThatIsAFaultIsToldAndOpensNothing(TestDatabase database) {
    Ledger house = house(database);
    long future =
        house.session(
            PATIENT,
            GIVEN,
            yes(ConsentKind.YZK, "2026-11-24T10:00:00+09:00", "2026-11-25T10:00:00+09:00"),
            yes(ConsentKind.TKK, GIVEN, "2026-12-24T09:15:30+09:00"),
            yes(ConsentKind.SRJ));
    assertEquals(ConsentState.FAULTY, drugs(house, PATIENT).state());
    house.clock.set("2026-11-24T11:00:00+09:00");
    assertEquals(ConsentState.FAULTY, drugs(house, PATIENT).state(), "its time does not heal it");
    assertEquals(
        EnumSet.of(ConsentKind.YZK, ConsentKind.TKK),
        EnumSet.copyOf(
            house.work(beans -> beans.ledger().ofSession(future)).stream()
                .filter(view -> view.state() == ConsentState.FAULTY)
                .map(ConsentView::kind)
                .toList()));
  }

  @Proves("SC-17")
  @OnBothDatabases
  void whatIsWithdrawnClosesAtOnceInWhicheverSessionItCame(TestDatabase database) {
    Ledger house = house(database);
    house.session(PATIENT, GIVEN, yes(ConsentKind.YZK), yes(ConsentKind.TKK));
    long second = house.session(PATIENT, GIVEN, yes(ConsentKind.YZK), yes(ConsentKind.SRJ));
    Set<ConsentKind> gone = withdraw(house, second, EnumSet.of(ConsentKind.YZK, ConsentKind.TKK));
    assertEquals(EnumSet.of(ConsentKind.YZK, ConsentKind.TKK), gone);
    assertEquals(ConsentState.WITHDRAWN, drugs(house, PATIENT).state());
    List<ConsentView> all = house.work(beans -> beans.gate().consents(PATIENT));
    assertEquals(ConsentState.WITHDRAWN, all.get(ConsentKind.TKK.ordinal()).state());
    assertEquals(ConsentState.GIVEN, all.get(ConsentKind.SRJ.ordinal()).state());
    assertEquals(3L, rows(house, "consent_withdrawal"));
    assertTrue(withdraw(house, second, EnumSet.of(ConsentKind.YZK)).isEmpty(), "nothing runs");
    house.session(PATIENT, "2026-11-24T10:00:00+09:00", yes(ConsentKind.YZK));
    assertEquals(ConsentState.GIVEN, drugs(house, PATIENT).state(), "the patient may say yes anew");
  }

  @Proves("MI-10")
  @OnBothDatabases
  void theDatabaseItselfRefusesToChangeTheLedger(TestDatabase database) {
    Ledger house = house(database);
    long session = house.session(PATIENT, GIVEN, yes(ConsentKind.YZK));
    withdraw(house, session, EnumSet.of(ConsentKind.YZK));
    for (String statement :
        List.of(
            "update consent_session set sex = '2'",
            "update consent_entry set code = '0'",
            "update consent_attachment set patient_number = '000124'",
            "update consent_withdrawal set words = 'x'",
            "delete from consent_withdrawal",
            "delete from consent_attachment",
            "delete from consent_entry",
            "delete from consent_session",
            "truncate table consent_withdrawal")) {
      assertEquals(
          database.product() == TestDatabase.Product.POSTGRESQL,
          refused(database, statement),
          statement + ": H2 cannot, PostgreSQL must");
    }
  }

  private static boolean refused(TestDatabase database, String statement) {
    try (Connection connection = database.dataSource().getConnection();
        Statement work = connection.createStatement()) {
      work.execute(statement);
      return false;
    } catch (SQLException refused) {
      assertTrue(refused.getMessage().contains("append only"), refused.getMessage());
      return true;
    }
  }

  private static Set<ConsentKind> withdraw(Ledger house, long session, Set<ConsentKind> kinds) {
    return house.work(
        beans ->
            beans.ledger().withdraw(session, kinds, WithdrawalReason.PATIENT_ASKED, "", "clerk"));
  }

  private static long rows(Ledger house, String table) {
    return house.database.call(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  @OnBothDatabases
  void anAnswerFromAClockThatRunsAheadDoesNotOutdoALaterRefusal(TestDatabase database) {
    Ledger house = house(database);
    house.session(PATIENT, "2027-01-01T00:00:00+09:00", yes(ConsentKind.YZK));
    house.clock.set("2026-11-24T09:30:00+09:00");
    house.session(
        PATIENT,
        "2026-11-24T09:29:30+09:00",
        new jp.madoguchi.consent.ConsentLedger.Given(ConsentKind.YZK, "0", null, null));
    assertEquals(ConsentState.REFUSED, drugs(house, PATIENT).state());
  }

  @OnBothDatabases
  void whatASessionAnsweredFirstStaysWhenItIsAnsweredAgain(TestDatabase database) {
    Ledger house = house(database);
    long session = house.session(TARO, null, GIVEN);
    house.work(
        beans ->
            beans
                .ledger()
                .record(
                    session, TARO, beans.patient(PATIENT), house.clock.instant(), true, List.of()));
    assertEquals(1L, rows(house, "consent_session"));
    assertEquals(1L, rows(house, "consent_attachment"));
  }
}
