package jp.madoguchi.consent.internal;

import static jp.madoguchi.consent.internal.Ledger.BIRTH;
import static jp.madoguchi.consent.internal.Ledger.GIVEN;
import static jp.madoguchi.consent.internal.Ledger.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.consent.RunningConsents;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The list of consented patients has pages, an order, and says what it leaves out. */
class RunningConsentsTest {
  private static Ledger house(TestDatabase database) {
    Ledger house = new Ledger(database);
    for (int i = 1; i <= 5; i++) {
      house.patient("00000" + i, "試験　第" + i, "シケン　ダイ" + i, BIRTH.plusDays(i), "1");
    }
    return house;
  }

  /** A card session of the patient whose number ends so, given and ending so many minutes later. */
  private static void session(Ledger house, int patient, int minutes, ConsentKind... kinds) {
    InsuredPerson person =
        new InsuredPerson("試験　第" + patient, null, "シケン　ダイ" + patient, BIRTH.plusDays(patient), "1");
    Given[] given = new Given[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      given[i] = yes(kinds[i], GIVEN, "2026-11-24T10:%02d:00+09:00".formatted(minutes + i));
    }
    house.session(person, "00000" + patient, GIVEN, given);
  }

  /** A page as its numbers, how many it leaves out, and how many there are. */
  private record Page(List<String> patients, int leftOut, long total) {}

  private static Page page(Ledger house, int first, int count) {
    RunningConsents page =
        house.work(
            beans -> beans.gate().patientsWithRunningConsent(RunningSearch.ALL, first, count));
    return new Page(page.patients(), page.leftOut(), page.total());
  }

  @Proves("SC-16")
  @OnBothDatabases
  void pagesInTheOrderOfTheirEnds(TestDatabase database) {
    Ledger house = house(database);
    session(house, 3, 30, ConsentKind.YZK, ConsentKind.TKK);
    session(house, 1, 40, ConsentKind.TKK);
    session(house, 2, 20, ConsentKind.YZK);
    session(house, 4, 50, ConsentKind.YZK);
    assertEquals(new Page(List.of("000002", "000003"), 0, 4), page(house, 0, 2));
    assertEquals(new Page(List.of("000001", "000004"), 0, 4), page(house, 2, 2));
    assertEquals(new Page(List.of(), 0, 4), page(house, 4, 2));
    house.clock.set("2026-11-24T10:20:00+09:00");
    assertEquals(3, page(house, 0, 2).total(), "at the very instant of its end it is closed");
  }

  @OnBothDatabases
  void saysHowManyOfAPageItLeavesOut(TestDatabase database) {
    Ledger house = house(database);
    session(house, 1, 10, ConsentKind.YZK);
    session(house, 2, 20, ConsentKind.YZK);
    session(house, 3, 30, ConsentKind.YZK);
    database.sql("update patient set sex = '2' where patient_number = '000002'");
    assertEquals(new Page(List.of("000001", "000003"), 1, 3), page(house, 0, 50));
    // a later answer of the third says no
    InsuredPerson third = new InsuredPerson("試験　第3", null, "シケン　ダイ3", BIRTH.plusDays(3), "1");
    house.session(
        third, "000003", "2026-11-24T09:15:50+09:00", new Given(ConsentKind.YZK, "0", null, null));
    assertEquals(new Page(List.of("000001"), 2, 3), page(house, 0, 50));
  }

  @OnBothDatabases
  void withoutAnEndItRunsADay(TestDatabase database) {
    Ledger house = house(database);
    InsuredPerson first = new InsuredPerson("試験　第1", null, "シケン　ダイ1", BIRTH.plusDays(1), "1");
    house.session(
        first, "000001", GIVEN, new Given(ConsentKind.YZK, "1", Ledger.instant(GIVEN), null));
    session(house, 2, 59, ConsentKind.YZK);
    assertEquals(List.of("000002", "000001"), page(house, 0, 50).patients());
    house.clock.set("2026-11-25T09:15:30+09:00");
    assertEquals(new Page(List.of(), 0, 0), page(house, 0, 50));
  }

  @OnBothDatabases
  void whatIsSaidOfAPatientIsWhatTheirOwnPageSays(TestDatabase database) {
    Ledger house = house(database);
    session(house, 1, 10, ConsentKind.YZK);
    session(house, 2, 20, ConsentKind.TKK);
    RunningConsents page =
        house.work(beans -> beans.gate().patientsWithRunningConsent(RunningSearch.ALL, 0, 50));
    assertEquals(List.of("000001", "000002"), page.patients());
    for (String number : page.patients()) {
      assertEquals(house.work(beans -> beans.gate().consents(number)), page.consents().get(number));
    }
  }
}
