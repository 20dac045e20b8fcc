package jp.madoguchi.races;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.NewOverride;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.ViewingTickets;
import jp.madoguchi.clinical.internal.ClinicalFetches;
import jp.madoguchi.clinical.internal.ClinicalRetention;
import jp.madoguchi.equipment.internal.TerminalReceiver;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;

/** Requests for medical information and their answers. */
final class ClinicalRaces {
  private static final String SUFFIX = "202601150001";
  private static final String NAME = "TKKsiquc01res_" + SUFFIX + ".xml";
  private static final String STATUS = "select status from clinical_request";
  private static final String TICKET = "abcdefghijklmnopqrstuvwxyz";
  private static final String OVERRIDES = "select count(*) from order_override";
  private static final String LINES = "select count(*) from checkup_line";

  private ClinicalRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("two tickets are given out for one patient")
            .both(h -> h.the(ViewingTickets.class).issue("000123"))
            .noneRefused()
            .leaves("select count(*) from viewing_ticket", 2),
        Race.of("one ticket is used by two")
            .before(ClinicalRaces::knownTicket)
            .both(h -> h.the(ViewingTickets.class).redeem(TICKET))
            .noneRefused()
            .leaves(
                "select count(*) from audit_record where action = 'USE_TICKET' and outcome = 'OK'",
                1),
        Race.of("one order against a match is posted twice")
            .before(ClinicalRaces::matching)
            .both(h -> orderAgainst(h, "same-key-of-both"))
            .leaves(OVERRIDES, 1)
            .leaves("select count(*) from audit_record where action = 'OVERRIDE_ORDER'", 1),
        Race.of("two orders against a match are made at once")
            .before(ClinicalRaces::matching)
            .between(h -> orderAgainst(h, "key-of-one"), h -> orderAgainst(h, "key-of-other"))
            .noneRefused()
            .leaves(OVERRIDES, 2),
        Race.of("checkups are asked for by two")
            .before(Hospital::consented)
            .both(ClinicalRaces::fetch)
            .noneRefused()
            .leaves("select count(*) from clinical_request", 1),
        Race.of("checkups that nobody answered are asked for again by two")
            .before(Hospital::consented)
            .before(ClinicalRaces::fetch)
            .before(h -> h.clock.forward(Duration.ofMinutes(10)))
            .both(ClinicalRaces::fetch)
            .noneRefused()
            .leaves("select count(*) from clinical_request", 2),
        Race.of("checkups are delivered to two nodes")
            .before(asked())
            .both(h -> answer(h, "a"))
            .delivered()
            .leaves(STATUS, "HERE")
            .leaves("select count(*) = count(distinct (exam, place)) from checkup_line", true),
        Race.of("checkups are delivered twice")
            .before(asked())
            .between(h -> answer(h, "a"), h -> answer(h, "b"))
            .delivered()
            .leaves("select count(*) = count(distinct (exam, place)) from checkup_line", true)
            .leaves("select count(*) from exchange_fault", 1),
        Race.of("checkups are answered and refused")
            .before(asked())
            .between(h -> answer(h, "a"), h -> h.refuse(SUFFIX, "b"))
            .delivered(),
        Race.of("checkups are answered when they could not be written")
            .before(asked())
            .between(
                h -> answer(h, "a"),
                h -> h.the(ClinicalFetches.class).failed(SUFFIX, Status.NO_ANSWER, null))
            .noneRefused()
            .leaves(STATUS, "HERE"),
        Race.of("a refusal and a failure")
            .before(asked())
            .between(
                h -> h.refuse(SUFFIX, "b"),
                h -> h.the(ClinicalFetches.class).failed(SUFFIX, Status.NO_ANSWER, null))
            .delivered(),
        Race.of("checkups are put aside by two")
            .before(asked())
            .both(
                h ->
                    h.the(TerminalReceiver.class)
                        .fileQuarantined(
                            new QuarantinedFile(
                                Hospital.MAIN,
                                Hospital.key("q"),
                                NAME,
                                h.clock.instant(),
                                QuarantineReason.values()[0],
                                List.of())))
            .delivered()
            .leaves(STATUS, "UNREADABLE"),
        Race.of("two nodes delete what is over its time")
            .before(asked())
            .before(h -> answer(h, "a"))
            .before(h -> h.clock.forward(Duration.ofDays(400)))
            .both(h -> h.the(ClinicalRetention.class).delete(Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from clinical_request", 0),
        Race.of("an answer comes when its request is deleted")
            .before(asked())
            .before(h -> h.clock.forward(Duration.ofDays(400)))
            .between(
                h -> h.the(ClinicalRetention.class).delete(Hospital.FENCE), h -> answer(h, "a"))
            .delivered()
            .leaves(LINES, 0));
  }

  private static Consumer<Hospital> asked() {
    return h -> {
      h.consented();
      fetch(h);
    };
  }

  private static void fetch(Hospital h) {
    h.the(MedicalRecordViewer.class).fetch("000123", ClinicalKind.CHECKUPS);
  }

  private static void answer(Hospital h, String key) {
    h.deliver(
        NAME,
        SUFFIX,
        key,
        Hospital.message(NAME, Hospital.text("/clinical/TKKsiquc01res_5years.xml")));
  }

  /** The history has a drug that is not to be given with another. */
  private static void matching(Hospital h) {
    String drugs = "YZKsiquc01res_" + SUFFIX + ".xml";
    h.consented();
    h.the(MedicalRecordViewer.class).fetch("000123", ClinicalKind.DRUGS);
    h.deliver(
        drugs,
        SUFFIX,
        "d",
        Hospital.message(drugs, Hospital.text("/clinical/YZKsiquc01res_mixed.xml")));
    h.sql(
        "insert into medicine_edition (id, kind, edition_day, source, lines, passed_over, added,"
            + " removed, changed, loaded_by, loaded_at) values (1, 'OWN_PAIRS', date '2026-06-01',"
            + " '架空の出所', 1, 0, 0, 0, 0, 'admin', timestamp with time zone '2026-06-02"
            + " 09:00:00+09:00')");
    h.sql(
        "insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope) values"
            + " (1, 1, '699990007', '699990002', '', '')");
    h.sql("insert into medicine_table (kind, active_id, version) values ('OWN_PAIRS', 1, 1)");
  }

  private static void orderAgainst(Hospital h, String key) {
    OrderCheck orders = h.the(OrderCheck.class);
    NewOrder order = new NewOrder("000123", "699990007", "シケンゾラム", false);
    orders.override(new NewOverride(order, orders.check(order).mark(), "試験のための理由", key));
  }

  private static void knownTicket(Hospital hospital) {
    hospital.sql(
        "insert into viewing_ticket (id, ticket_hash, patient_number, issued_at, ends_at) values (1, '"
            + Sha256.hex(TICKET)
            + "', '000123', timestamp with time zone '2026-01-15 09:00:00+09:00',"
            + " timestamp with time zone '2099-01-01 00:00:00+09:00')");
  }
}
