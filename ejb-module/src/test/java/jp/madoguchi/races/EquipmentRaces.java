package jp.madoguchi.races;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ExchangeBook;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.RestartBook;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.equipment.internal.RestartBookBean;
import jp.madoguchi.equipment.internal.TerminalReceiver;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.NewTask;
import jp.madoguchi.task.TaskBook;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;

/** Readers, terminals, the fault list, restarts and tasks. */
final class EquipmentRaces {
  private static final String KEY = Hospital.key("captured");

  private EquipmentRaces() {}

  static Stream<Race> all() {
    return Stream.of(readers(), parts(), faults(), restarts(), tasks()).flatMap(races -> races);
  }

  private static Stream<Race> readers() {
    return Stream.of(
        Race.of("a new reader is told of by two")
            .both(h -> h.the(EquipmentState.class).readerLabel("r9", false, h.clock.instant()))
            .noneRefused()
            .leaves("select count(*) from card_reader", 1),
        Race.of("two new readers")
            .between(
                h -> h.the(EquipmentState.class).readerLabel("r8", false, h.clock.instant()),
                h -> h.the(EquipmentState.class).readerLabel("r9", false, h.clock.instant()))
            .noneRefused()
            .leaves("select count(distinct label) from card_reader", 2),
        Race.of("an older condition of a reader beside a newer")
            .before(h -> h.the(EquipmentState.class).readerLabel("r9", false, h.clock.instant()))
            .between(
                h -> condition(h, ReaderCondition.FAULT, 1),
                h -> condition(h, ReaderCondition.STOPPED, 2))
            .noneRefused()
            .leaves("select reader_condition from card_reader", "STOPPED"),
        Race.of("a reader is used and fails")
            .before(h -> h.the(EquipmentState.class).readerLabel("r9", false, h.clock.instant()))
            .between(
                h -> h.the(EquipmentState.class).readerUsed("r9", h.clock.instant().plusSeconds(3)),
                h -> condition(h, ReaderCondition.FAULT, 4))
            .noneRefused()
            .leaves("select reader_condition from card_reader", "FAULT"),
        Race.of("a reader is described by two")
            .before(h -> h.the(EquipmentState.class).readerLabel("r9", false, h.clock.instant()))
            .between(
                h ->
                    h.the(ReaderBook.class)
                        .describe("r9", new ReaderDescription(3, "受付1", "A", null)),
                h ->
                    h.the(ReaderBook.class)
                        .describe("r9", new ReaderDescription(4, "受付2", "B", null)))
            .noneRefused()
            .leaves(
                "select count(*) from card_reader where place = '受付1' and model = 'A' or place ="
                    + " '受付2' and model = 'B'",
                1));
  }

  private static void condition(Hospital h, ReaderCondition condition, long seconds) {
    h.the(EquipmentState.class)
        .readerCondition("r9", condition, h.clock.instant().plusSeconds(seconds), null);
  }

  private static Stream<Race> parts() {
    return Stream.of(
        Race.of("a part is told of by two")
            .both(
                h ->
                    h.the(EquipmentState.class)
                        .tell("main", "CAPTURE", false, h.clock.instant(), "x"))
            .noneRefused()
            .leaves("select count(*) from terminal_part", 1),
        Race.of("the reader service is told of by two")
            .both(h -> h.the(EquipmentState.class).readerService(false, h.clock.instant(), "x"))
            .noneRefused()
            .leaves("select count(*) from terminal_part", 1),
        Race.of("the centre fails twice")
            .both(h -> h.the(EquipmentState.class).centreFailed(h.clock.instant(), "SYSTEM_ERROR"))
            .noneRefused()
            .leaves("select failures from terminal_part", 2),
        Race.of("the centre fails and answers")
            .before(
                h -> h.the(EquipmentState.class).centreFailed(h.clock.instant(), "SYSTEM_ERROR"))
            .between(
                h -> h.the(EquipmentState.class).centreFailed(h.clock.instant(), "SYSTEM_ERROR"),
                h -> h.the(EquipmentState.class).centreAnswered(h.clock.instant()))
            .noneRefused()
            .leaves("select count(*) from terminal_part where failures in (0, 1)", 1),
        Race.of("a terminal's state is delivered twice")
            .both(
                h ->
                    h.the(TerminalReceiver.class)
                        .stateChanged(
                            TerminalState.up(
                                Hospital.MAIN,
                                TerminalPart.REQUEST_FOLDER,
                                h.clock.instant(),
                                "/req")))
            .delivered()
            .leaves("select count(*) from terminal_part", 1));
  }

  private static Stream<Race> faults() {
    return Stream.of(
        Race.of("one captured file is put on the list by two")
            .both(EquipmentRaces::fault)
            .noneRefused()
            .leaves("select count(*) from exchange_fault", 1)
            .leaves("select count(*) from task", 1),
        Race.of("a file is put aside, delivered twice")
            .both(
                h ->
                    h.the(TerminalReceiver.class)
                        .fileQuarantined(
                            new QuarantinedFile(
                                Hospital.MAIN,
                                KEY,
                                "x.xml",
                                h.clock.instant(),
                                QuarantineReason.values()[0],
                                List.of())))
            .delivered()
            .leaves("select count(*) from exchange_fault", 1),
        Race.of("a file is put back by two")
            .before(EquipmentRaces::fault)
            .both(
                h -> h.the(FaultBook.class).requeue(h.number("select max(id) from exchange_fault")))
            .noneRefused()
            .leaves("select count(*) from task where done_at is null", 0),
        Race.of("a file is put back from the exchange's page by two")
            .before(EquipmentRaces::fault)
            .both(h -> h.the(ExchangeBook.class).putBack(KEY))
            .noneRefused()
            .leaves("select count(*) from task where done_at is null", 0));
  }

  private static void fault(Hospital h) {
    h.the(EquipmentState.class).fault(h.clock.instant(), "main", "x.xml", KEY, "NOT_TAKEN", null);
  }

  private static Stream<Race> restarts() {
    return Stream.of(
        Race.of("a restart is planned by two")
            .between(
                h -> h.the(RestartBook.class).plan("main", LocalTime.of(6, 0)),
                h -> h.the(RestartBook.class).plan("main", LocalTime.of(7, 0)))
            .noneRefused()
            .leaves("select count(*) from restart_plan", 1),
        Race.of("a plan is taken away and set")
            .before(h -> h.the(RestartBook.class).plan("main", LocalTime.of(6, 0)))
            .between(
                h -> h.the(RestartBook.class).plan("main", null),
                h -> h.the(RestartBook.class).plan("main", LocalTime.of(7, 0)))
            .noneRefused(),
        Race.of("a step of the restart is done by two")
            .both(h -> h.the(RestartBook.class).done("main", RestartStep.READER_OFF))
            .noneRefused()
            .leaves("select count(*) from restart_step", 1)
            .leaves(
                "select count(*) from audit_record where subject = 'main restart READER_OFF'", 1),
        Race.of("two nodes remind of a restart")
            .before(h -> h.the(RestartBook.class).plan("main", LocalTime.of(6, 0)))
            .both(h -> h.the(RestartBookBean.class).remind(Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from exchange_fault", 1)
            .leaves("select count(*) from task", 1));
  }

  private static Stream<Race> tasks() {
    return Stream.of(
        Race.of("one task is opened by two")
            .both(EquipmentRaces::open)
            .noneRefused()
            .leaves("select count(*) from task", 1),
        Race.of("a task is taken by two")
            .before(EquipmentRaces::open)
            .both(h -> h.the(TaskDesk.class).take(task(h), taskVersion(h)))
            .leaves("select version from task", 2),
        Race.of("a task is done by two")
            .before(EquipmentRaces::open)
            .both(h -> h.the(TaskDesk.class).done(task(h), taskVersion(h), TypedWords.of("済")))
            .leaves("select version from task", 2),
        Race.of("a task is done while its cause is settled")
            .before(EquipmentRaces::open)
            .between(
                h -> h.the(TaskDesk.class).done(task(h), taskVersion(h), TypedWords.of("済")),
                h -> h.the(TaskBook.class).settle(TaskSubject.fault(7)))
            .leaves("select count(*) from task where done_at is not null", 1),
        Race.of("a task is settled by two")
            .before(EquipmentRaces::open)
            .both(h -> h.the(TaskBook.class).settle(TaskSubject.fault(7)))
            .noneRefused()
            .leaves(
                "select count(*) from audit_record where action <> 'X' and subject is not null", 1),
        Race.of("a task is reopened while the same is opened")
            .before(EquipmentRaces::open)
            .before(h -> h.the(TaskDesk.class).done(task(h), taskVersion(h), TypedWords.of(null)))
            .between(
                h -> h.the(TaskDesk.class).reopen(task(h), taskVersion(h)), EquipmentRaces::open)
            .leaves("select count(*) from task where done_at is null", 1));
  }

  private static void open(Hospital h) {
    h.the(TaskBook.class)
        .open(
            new NewTask(
                TaskKind.UNRELATED_ANSWER,
                TaskSubject.fault(7),
                new ExchangeIncident("NOT_TAKEN", "main", "x.xml", null),
                null,
                null));
  }

  private static long task(Hospital h) {
    return h.number("select min(id) from task");
  }

  private static long taskVersion(Hospital h) {
    return h.number("select version from task order by id limit 1");
  }
}
