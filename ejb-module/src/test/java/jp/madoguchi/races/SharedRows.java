package jp.madoguchi.races;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is true of the shared rows whoever did what: looked at after every race. */
final class SharedRows {
  private static final Map<String, String> NONE = new LinkedHashMap<>();

  static {
    none(
        "two open insurances of one kind",
        "insurance where closed_at is null",
        "patient_id, medical_aid");
    none(
        "two lines for one captured file",
        "exchange_fault where capture_key is not null",
        "capture_key");
    none("two labels for one reader", "card_reader", "reader_key");
    none("one label for two readers", "card_reader", "label");
    none("two states of one part", "terminal_part", "terminal, part");
    none("a restart's step twice", "restart_step", "terminal, business_day, step");
    none(
        "two open tasks about one thing",
        "task where done_at is null",
        "kind, subject_kind, subject");
    none("two open differences", "register_difference where decision = 'OPEN'", "patient_id, kind");
    none("two patients of one number", "patient", "patient_number");
    none("an answer kept twice", "answer where superseded = false", "session_id, place");
    none("a file taken twice", "arrived_result", "capture_key");
    none("a place of a session's history twice", "session_attachment", "session_id, place");
    none("a place of a consent's history twice", "consent_attachment", "session_id, place");
    none("a consent withdrawn twice", "consent_withdrawal", "session_id, kind");
    none(
        "two requests that wait for one thing",
        "clinical_request where status = 'ASKED' and open_key is not null",
        "patient_number, kind, session_id");
    none("a spelling accepted twice", "accepted_spelling", "patient_number, compared_field, pair");
    none(
        "two open cards on one reader",
        "reception_session where card_present = true",
        "reader_key");
    none("a record sealed twice", "audit_seal", "record_id");
    none(
        "two looks for one result",
        "bulk_request where phase = 'DOWNLOAD' and answered_at is null",
        "inquiry_id");
    none("two answers of a bulk person", "bulk_person", "inquiry_id, person_key");
    NONE.put(
        "a bulk inquiry that nobody will ever review",
        "select count(*) from bulk_inquiry i where i.state = 'DIFFED' and not exists"
            + " (select 1 from bulk_person p where p.inquiry_id = i.id and p.state = 'OPEN')");
    NONE.put(
        "a session that is a patient's beside what its history says",
        "select count(*) from reception_session s where exists (select 1 from session_attachment a"
            + " where a.session_id = s.id) and coalesce(s.patient_number, '-') <> (select"
            + " coalesce(a.patient_number, '-') from session_attachment a where a.session_id = s.id"
            + " order by a.place desc limit 1)");
    NONE.put(
        "a consent that is another patient's than its session",
        "select count(*) from reception_session s where exists (select 1 from consent_attachment a"
            + " where a.session_id = s.id) and coalesce(s.patient_number, '-') <> (select"
            + " coalesce(a.patient_number, '-') from consent_attachment a where a.session_id = s.id"
            + " order by a.place desc limit 1)");
    NONE.put(
        "an insurance that is open beside its key",
        "select count(*) from insurance where (closed_at is null) <> (open_key is not null)");
    NONE.put(
        "a chain of seals with a gap",
        "select abs(coalesce(max(seq), 0) - count(*)) from audit_seal");
  }

  private SharedRows() {}

  private static void none(String what, String from, String groups) {
    NONE.put(
        what,
        "select count(*) from (select 1 from "
            + from
            + " group by "
            + groups
            + " having count(*) > 1) twice");
  }

  static void hold(String race, Hospital hospital, Set<String> except) {
    NONE.forEach(
        (what, query) -> {
          if (!except.contains(what)) {
            assertEquals("0", String.valueOf(hospital.one(query)), race + " left " + what);
          }
        });
  }
}
