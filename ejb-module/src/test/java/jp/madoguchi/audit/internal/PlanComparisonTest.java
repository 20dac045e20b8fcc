package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanState;
import jp.madoguchi.maintenance.WorkPlanVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One session against plans of the same day; times of Japan. */
class PlanComparisonTest {
  /** A plan: from-until[,approved at][,withdrawn at]. */
  @ParameterizedTest
  @CsvSource({
    "09:00-10:00, 09:00-10:00,             WITHIN, 0",
    "09:00-10:00, 08:00-12:00,             WITHIN, 0",
    "09:00-10:00, 10:00-11:00,             WITHOUT_PLAN, 0",
    "09:00-10:00, 08:00-09:00,             WITHOUT_PLAN, 0",
    "09:00-10:00, 09:01-10:00,             OUTSIDE, 1",
    "09:00-10:00, 08:00-09:45,             OUTSIDE, 15",
    "09:00-10:00, 09:10-09:50,             OUTSIDE, 20",
    "09:00-10:00, 08:00-09:30 09:30-11:00, WITHIN, 0",
    "09:00-10:00, 08:00-09:30 09:40-11:00, OUTSIDE, 10",
    "09:00-10:00, 08:00-11:00/09:01,       APPROVED_LATER, 0",
    "09:00-10:00, 08:00-11:00/09:00,       WITHIN, 0",
    "09:00-10:00, 08:00-11:00/09:30 08:30-10:00, WITHIN, 0",
    "09:00-10:00, 08:00-11:00/07:00/09:20, OUTSIDE, 40",
    "09:00-10:00, 08:00-11:00/06:00/07:00, WITHOUT_PLAN, 0",
    "09:00-09:00, 09:00-10:00,             WITHIN, 0",
    "09:00-09:00, 08:00-09:00,             WITHOUT_PLAN, 0",
    "09:00-09:00, 08:00-10:00/09:30,       APPROVED_LATER, 0"
  })
  void whatOfASessionLiesInItsPlans(String session, String plans, String verdict, long minutes) {
    PlanComparison compared =
        PlanComparison.of(
            work(session, "保守 太郎"),
            Arrays.stream(plans.split(" ")).map(one -> plan(one, null, "保守太郎")).toList());
    assertEquals(verdict + " " + minutes, compared.verdict() + " " + compared.minutesOutside());
  }

  @Test
  void plansAreThoseOfTheAccountOrThePerson() {
    WorkPlan ofAccount = plan("08:00-12:00", "vendor1", null);
    WorkPlan ofPerson = plan("08:00-12:00", null, "保守　太郎");
    assertTrue(work("09:00-10:00", "Ｖendor1").isBy(ofAccount));
    assertTrue(work("09:00-10:00", "保守太郎").isBy(ofPerson));
    assertFalse(work("09:00-10:00", "保守 花子").isBy(ofPerson));
    assertFalse(work("09:00-10:00", "vendor1").isBy(ofPerson));
    assertFalse(work("12:00-13:00", "保守太郎").isBy(ofPerson));
    for (String nobody : List.of("", "\u00a0", "\u3000")) {
      assertFalse(work("09:00-10:00", nobody).isBy(ofAccount), "a plan without a person");
      assertFalse(work("09:00-10:00", nobody).isBy(ofPerson), "a plan without an account");
    }
  }

  @Test
  void thePlanThatCoversMostIsNamed() {
    PlanComparison compared =
        PlanComparison.of(
            work("09:00-10:00", "a"),
            List.of(plan("08:00-09:10", "a", null), plan("09:10-11:00", "a", null)));
    assertEquals(at("09:10"), compared.plan().from());
  }

  private static RemoteWork work(String times, String who) {
    String[] ends = times.split("-");
    return new RemoteWork(
        new RemoteSubject(RemoteOrigin.GATE_LOG, 1), at(ends[0]), at(ends[1]), who, "192.0.2.7");
  }

  private static WorkPlan plan(String text, String account, String person) {
    String[] parts = text.split("/");
    String[] ends = parts[0].split("-");
    return new WorkPlan(
        new WorkPlanVersion(1, 1),
        account,
        "試験商会",
        person,
        at(ends[0]),
        at(ends[1]),
        "点検",
        "電子カルテ",
        "admin",
        at("05:00"),
        "second",
        at(parts.length > 1 ? parts[1] : "05:30"),
        parts.length > 2 ? "admin" : null,
        parts.length > 2 ? at(parts[2]) : null,
        null,
        WorkPlanState.OVER);
  }

  private static Instant at(String time) {
    return LocalTime.parse(time)
        .atDate(FacilityTime.day(Instant.parse("2026-11-24T00:00:00Z")))
        .atZone(FacilityTime.ZONE)
        .toInstant();
  }
}
