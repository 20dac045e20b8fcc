package jp.madoguchi.equipment.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.EquipmentChanged;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.internal.TaskBookBean;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** The facility's beans on a real database; each call of {@link #work} is one transaction. */
final class Equipment {
  final SetClock clock = new SetClock("2026-11-24T07:00:00+09:00");
  final Caller caller = new Caller("lead1", Role.CLERK_LEAD);
  final TestEvent<EquipmentChanged> changes = new TestEvent<>(EquipmentChanged.class);
  final TestEvent<TaskTouched> touched = new TestEvent<>(TaskTouched.class);
  private final TestDatabase database;

  Equipment(TestDatabase database) {
    this.database = database;
  }

  /** This node and what it knows of others. */
  final Alone nodes = new Alone();

  /** The beans of one transaction. */
  final class Beans {
    final ReaderDiaryBean diary;
    final TaskBookBean tasks;
    final CaptureCountsBean captures;
    final EquipmentStateBean state;
    final ReaderBookBean readers;
    final RestartBookBean restarts;
    final EntityManager em;

    Beans(EntityManager em) {
      this.em = em;
      Wiring wiring =
          new Wiring(
              em,
              clock,
              caller.context(),
              new TestEvent<>(EquipmentStateChanged.class),
              changes,
              touched,
              nodes,
              new TerminalList() {
                @Override
                public List<String> names() {
                  return List.of("main", "dental");
                }
              });
      diary = wiring.wire(new ReaderDiaryBean());
      tasks = wiring.wire(new TaskBookBean());
      captures = wiring.wire(new CaptureCountsBean());
      state = wiring.wire(new EquipmentStateBean());
      readers = wiring.wire(new ReaderBookBean());
      restarts = wiring.wire(new RestartBookBean());
    }
  }

  <T> T work(Function<Beans, T> work) {
    return database.call(em -> work.apply(new Beans(em)));
  }

  void run(Consumer<Beans> work) {
    database.run(em -> work.accept(new Beans(em)));
  }

  /** What the tasks about a fault say. */
  List<String> details(String fault) {
    return database.call(
        em ->
            em
                .createQuery("select t.details from Task t where t.subject = :fault", String.class)
                .setParameter("fault", fault)
                .getResultList()
                .stream()
                .map(text -> StoredRecords.read(ExchangeIncident.class, text).get(0).toString())
                .toList());
  }
}
