package jp.madoguchi.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.TaskAct;
import jp.madoguchi.task.TaskEnd;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskRefused;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.task.TaskSubjectKind;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** What somebody has to do, once about each thing, until somebody says it is done. */
class TaskTest {
  private static final TaskFilter OPEN = new TaskFilter(null, true, false);
  private static final TaskFilter ALL = new TaskFilter(null, false, false);

  @OnBothDatabases
  void aTaskIsOpenOnceUntilItIsEndedAndThenAnew(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    house.run(
        beans -> {
          beans.book.open(TaskHouse.about(1));
          beans.book.open(TaskHouse.about(2));
          beans.book.open(TaskHouse.about(2));
        });
    assertEquals(2, house.work(beans -> beans.book.count()).intValue());
    assertEquals(true, house.work(beans -> beans.book.settle(TaskSubject.fault(1))));
    assertEquals(false, house.work(beans -> beans.book.settle(TaskSubject.fault(1))));
    assertEquals(
        Set.of("2"),
        house.work(
            beans -> beans.book.openAbout(TaskSubjectKind.EXCHANGE_FAULT, List.of("1", "2", "3"))));
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    assertEquals(3, count(house, ALL), "what was ended stays as it ended");
    assertEquals(
        List.of("1", "2"),
        house.work(beans -> beans.book.newest(TaskSubjectKind.EXCHANGE_FAULT, 0, 10)));
  }

  @OnBothDatabases
  void whatIsEndedAndOpenedInOneTransactionIsOpen(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    house.run(
        beans -> {
          beans.book.settle(TaskSubject.fault(1));
          beans.book.open(TaskHouse.about(1));
        });
    assertEquals(1, house.work(beans -> beans.book.count()).intValue());
    assertEquals(2, count(house, ALL));
  }

  /** The second waits for the first and writes nothing; neither loses its transaction. */
  @OnBothDatabases
  void twoThatOpenTheSameAtOnceOpenOne(TestDatabase database) throws Exception {
    TaskHouse house = new TaskHouse(database);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 1; round <= 10; round++) {
        long fault = round;
        CountDownLatch both = new CountDownLatch(2);
        Runnable open =
            () ->
                house.run(
                    beans -> {
                      together(both);
                      beans.book.open(TaskHouse.about(fault));
                      // goes on in the same transaction
                      beans.book.open(TaskHouse.about(1000 + Thread.currentThread().getId()));
                    });
        Future<?> one = threads.submit(open);
        Future<?> other = threads.submit(open);
        one.get(60, TimeUnit.SECONDS);
        other.get(60, TimeUnit.SECONDS);
        assertEquals(
            1L,
            ((Number)
                    database.call(
                        em ->
                            em.createNativeQuery(
                                    "select count(*) from task where subject = '" + fault + "'")
                                .getSingleResult()))
                .longValue());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(10 + 2, house.work(beans -> beans.book.count()).intValue());
  }

  private static void together(CountDownLatch both) {
    both.countDown();
    try {
      both.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @OnBothDatabases
  void aTaskIsTakenDoneWithANoteAndOpenedAgainAndEachIsTold(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1, "000100", null)));
    TaskView fresh = only(house, OPEN);
    assertEquals(new ExchangeIncident("TRUNCATED", "main", "a\"b\\c.xml", null), fresh.details());
    house.run(beans -> beans.desk.take(fresh.id(), fresh.version()));
    TaskView taken = only(house, new TaskFilter(TaskKind.QUARANTINED_FILE, true, true));
    assertEquals("lead1", taken.takenBy());
    assertThrows(
        TaskRefused.class,
        () ->
            house.run(
                beans -> beans.desk.done(fresh.id(), fresh.version(), TypedWords.of("old page"))));
    house.run(beans -> beans.desk.done(taken.id(), taken.version(), TypedWords.of("  端末で再出力した ")));
    assertEquals(0, count(house, OPEN));
    TaskView done = only(house, ALL);
    assertEquals("端末で再出力した", done.note());
    assertEquals(TaskEnd.DEALT_WITH, done.end());
    assertEquals("lead1", done.doneBy());
    house.run(beans -> beans.desk.reopen(done.id(), done.version()));
    assertNull(only(house, OPEN).note());
    assertEquals(
        List.of(TaskAct.TAKEN, TaskAct.ENDED, TaskAct.REOPENED),
        house.touched.fired().stream().map(TaskTouched::act).toList());
    assertTrue(
        house.touched.fired().stream().allMatch(told -> "000100".equals(told.patientNumber())));
  }

  /** 止めて確認 (clinical data §6.7). */
  @OnBothDatabases
  void aNoteThatReadsAsAMyNumberIsKeptOnlyOnSomebodysWordWhichIsTold(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    TaskView task = only(house, OPEN);
    String words = "１２３４ ５６７８ ９０１８ に連絡した";
    TaskRefused stopped =
        assertThrows(
            TaskRefused.class,
            () ->
                house.run(
                    beans -> beans.desk.done(task.id(), task.version(), TypedWords.of(words))));
    assertEquals("input.mynumber", stopped.messageKey());
    assertEquals(1, count(house, OPEN));
    house.run(beans -> beans.desk.done(task.id(), task.version(), TypedWords.confirmed(words)));
    assertEquals(words, only(house, ALL).note());
    assertEquals(
        List.of(TaskAct.ENDED, TaskAct.NO_MY_NUMBER),
        house.touched.fired().stream().map(TaskTouched::act).toList());
  }

  /** Whoever is refused because somebody else was first acts on what it is now. */
  @OnBothDatabases
  void aTaskThatSomebodyElseChangedIsReadAsItIsNow(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    TaskView shown = only(house, OPEN);
    house.run(beans -> beans.desk.take(shown.id(), shown.version()));
    TaskView now = house.work(beans -> beans.desk.task(shown.id())).orElseThrow();
    assertEquals("lead1", now.takenBy());
    house.run(beans -> beans.desk.done(now.id(), now.version(), TypedWords.of("second press")));
    assertEquals("second press", only(house, ALL).note());
    assertTrue(house.work(beans -> beans.desk.task(shown.id() + 1)).isEmpty());
  }

  @OnBothDatabases
  void whatIsOpenElsewhereIsNotOpenedTwice(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    TaskView first = only(house, OPEN);
    house.run(beans -> beans.desk.done(first.id(), first.version(), TypedWords.of(null)));
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    TaskView done =
        house.work(beans -> beans.desk.tasks(ALL, 0, 10)).stream()
            .filter(task -> !task.open())
            .findFirst()
            .orElseThrow();
    TaskRefused refused =
        assertThrows(
            TaskRefused.class,
            () -> house.run(beans -> beans.desk.reopen(done.id(), done.version())));
    assertEquals("tasks.said.open", refused.messageKey());
  }

  @OnBothDatabases
  void whoMayNotDealWithAKindSeesItAndIsRefused(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1)));
    house.caller.become("clerk1", Role.CLERK);
    TaskView seen = only(house, OPEN);
    assertFalse(seen.dealable());
    TaskRefused refused =
        assertThrows(
            TaskRefused.class,
            () -> house.run(beans -> beans.desk.take(seen.id(), seen.version())));
    assertEquals("tasks.said.role", refused.messageKey());
  }

  @OnBothDatabases
  void theAdministratorSeesNoPatientsAndTheDeskIsRecorded(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    house.run(beans -> beans.book.open(TaskHouse.about(1, "000100", null)));
    house.caller.become("admin1", Role.ADMIN);
    assertNull(only(house, OPEN).patientNumber());
    assertEquals(List.of(), house.listed.fired());
    house.caller.become("clerk1", Role.CLERK);
    assertEquals("000100", only(house, OPEN).patientNumber());
    assertEquals(List.of("000100"), house.listed.fired().get(0).patients());
  }

  @OnBothDatabases
  void theDatabasePagesWhatIsDueFirstComesFirst(TestDatabase database) {
    TaskHouse house = new TaskHouse(database);
    for (int i = 1; i <= 5; i++) {
      long fault = i;
      house.clock.forward(Duration.ofMinutes(1));
      house.run(
          beans ->
              beans.book.open(
                  TaskHouse.about(fault, null, fault == 4 ? house.clock.instant() : null)));
    }
    List<Long> order =
        house.work(beans -> beans.desk.tasks(OPEN, 0, 3)).stream().map(TaskView::id).toList();
    List<Long> rest =
        house.work(beans -> beans.desk.tasks(OPEN, 3, 3)).stream().map(TaskView::id).toList();
    assertEquals(3, order.size());
    assertEquals(2, rest.size());
    assertTrue(order.get(0) > order.get(2), "the fourth is due, the others by age");
    assertEquals(5, count(house, OPEN));
  }

  private static TaskView only(TaskHouse house, TaskFilter filter) {
    List<TaskView> tasks = house.work(beans -> beans.desk.tasks(filter, 0, 10));
    assertEquals(1, tasks.size());
    return tasks.get(0);
  }

  private static long count(TaskHouse house, TaskFilter filter) {
    return house.work(beans -> beans.desk.count(filter));
  }
}
