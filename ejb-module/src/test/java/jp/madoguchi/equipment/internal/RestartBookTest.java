package jp.madoguchi.equipment.internal;

import static jp.madoguchi.equipment.RestartDay.RestartState.DONE;
import static jp.madoguchi.equipment.RestartDay.RestartState.DUE;
import static jp.madoguchi.equipment.RestartDay.RestartState.LATER;
import static jp.madoguchi.equipment.RestartDay.RestartState.NONE;
import static jp.madoguchi.equipment.RestartDay.RestartState.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The daily restart: planned, reminded of, in the right order, recorded (ID-15). */
class RestartBookTest {
  private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

  @OnBothDatabases
  void aRestartIsLaterThenDueThenRunningThenDone(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    assertEquals(NONE, main(equipment).state());
    equipment.run(beans -> beans.restarts.plan("main", HALF_PAST_SEVEN));
    assertEquals(LATER, main(equipment).state());
    equipment.clock.set("2026-11-24T07:30:00+09:00");
    assertEquals(DUE, main(equipment).state());
    assertEquals(Optional.of(RestartStep.READER_OFF), main(equipment).next());
    for (RestartStep step : RestartStep.values()) {
      equipment.run(beans -> beans.restarts.done("main", step));
      assertEquals(step == RestartStep.PC_ON ? DONE : RUNNING, main(equipment).state());
    }
    assertEquals("lead1", main(equipment).steps().get(0).by());
    assertEquals(equipment.clock.instant(), main(equipment).steps().get(3).at());
    assertEquals(5, equipment.changes.fired().size());
    equipment.clock.set("2026-11-25T07:00:00+09:00");
    assertEquals(LATER, main(equipment).state());
    assertEquals(NONE, equipment.work(beans -> beans.restarts.today()).get(1).state());
  }

  @Proves("ID-15")
  @OnBothDatabases
  void aStepBeforeItsTurnIsRefusedAndOneDoneTwiceIsOne(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    assertThrows(
        IllegalStateException.class,
        () -> equipment.run(beans -> beans.restarts.done("main", RestartStep.PC_OFF)));
    equipment.run(beans -> beans.restarts.done("main", RestartStep.READER_OFF));
    equipment.run(beans -> beans.restarts.done("main", RestartStep.READER_OFF));
    assertEquals(Optional.of(RestartStep.PC_OFF), main(equipment).next());
    assertEquals(1, equipment.changes.fired().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> equipment.run(beans -> beans.restarts.done("other", RestartStep.READER_OFF)));
  }

  @Proves("ID-15")
  @OnBothDatabases
  void oneReminderADayStaysUntilTheRestartIsDone(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    equipment.run(beans -> beans.restarts.plan("main", HALF_PAST_SEVEN));
    equipment.run(beans -> beans.restarts.remind());
    assertEquals(List.of(), reminders(equipment));
    equipment.clock.set("2026-11-24T07:31:00+09:00");
    equipment.run(beans -> beans.restarts.remind());
    equipment.run(beans -> beans.restarts.remind());
    assertEquals(List.of(true), reminders(equipment));
    for (RestartStep step : RestartStep.values()) {
      equipment.run(beans -> beans.restarts.done("main", step));
    }
    equipment.run(beans -> beans.restarts.remind());
    assertEquals(List.of(false), reminders(equipment));
  }

  @OnBothDatabases
  void aPlanThatIsTakenAwayRemindsNoMore(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    equipment.run(beans -> beans.restarts.plan("main", HALF_PAST_SEVEN));
    equipment.run(beans -> beans.restarts.plan("main", null));
    equipment.clock.set("2026-11-24T08:00:00+09:00");
    equipment.run(beans -> beans.restarts.remind());
    assertEquals(List.of(), reminders(equipment));
    assertEquals(NONE, main(equipment).state());
  }

  private static RestartDay main(Equipment equipment) {
    return equipment.work(beans -> beans.restarts.today()).get(0);
  }

  /** Whether each reminder is open. */
  private static List<Boolean> reminders(Equipment equipment) {
    return equipment.work(
        beans ->
            beans
                .em
                .createQuery(
                    "select t.doneAt from StoredExchangeFault f, Task t where f.reason = 'RESTART_DUE' and"
                        + " t.kind = jp.madoguchi.task.TaskKind.DUE_RESTART",
                    Object.class)
                .getResultList()
                .stream()
                .map(java.util.Objects::isNull)
                .toList());
  }
}
