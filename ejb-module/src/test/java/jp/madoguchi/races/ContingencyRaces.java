package jp.madoguchi.races;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.DisasterDesk;
import jp.madoguchi.contingency.GroundDesk;
import jp.madoguchi.contingency.GroundUses;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.NewDisaster;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.contingency.OpeningReason;
import jp.madoguchi.equipment.internal.TerminalReceiver;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageFamily;

/** One patient opened at two nodes, one document, one disaster, one review. */
final class ContingencyRaces {
  /** Names of documents that are expected, while these races run. */
  static final String NAMES = "madoguchi.contingency.document.names";

  private static final String PATIENT = "000123";
  private static final String USES = "select count(*) from ground_opening";

  private ContingencyRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("a patient is opened by one person at two nodes")
            .before(Hospital::consented)
            .both(ContingencyRaces::open)
            .leaves(USES, 1),
        Race.of("a patient is opened anew at two nodes")
            .before(Hospital::consented)
            .before(ContingencyRaces::open)
            .before(h -> h.clock.forward(Duration.ofHours(1)))
            .both(ContingencyRaces::open)
            .leaves(USES, 2)
            .leaves("select count(*) from ground_opening where open_key is not null", 1),
        Race.of("a disaster's use is opened by one person at two nodes")
            .before(Hospital::consented)
            .before(ContingencyRaces::entered)
            .before(of((h, period) -> disasters(h).approve(period)))
            .both(h -> h.the(GroundDesk.class).disaster(wanted(OpeningReason.ORAL_CONSENT)))
            .leaves(USES, 1),
        Race.of("what is open is closed at two nodes")
            .before(Hospital::consented)
            .before(ContingencyRaces::open)
            .both(h -> h.the(GroundDesk.class).close(PATIENT))
            .leaves("select count(*) from audit_record where action = 'CLOSE_GROUND'", 1),
        Race.of("one document is delivered to two nodes")
            .before(Hospital::consented)
            .before(ContingencyRaces::open)
            .before(h -> System.setProperty(NAMES, "YZKsiquc01res_.*\\.pdf"))
            .both(h -> document(h, "a"))
            .delivered()
            .leaves("select count(*) from ground_document", 1)
            .leaves("select count(*) from exchange_fault", 0),
        Race.of("two documents come for one opening")
            .before(Hospital::consented)
            .before(ContingencyRaces::open)
            .before(h -> System.setProperty(NAMES, "YZKsiquc01res_.*\\.pdf"))
            .between(h -> document(h, "a"), h -> document(h, "b"))
            .delivered()
            .leaves("select count(*) from ground_document", 1)
            .leaves("select count(*) from exchange_fault", 1),
        Race.of("one announcement is entered by two")
            .both(ContingencyRaces::enter)
            .leaves("select count(*) from disaster_period", 1),
        Race.of("a disaster's period is approved by two")
            .before(ContingencyRaces::entered)
            .both(of((h, period) -> disasters(h).approve(period)))
            .leaves("select count(*) from audit_record where action = 'APPROVE_DISASTER'", 1),
        Race.of("a disaster's period is approved while it is ended")
            .before(ContingencyRaces::entered)
            .between(
                of((h, period) -> disasters(h).approve(period)),
                of((h, period) -> disasters(h).end(period, "解除")))
            .leaves(
                "select count(*) from audit_record where action in ('APPROVE_DISASTER',"
                    + " 'END_DISASTER')",
                1),
        Race.of("one use is looked through by two")
            .before(Hospital::consented)
            .before(ContingencyRaces::open)
            .before(h -> h.sql("update ground_opening set account = 'doctor'"))
            .before(h -> h.clock.forward(Duration.ofHours(1)))
            .both(
                h ->
                    h.the(GroundUses.class)
                        .review(
                            new ContingencyVersion(
                                h.number("select id from ground_opening"),
                                h.number("select version from ground_opening")),
                            "記録と一致"))
            .leaves("select count(*) from audit_record where action = 'REVIEW_GROUND'", 1));
  }

  private static NewOpening wanted(OpeningReason reason) {
    return new NewOpening(PATIENT, reason, IdentityBasis.CARD_AND_FACE, "意識障害で搬送された");
  }

  private static void open(Hospital h) {
    h.the(GroundDesk.class).emergency(wanted(OpeningReason.UNCONSCIOUS));
  }

  private static void document(Hospital h, String key) {
    h.the(TerminalReceiver.class)
        .documentArrived(
            new DocumentDelivery(
                new TerminalId("main"),
                "YZKsiquc01res_202601150009.pdf",
                Hospital.key(key),
                h.clock.instant(),
                MessageFamily.YZKsiquc,
                "202601150009",
                false,
                "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII),
                0));
  }

  private static void enter(Hospital h) {
    disasters(h)
        .enter(
            new NewDisaster(
                "試験県全域",
                "事務連絡 第99号",
                "地震",
                h.clock.instant(),
                h.clock.instant().plus(Duration.ofHours(1))));
  }

  private static void entered(Hospital h) {
    enter(h);
    h.sql("update disaster_period set entered_by = 'other'");
  }

  private static Consumer<Hospital> of(BiConsumer<Hospital, ContingencyVersion> act) {
    return h ->
        act.accept(
            h,
            new ContingencyVersion(
                h.number("select id from disaster_period"),
                h.number("select version from disaster_period")));
  }

  private static DisasterDesk disasters(Hospital h) {
    return h.the(DisasterDesk.class);
  }
}
