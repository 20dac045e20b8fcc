package jp.madoguchi.care.internal;

import static jp.madoguchi.care.CareStanding.IN_CHARGE;
import static jp.madoguchi.care.CareStanding.NOT_IN_CHARGE;
import static jp.madoguchi.care.CareStanding.NO_SOURCE;
import static jp.madoguchi.care.ChargeSource.ADMISSION;
import static jp.madoguchi.care.ChargeSource.BOOKING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.VisitCare;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Who is in charge by what sources and the desk said. */
class InChargeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final String PATIENT = "000123";

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.own-department");
    System.clearProperty("madoguchi.own-department.everywhere");
    System.clearProperty("madoguchi.own-department.days");
  }

  private static Charge of(String department) {
    return new Charge(PATIENT, department, null, DAY, DAY);
  }

  @OnBothDatabases
  void withoutAnySourceNobodyIsJudged(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    assertEquals(NO_SOURCE, house.standing(PATIENT, "doctor"));
    house.put(BOOKING, "b1", new Charge("000999", "外科", null, DAY, DAY), 0);
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"), "a source speaks, of another");
    house.clock.forward(Duration.ofDays(7));
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
    house.clock.forward(Duration.ofSeconds(1));
    assertEquals(NO_SOURCE, house.standing(PATIENT, "doctor"), "it has fallen silent");
    System.setProperty("madoguchi.own-department.days", "8");
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
  }

  @OnBothDatabases
  void aBookingPutsTheDepartmentInCharge(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    assertTrue(house.put(BOOKING, "b1", of("内　科"), 0));
    assertEquals(IN_CHARGE, house.standing(PATIENT, "doctor"));
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "surgeon"));
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "nobody"), "of no department");
    assertEquals(
        Map.of(PATIENT, IN_CHARGE, "000999", NOT_IN_CHARGE),
        house.standings(List.of(PATIENT, "000999", PATIENT), "doctor"));
    assertEquals(Map.of(), house.standings(List.of(), "doctor"));
    System.setProperty("madoguchi.own-department.everywhere", "外科");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "surgeon"));
    house.clock.set("2026-11-25T23:59:59+09:00");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "doctor"), "the night after");
    house.clock.set("2026-11-26T00:00:00+09:00");
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
  }

  @OnBothDatabases
  void whoIsAdmittedStaysInChargeUntilTheStayEnds(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    house.put(ADMISSION, "a1", new Charge(PATIENT, "外科", "nobody", DAY, null), 0);
    house.clock.forward(Duration.ofDays(90));
    assertEquals(IN_CHARGE, house.standing(PATIENT, "surgeon"));
    assertEquals(IN_CHARGE, house.standing(PATIENT, "nobody"), "put in charge himself");
    house.put(ADMISSION, "a1", new Charge(PATIENT, "外科", "nobody", DAY, DAY.plusDays(88)), 1);
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "surgeon"));
  }

  @OnBothDatabases
  void aMessageThatComesTwiceOrLateChangesNothing(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    assertTrue(house.put(BOOKING, "b1", of("内科"), 5));
    assertFalse(house.put(BOOKING, "b1", of("内科"), 5), "twice");
    assertFalse(house.put(BOOKING, "b1", of("外科"), 4), "older than what is known");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "doctor"));
    assertTrue(house.put(BOOKING, "b1", of("外科"), 6), "moved to another department");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "surgeon"));
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
    assertFalse(house.withdraw(BOOKING, "b1", 5), "cancelled before it was moved");
    assertTrue(house.withdraw(BOOKING, "b1", 7));
    assertFalse(house.withdraw(BOOKING, "b1", 8), "twice");
    assertFalse(house.withdraw(ADMISSION, "b1", 9), "another source's key");
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "surgeon"));
    assertTrue(house.put(BOOKING, "b1", of("外科"), 9), "booked again");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "surgeon"));
    assertEquals(
        List.of(
            "doctor PUT_IN_CHARGE 000123 in charge BOOKING 内科 2026-11-24/2026-11-24",
            "doctor PUT_IN_CHARGE 000123 in charge BOOKING 外科 2026-11-24/2026-11-24",
            "doctor WITHDRAW_CHARGE 000123 charge withdrawn BOOKING 外科",
            "doctor PUT_IN_CHARGE 000123 in charge BOOKING 外科 2026-11-24/2026-11-24"),
        house.records());
  }

  @OnBothDatabases
  void aKeyIsOfTheSourceAndNoOtherText(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    for (String key : new String[] {null, " ", "k".repeat(121)}) {
      EJBException refused =
          assertThrows(EJBException.class, () -> house.put(BOOKING, key, of("内科"), 0), key);
      assertInstanceOf(IllegalArgumentException.class, refused.getCause());
    }
    assertTrue(house.put(BOOKING, "k".repeat(120), of("科".repeat(60)), 0));
  }

  @OnBothDatabases
  void theDeskSaysWhereAVisitGoes(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    house.visit(7, PATIENT);
    house.caller.become("clerk", Role.CLERK);
    assertEquals(new VisitCare(List.of(), List.of("内科", "外科")), house.seen(7));
    house.decide(7, Set.of("内科"), Set.of());
    assertEquals(List.of("内科"), house.seen(7).departments());
    assertEquals(IN_CHARGE, house.standing(PATIENT, "doctor"));
    house.decide(7, Set.of("外科"), Set.of("内科"));
    assertEquals(List.of("外科"), house.seen(7).departments());
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
    house.decide(7, Set.of("外科"), Set.of("皮膚科"));
    assertEquals(3, house.records().size(), "said already, and never said: nothing is recorded");
    house.leaves("surgeon");
    assertEquals(List.of("内科", "外科"), house.seen(7).choices(), "what was said can be unsaid");
    refused("session.care.unknown", () -> house.decide(7, Set.of("外科"), Set.of()));
    house.decide(7, Set.of(), Set.of("外科"));
    assertEquals(List.of("内科"), house.seen(7).choices());
    System.setProperty("madoguchi.own-department", "off");
    assertEquals(new VisitCare(List.of(), List.of()), house.seen(7));
  }

  @OnBothDatabases
  void aVisitOfNobodyAndADepartmentOfNobodyAreRefused(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    house.visit(7, null);
    house.visit(8, PATIENT);
    house.caller.become("clerk", Role.CLERK);
    assertEquals(List.of(), house.seen(7).departments());
    refused("session.care.nobody", () -> house.decide(7, Set.of("内科"), Set.of()));
    refused("session.care.nobody", () -> house.decide(9, Set.of("内科"), Set.of()));
    refused("session.care.unknown", () -> house.decide(8, Set.of("内科", "架空科"), Set.of()));
    assertEquals(List.of(), house.records());
    assertEquals(NO_SOURCE, house.standing(PATIENT, "doctor"));
  }

  @OnBothDatabases
  void whatWasSaidOfAVisitGoesWithItsPatient(TestDatabase database) {
    CareHouse house = new CareHouse(database);
    house.visit(7, PATIENT);
    house.visit(77, PATIENT);
    house.caller.become("clerk", Role.CLERK);
    house.decide(7, Set.of("内科"), Set.of());
    house.decide(77, Set.of("外科"), Set.of());
    house.undone(new AttachmentUndone(7, PATIENT, "000999", "clerk", house.clock.instant()));
    assertEquals(NOT_IN_CHARGE, house.standing(PATIENT, "doctor"));
    assertEquals(NOT_IN_CHARGE, house.standing("000999", "doctor"), "the desk says it anew");
    assertEquals(IN_CHARGE, house.standing(PATIENT, "surgeon"), "another visit");
  }

  private static void refused(String key, Runnable act) {
    RefusedInput refused = assertThrows(RefusedInput.class, act::run);
    assertEquals(key, refused.problems().get(0).messageKey());
  }
}
