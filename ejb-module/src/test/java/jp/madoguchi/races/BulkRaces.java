package jp.madoguchi.races;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.internal.BulkRetention;
import jp.madoguchi.bulk.internal.BulkSending;
import jp.madoguchi.bulk.internal.BulkSteps;
import jp.madoguchi.equipment.internal.TerminalReceiver;

/** Bulk inquiries: files, answers, and who reviews them. */
final class BulkRaces {
  private static final String UP = "202601150001";
  private static final String LOOK = "202601150002";
  private static final String NUMBER = "00000000000000000001";
  private static final String STATE = "select state from bulk_inquiry";

  private BulkRaces() {}

  static Stream<Race> all() {
    return Stream.of(sending(), answers(), steps(), people(), rows()).flatMap(races -> races);
  }

  private static Stream<Race> sending() {
    return Stream.of(
        Race.of("two nodes send an order")
            .before(BulkRaces::ordered)
            .both(BulkRaces::turn)
            .noneRefused()
            .leaves("select count(*) from bulk_request", 1)
            .leaves(STATE, "SUBMITTED"),
        Race.of("two nodes look for a result")
            .before(BulkRaces::accepted)
            .before(h -> h.clock.forward(Duration.ofSeconds(61)))
            .both(BulkRaces::turn)
            .noneRefused()
            .leaves("select count(*) from bulk_request where phase = 'DOWNLOAD'", 1),
        Race.of("two nodes see that nobody answers")
            .before(BulkRaces::submitted)
            .before(h -> h.clock.forward(Duration.ofDays(3)))
            .both(h -> h.the(BulkSteps.class).overdue(Hospital.FENCE))
            .noneRefused()
            .leaves(STATE, "STALLED"),
        Race.of("an order is reserved by two, for two names")
            .before(BulkRaces::ordered)
            .between(
                h -> h.the(BulkSteps.class).reserve(id(h), "main", "a", Hospital.FENCE),
                h -> h.the(BulkSteps.class).reserve(id(h), "main", "b", Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from bulk_request", 1));
  }

  private static Stream<Race> answers() {
    return Stream.of(
        Race.of("a reception number is delivered to two nodes")
            .before(BulkRaces::submitted)
            .both(h -> upload(h, "u"))
            .delivered()
            .leaves(STATE, "ACCEPTED")
            .leaves("select count(*) from bulk_answer", 1),
        Race.of("a reception number and a refusal")
            .before(BulkRaces::submitted)
            .between(h -> upload(h, "u"), h -> h.refuse(UP, "e"))
            .delivered()
            .leaves("select count(*) from bulk_answer", 2),
        Race.of("a refusal of an order is delivered to two nodes")
            .before(BulkRaces::submitted)
            .both(h -> h.refuse(UP, "e"))
            .delivered()
            .leaves(STATE, "REJECTED")
            .leaves("select count(*) from bulk_answer", 1),
        Race.of("a result is delivered to two nodes")
            .before(BulkRaces::looking)
            .both(h -> result(h, "r"))
            .delivered()
            .leaves(STATE, "DIFFED")
            .leaves("select count(*) from bulk_answer where outcome = 'RESULT'", 1)
            .leaves("select count(*) from bulk_person where version <> 2", 0),
        Race.of("two results for one order")
            .before(BulkRaces::looking)
            .between(h -> result(h, "r"), h -> result(h, "s"))
            .delivered()
            .leaves(STATE, "DIFFED")
            .leaves("select count(*) from bulk_answer where outcome = 'RESULT'", 1),
        Race.of("a result comes when the order is given up")
            .before(BulkRaces::looking)
            .between(h -> result(h, "r"), h -> act(h, BulkInquiries::cancel))
            .delivered(),
        Race.of("a look is refused, and answered")
            .before(BulkRaces::looking)
            .between(h -> result(h, "r"), h -> h.refuse(LOOK, "e"))
            .delivered());
  }

  private static Stream<Race> steps() {
    return Stream.of(
        Race.of("a file is written, and answered")
            .before(BulkRaces::ordered)
            .before(h -> h.the(BulkSteps.class).reserve(id(h), "main", UP, Hospital.FENCE))
            .between(
                h -> h.the(BulkSteps.class).written(UP, h.clock.instant()),
                h -> h.the(BulkSteps.class).overdue(Hospital.FENCE))
            .noneRefused()
            .leaves(STATE, "SUBMITTED"),
        Race.of("a file was not written, told twice")
            .before(BulkRaces::ordered)
            .before(h -> h.the(BulkSteps.class).reserve(id(h), "main", UP, Hospital.FENCE))
            .both(h -> h.the(BulkSteps.class).notWritten(UP))
            .noneRefused()
            .leaves(STATE, "DRAFT"),
        Race.of("a file cannot be written, told twice")
            .before(BulkRaces::ordered)
            .before(h -> h.the(BulkSteps.class).reserve(id(h), "main", UP, Hospital.FENCE))
            .both(h -> h.the(BulkSteps.class).unwritable(UP, "unmappable", "x"))
            .noneRefused()
            .leaves(STATE, "REJECTED"));
  }

  private static Stream<Race> people() {
    return Stream.of(
        Race.of("an order is hurried by two")
            .before(BulkRaces::ordered)
            .both(h -> act(h, BulkInquiries::hurry))
            .leaves("select count(*) from audit_record where action = 'HURRY_BULK'", 1),
        Race.of("an order is cancelled by two")
            .before(BulkRaces::ordered)
            .both(h -> act(h, BulkInquiries::cancel))
            .leaves("select count(*) from audit_record where action = 'CANCEL_BULK'", 1),
        Race.of("an order is cancelled while it is sent")
            .before(BulkRaces::ordered)
            .between(h -> act(h, BulkInquiries::cancel), BulkRaces::turn),
        Race.of("a stalled order goes on, by two")
            .before(BulkRaces::submitted)
            .before(h -> h.clock.forward(Duration.ofDays(3)))
            .before(h -> h.the(BulkSteps.class).overdue(Hospital.FENCE))
            .both(h -> act(h, BulkInquiries::resume))
            .leaves(STATE, "SUBMITTED"),
        Race.of("an order is closed by two")
            .before(BulkRaces::compared)
            .before(h -> h.the(BulkRows.class).markAllSeen(id(h), classOf(h)))
            .both(h -> act(h, BulkInquiries::close))
            .leaves("select count(*) from audit_record where outcome = 'CLOSED'", 1));
  }

  private static Stream<Race> rows() {
    return Stream.of(
        Race.of("a person of an order is seen by two")
            .before(BulkRaces::compared)
            .both(h -> h.the(BulkRows.class).markSeen(row(h, 0), rowVersion(h, 0)))
            .leaves("select count(*) from bulk_person where state = 'SEEN'", 1),
        Race.of("the last two persons of an order are seen by two")
            .before(BulkRaces::compared)
            .between(
                h -> h.the(BulkRows.class).markSeen(row(h, 0), rowVersion(h, 0)),
                h -> h.the(BulkRows.class).markSeen(row(h, 1), rowVersion(h, 1)))
            .noneRefused()
            .leaves(STATE, "REVIEWED"),
        Race.of("a person of an order is taken over by two")
            .before(BulkRaces::compared)
            .both(h -> h.the(BulkRows.class).takeOver(row(h, 0), rowVersion(h, 0)))
            .leaves("select count(*) from bulk_person where state = 'TAKEN'", 1)
            .leaves("select count(*) from insurance where closed_at is null", 2),
        Race.of("all persons of an order are taken over by two")
            .before(BulkRaces::compared)
            .both(h -> h.the(BulkRows.class).takeOverAll(id(h), classOf(h)))
            .noneRefused()
            .leaves(STATE, "REVIEWED")
            .leaves("select count(*) from insurance where closed_at is null", 2)
            .leaves("select count(*) from insurance", 4),
        Race.of("all persons of an order are seen while one is taken over")
            .before(BulkRaces::compared)
            .between(
                h -> h.the(BulkRows.class).markAllSeen(id(h), classOf(h)),
                h -> h.the(BulkRows.class).takeOver(row(h, 0), rowVersion(h, 0)))
            .leaves(STATE, "REVIEWED"),
        Race.of("two nodes delete the persons of an old order")
            .before(BulkRaces::compared)
            .before(h -> h.the(BulkRows.class).markAllSeen(id(h), classOf(h)))
            .before(h -> h.clock.forward(Duration.ofDays(100)))
            .both(h -> h.the(BulkRetention.class).delete(Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from bulk_person", 0));
  }

  /** What somebody does about an inquiry. */
  private interface Act {
    void on(BulkInquiries inquiries, long id, long version);
  }

  private static void act(Hospital h, Act act) {
    act.on(h.the(BulkInquiries.class), id(h), h.number("select version from bulk_inquiry"));
  }

  private static long id(Hospital h) {
    return h.number("select id from bulk_inquiry");
  }

  private static long row(Hospital h, int place) {
    return h.number("select id from bulk_person order by id offset " + place);
  }

  private static long rowVersion(Hospital h, int place) {
    return h.number("select version from bulk_person order by id offset " + place);
  }

  private static DifferenceClass classOf(Hospital h) {
    return DifferenceClass.valueOf((String) h.one("select diff_class from bulk_person limit 1"));
  }

  private static void ordered(Hospital h) {
    h.clock.set("2026-01-15T20:00:00+09:00"); // not in the quiet hours
    h.register(
        "1,試験 一郎,シケン,19561122,1,,,06139997,12-34,4261,01,030,,",
        "2,試験 二郎,シケン,19561122,1,,,06139997,12-34,4262,01,030,,");
    h.the(BulkOrders.class)
        .create(
            new BulkOrder(
                BulkKind.ELIGIBILITY,
                BulkPopulation.LIST,
                LocalDate.of(2026, 1, 16),
                "1 2",
                null,
                null,
                null,
                false,
                null));
  }

  private static void turn(Hospital h) {
    h.the(BulkSending.class).turn(Hospital.FENCE);
  }

  private static void submitted(Hospital h) {
    ordered(h);
    turn(h);
  }

  private static void accepted(Hospital h) {
    submitted(h);
    upload(h, "u");
  }

  private static void looking(Hospital h) {
    accepted(h);
    h.clock.forward(Duration.ofSeconds(61));
    turn(h);
  }

  private static void compared(Hospital h) {
    looking(h);
    result(h, "r");
  }

  private static void upload(Hospital h, String key) {
    String name = "OQSmuquc01res_" + UP + ".xml";
    h.deliver(
        name,
        UP,
        key,
        Hospital.message(
            name,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <XmlMsg><MessageHeader><ProcessExecutionTime>20260115091000</ProcessExecutionTime>
            <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier><SegmentOfResult>1</SegmentOfResult>
            </MessageHeader><MessageBody><ReceptionNumber>%s</ReceptionNumber></MessageBody></XmlMsg>
            """
                .formatted(UP, NUMBER)
                .strip()));
  }

  private static void result(Hospital h, String key) {
    h.the(TerminalReceiver.class).bulkResultArrived(BulkFile.of(h, UP, LOOK, NUMBER, key));
  }
}
