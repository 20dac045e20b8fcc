package jp.madoguchi.bench.years;

import java.util.List;

/**
 * Statements that make the receptions of some days. Places: 1 receptions of a day, 2 patients, 3
 * first day, 4 last day, 5 the zero of the days, 6 the day on the board.
 */
final class ReceptionRows {
  /** Sessions of the days with their patient; who comes is spread over the register. */
  private static final String DAYS =
      """
      from (select ((d::date - date '%5$s') * %1$d + n)::bigint as id, d::date as day, n,
                   1 + (((d::date - date '%5$s')::bigint * %1$d + n) * 7919) %% %2$d as patient,
                   (d::date + time '08:00' + n * interval '30 minutes' / %1$d * 17) at time zone 'Asia/Tokyo' as at
              from generate_series(date '%3$s', date '%4$s', interval '1 day') d, generate_series(1, %1$d) n
             where extract(isodow from d) <> 7) s
      join patient p on p.id = s.patient
      """;

  private static final String SESSIONS =
      """
      insert into reception_session (id, version, business_day, state, method, identity_method, eligibility_only,
        terminal, reader_key, reader_label, opened_at, changed_at, result_at, answered_at, imported_at,
        confirmation_date, file_identifier, foreign_answer, screen, headline_key, differences, attention, board_rank,
        board_order, card_left, card_left_ever, card_present, address_withheld, deceased, patient_number, shown_name,
        shown_kana, search_text, staff_account, staff_name)
      select s.id, 3,
        s.day, case when s.day = date '%6$s' and s.n %% 20 = 0 then 'REVIEW' when s.n %% 50 = 7 then 'HELD' else 'IMPORTED' end,
        'FACE_READER', 'AT_READER', false, 'main', 'reader' || s.n %% 32, (s.n %% 32)::text, s.at, s.at, s.at, s.at,
        case when s.day = date '%6$s' and s.n %% 20 = 0 or s.n %% 50 = 7 then null else s.at end, s.day,
        'face' || s.id, false, 'VALID_SAME', 'VALID', 0, s.n %% 20 = 0,
        case when s.day = date '%6$s' and s.n %% 20 = 0 then 0 else 2 end, -s.n, false, false, false, false, false,
        p.patient_number, p.full_name, p.name_kana, p.name_folded || ' ' || p.kana_folded || ' ' || p.patient_number,
        'clerk' || s.n %% 40, '係'
      """
          + DAYS;

  private static final String ANSWERS =
      """
      insert into answer (id, session_id, place, classification, medical_aid, insurer_number, card_symbol, card_number,
        branch, full_name, name_kana, sex, birth_date, insurer_name, as_received)
      select s.id, s.id, 0, '01', false, '06990014', '1', lpad(s.patient::text, 8, '0'), '01', p.full_name, p.name_kana,
        p.sex, p.birth_date, '試験健康保険組合', repeat('<e/>', 60)
      """
          + DAYS;

  private static final String ATTACHMENTS =
      """
      insert into session_attachment (row_key, session_id, place, patient_number, undone, attached_at, newer_insurance)
      select s.id || '/1', s.id, 1, p.patient_number, false, s.at, false
      """
          + DAYS;

  private static final String ARRIVED =
      """
      insert into arrived_result (capture_key, session_id, terminal, file_name, captured_at, taken_at, duplicate)
      select lpad(s.id::text, 64, '0'), s.id, 'main', 'OQSsiquc01res_face_' || s.id || '.xml', s.at, s.at, false
      """
          + DAYS;

  private static final String CONSENT_SESSIONS =
      """
      insert into consent_session (session_id, answered_at, eligibility_only, full_name, name_kana, birth_date, sex)
      select s.id, s.at, false, p.full_name, p.name_kana, p.birth_date, p.sex
      """
          + DAYS;

  private static final String CONSENT_ATTACHMENTS =
      """
      insert into consent_attachment (row_key, session_id, place, patient_number, agreement, attached_by, attached_at)
      select s.id || '/1', s.id, 1, p.patient_number, 'AGREE', '-', s.at
      """
          + DAYS;

  private static final String CONSENTS =
      """
      insert into consent_entry (id, session_id, kind, code, given_at, until_at, recorded_at)
      select s.id * 3 + k.place, s.id, k.kind, case when s.n %% 10 < 7 then '1' else '0' end,
        case when s.n %% 10 < 7 then s.at end, case when s.n %% 10 < 7 then s.at + interval '24 hours' end, s.at
      """
          + DAYS
          + " cross join (values (0, 'YZK'), (1, 'TKK'), (2, 'SRJ')) k (place, kind)";

  private static final String READER_EVENTS =
      """
      insert into reader_event (id, reader_key, business_day, incident, happened_at, seconds)
      select s.id, 'reader' || s.n %% 32, s.day, 'USED', s.at, 20
      """
          + DAYS;

  static final List<String> ALL =
      List.of(
          SESSIONS,
          ANSWERS,
          ATTACHMENTS,
          ARRIVED,
          CONSENT_SESSIONS,
          CONSENT_ATTACHMENTS,
          CONSENTS,
          READER_EVENTS);

  /** So many records after so many, spread evenly from one day to another. */
  static final String AUDIT =
      """
      insert into audit_record (id, at, account, display_name, role, terminal, action, patient_number, subject, ground,
        outcome)
      select r.done + i, r.begins + (r.ends - r.begins) * ((i - 0.5) / r.more), 'staff' || i % 300, '係', 'CLERK',
        '192.0.2.' || i % 200,
        (array['LIST', 'VIEW_ELIGIBILITY', 'VIEW_ELIGIBILITY', 'TAKE_OVER', 'VIEW_MEDICAL', 'RECEIVE'])[1 + i % 6],
        case when i % 6 = 0 then null else lpad((1 + ((r.done + i) * 7919) % r.patients)::text, 8, '0') end,
        'session ' || i, 'RECEPTION', 'OK'
      from (select cast(? as bigint) as done, cast(? as bigint) as more,
                   cast(? as date)::timestamp at time zone 'Asia/Tokyo' as begins,
                   cast(? as date)::timestamp at time zone 'Asia/Tokyo' as ends, cast(? as bigint) as patients) r,
           lateral generate_series(1, r.more) i
      """;

  /** The seals of these records, without a chain: nobody verifies here. */
  static final String SEALS =
      """
      insert into audit_seal (seq, record_id, hash, sealed_at)
      select r.done + i, r.done + i, md5('x' || (r.done + i)) || md5('y' || i),
        r.begins + (r.ends - r.begins) * ((i - 0.5) / r.more)
      from (select cast(? as bigint) as done, cast(? as bigint) as more,
                   cast(? as date)::timestamp at time zone 'Asia/Tokyo' as begins,
                   cast(? as date)::timestamp at time zone 'Asia/Tokyo' as ends) r,
           lateral generate_series(1, r.more) i
      """;

  private ReceptionRows() {}
}
