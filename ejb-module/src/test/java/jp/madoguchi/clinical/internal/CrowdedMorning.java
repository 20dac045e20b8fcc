package jp.madoguchi.clinical.internal;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.testing.TestDatabase;

/**
 * Many patients who consented to their checkups this morning at a reader, each to end a second
 * after the one before; written as rows, because a morning of 2,000 answers would take its time.
 */
final class CrowdedMorning {
  private static final OffsetDateTime FIRST_END = OffsetDateTime.parse("2026-11-25T08:00:00+09:00");
  private static final String GIVEN = "timestamp with time zone '2026-11-24 09:00:00+09:00'";

  private CrowdedMorning() {}

  /** What one of them said; written once, because the ledger takes no change. */
  record Said(String kind, String setting, String given) {
    /** To the checkups, at a card reader. */
    static Said usually() {
      return new Said("TKK", "'1'", GIVEN);
    }

    /** In another kind of care. */
    static Said in(String setting) {
      return new Said("TKK", setting == null ? "null" : "'" + setting + "'", GIVEN);
    }
  }

  static void of(TestDatabase database, int patients) {
    of(database, patients, Map.of());
  }

  /** From {@code 100001} on; the session of each is the thousand and theirs. */
  static void of(TestDatabase database, int patients, Map<Integer, Said> otherwise) {
    rows(
        database,
        patients,
        "insert into patient (id, version, patient_number, full_name, name_kana, name_folded,"
            + " kana_folded, name_loose, kana_loose, folding_version, birth_date, sex, registered_at,"
            + " changed_at) values ",
        i ->
            "(%1$d, 0, '%2$s', '試験　第%1$d', 'シケン　ダイ', '試験第%1$d', 'シケンダイ', '試験第%1$d',"
                    .formatted(100_000 + i, number(i))
                + " 'シケンダイ', 0, date '1968-04-15', '1', "
                + GIVEN
                + ", "
                + GIVEN
                + ")");
    rows(
        database,
        patients,
        "insert into reception_session (id, version, business_day, state, method,"
            + " identity_method, eligibility_only, terminal, opened_at, changed_at,"
            + " foreign_answer, screen, headline_key, differences, attention, board_rank,"
            + " board_order, card_left, card_left_ever, card_present, address_withheld, deceased,"
            + " search_text) values ",
        i ->
            "(%d, 1, date '2026-11-24', 'IMPORTED', 'FACE_READER', 'AT_READER', false, 'main',"
                    .formatted(1_000 + i)
                + GIVEN
                + ", "
                + GIVEN
                + ", false, 'VALID_SAME', 'k', 0, false, 1, 1, false, false, false, false, false,"
                + " '')");
    rows(
        database,
        patients,
        "insert into answer (id, session_id, place, medical_aid, insurer_number, card_symbol,"
            + " card_number, branch, full_name, name_kana, sex, birth_date, as_received) values ",
        i ->
            "(%1$d, %1$d, 0, false, '06990014', '試験12', '%1$d', '01', '試験　第%2$d', 'シケン ダイ', '1',"
                    .formatted(1_000 + i, 100_000 + i)
                + " date '1968-04-15', 'x')");
    rows(
        database,
        patients,
        "insert into consent_session (session_id, answered_at, eligibility_only, full_name,"
            + " name_kana, birth_date, sex) values ",
        i ->
            "(%d, %s, false, '試験　第%d', 'シケン ダイ', date '1968-04-15', '1')"
                .formatted(1_000 + i, GIVEN, 100_000 + i));
    rows(
        database,
        patients,
        "insert into consent_attachment (row_key, session_id, place, patient_number, agreement,"
            + " attached_by, attached_at) values ",
        i ->
            "('%1$d/1', %1$d, 1, '%2$s', 'AGREE', '-', %3$s)"
                .formatted(1_000 + i, number(i), GIVEN));
    rows(
        database,
        patients,
        "insert into consent_entry (id, session_id, kind, code, given_at, until_at, recorded_at,"
            + " care_setting) values ",
        i -> {
          Said said = otherwise.getOrDefault(i, Said.usually());
          return "(%1$d, %1$d, '%2$s', '1', %3$s, timestamp with time zone '%4$s', %3$s, %5$s)"
              .formatted(
                  1_000 + i, said.kind(), said.given(), endOf(i).replace('T', ' '), said.setting());
        });
  }

  static String number(int patient) {
    return Integer.toString(100_000 + patient);
  }

  static String endOf(int patient) {
    return FIRST_END.plusSeconds(patient).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static void rows(
      TestDatabase database, int count, String insert, IntFunction<String> row) {
    database.sql(
        insert + IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining(", ")));
  }
}
