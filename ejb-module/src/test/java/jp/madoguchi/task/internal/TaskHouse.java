package jp.madoguchi.task.internal;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.NewTask;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.TasksListed;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** The task beans on a real database; each call of {@link #work} is one transaction. */
final class TaskHouse {
  final SetClock clock = new SetClock("2026-11-24T09:00:00+09:00");
  final Caller caller = new Caller("lead1", Role.CLERK_LEAD);
  final TestEvent<TaskTouched> touched = new TestEvent<>(TaskTouched.class);
  final TestEvent<TasksListed> listed = new TestEvent<>(TasksListed.class);
  private final TestDatabase database;

  TaskHouse(TestDatabase database) {
    this.database = database;
  }

  /** The beans of one transaction. */
  final class Beans {
    final TaskBookBean book;
    final TaskDeskBean desk;

    Beans(EntityManager em) {
      Wiring wiring = new Wiring(em, clock, caller.context(), touched, listed);
      book = wiring.wire(new TaskBookBean());
      desk = wiring.wire(new TaskDeskBean());
    }
  }

  <T> T work(Function<Beans, T> work) {
    return database.call(em -> work.apply(new Beans(em)));
  }

  void run(Consumer<Beans> work) {
    database.run(em -> work.accept(new Beans(em)));
  }

  static NewTask about(long fault) {
    return about(fault, null, null);
  }

  static NewTask about(long fault, String patient, java.time.Instant due) {
    return new NewTask(
        TaskKind.QUARANTINED_FILE,
        TaskSubject.fault(fault),
        new ExchangeIncident("TRUNCATED", "main", "a\"b\\c.xml", null),
        patient,
        due);
  }
}
