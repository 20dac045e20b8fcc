package jp.madoguchi.architecture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;

/** Texts of the queries that are put together from what only a call knows. */
final class QueriesByHand {
  private static final Set<String> PLACES =
      Set.of(
          "AgedRows.delete",
          "ClaimedRow.claim",
          "LedgerSearch.query",
          "MedicineLookup.pairsAmong",
          "ReviewReadings.asked",
          "RunningQuery.asked",
          "ClinicalRetention.delete",
          "Reencryption.count",
          "SessionArchiving.copy",
          "SessionArchiving.delete",
          "StaffBookBean.query",
          "StoredSheets.lines",
          "TaskDeskBean.query",
          "UndoneSheets.forget");

  private QueriesByHand() {}

  static Set<String> places() {
    return new TreeSet<>(PLACES);
  }

  static Set<String> of(String place) {
    return switch (place) {
      case "AgedRows.delete" -> aged();
      case "ReviewReadings.asked" -> reviews();
      case "RunningQuery.asked" -> running();
      case "ClaimedRow.claim" ->
          each(
              "update %s r set r.version = r.version + 1 where r.id = :id and r.version = :version",
              "Patient", "Session");
      case "LedgerSearch.query" -> {
        Set<String> both =
            filtered(
                List.of(
                    "select r from AuditRow r",
                    "select r.id from AuditRow r",
                    "select r.id, r.at from AuditRow r"),
                List.of(
                    "r.at >= :since and r.at < :before",
                    "r.account = :account",
                    "r.patientNumber = :patient",
                    "r.action = :action"),
                " order by r.at desc, r.id desc");
        // never without a patient; with an action each of the patient's own is looked up (ADR 0025)
        filtered(
                List.of("select s.recordId, s.at from ShownPatient s"),
                List.of(
                    "s.at >= :since and s.at < :before",
                    "s.account = :account",
                    "s.patientNumber = :patient"),
                " order by s.at desc, s.recordId desc")
            .stream()
            .filter(text -> text.contains(":patient"))
            .forEach(both::add);
        yield both;
      }
      case "TaskDeskBean.query" ->
          filtered(
              List.of("select t from Task t"),
              List.of("t.doneAt is null", "t.kind = :kind", "t.takenBy = :account"),
              " order by t.doneAt desc nulls first, t.due nulls last, t.openedAt, t.id");
      case "StaffBookBean.query" -> staff();
      case "Reencryption.count" -> {
        Set<String> both = waiting("data_key is null");
        both.addAll(waiting("data_key < 2"));
        yield both;
      }
      case "ClinicalRetention.delete", "UndoneSheets.forget" ->
          each(
              "delete from %s l where l.suffix in :suffixes",
              "CheckupLine", "DrugLine", "ProcedureLine", "ClinicalFetch");
      case "StoredSheets.lines" ->
          each(
              "select l from %s l where l.suffix = :suffix order by l.place",
              "CheckupLine", "DrugLine", "ProcedureLine");
      case "MedicineLookup.pairsAmong" -> {
        String own = "select k.sought from (values (cast(? as varchar(60)))) k (sought)";
        String products =
            " union select d.code from (values (cast(? as varchar(60)))) s (sought)"
                + " join medicine_drug d on d.substance_key = s.sought where d.edition_id = ?";
        yield each(
            "select p.left_key, p.right_key, p.reason from (%1$s) l join medicine_pair p"
                + " on p.left_key = l.sought where p.edition_id = ? and p.right_key in (%1$s)",
            own, own + products);
      }
      case "SessionArchiving.copy" -> archive("select * from %s where ", "");
      case "SessionArchiving.delete" -> {
        Set<String> both = archive("delete from %s where ", "");
        both.addAll(archive("delete from %s_archive where ", "_archive"));
        yield both;
      }
      default -> Set.of();
    };
  }

  private static Set<String> waiting(String which) {
    return new LinkedHashSet<>(
        each(
            "select count(*) from (select data_key from %s where "
                + which
                + " fetch first 10000 rows only) w",
            "checkup_line",
            "drug_line",
            "procedure_line",
            "answer",
            "answer_archive",
            "number_inquiry",
            "number_inquiry_archive",
            "bulk_person",
            "insurance",
            "register_difference"));
  }

  private static Set<String> each(String text, String... types) {
    return Stream.of(types).map(text::formatted).collect(Collectors.toSet());
  }

  /** Patients whose consents run: each setting, among some or all, in each order, and counted. */
  private static Set<String> running() {
    String from =
        " from consent_entry e join consent_attachment a on a.session_id = e.session_id where"
            + " (e.until_at > ? or (e.until_at is null and e.given_at > ?)) and e.code = '1' and"
            + " a.patient_number is not null and not exists (select 1 from consent_attachment l"
            + " where l.session_id = a.session_id and l.place > a.place) and not exists (select 1"
            + " from consent_withdrawal w where w.session_id = e.session_id and w.kind = e.kind)"
            + " and e.kind in (?)";
    String listed =
        "select a.patient_number, min(coalesce(e.until_at, e.given_at + interval '24' hour)) as"
            + " ends, max(coalesce(e.given_at, e.recorded_at)) as given, count(*) over ()";
    Set<String> all = new LinkedHashSet<>();
    for (String setting :
        List.of(
            "",
            " and e.care_setting = ?",
            " and (e.care_setting is null or e.care_setting not in ('1', '2', '3'))")) {
      for (String among : List.of("", " and a.patient_number in (?)")) {
        all.add("select count(distinct a.patient_number)" + from + setting + among);
        for (String order :
            List.of("ends, a.patient_number", "ends desc", "given desc", "a.patient_number")) {
          all.add(
              listed
                  + from
                  + setting
                  + among
                  + " group by a.patient_number order by "
                  + order
                  + " offset ? rows fetch next ? rows only");
        }
      }
    }
    return all;
  }

  private static Set<String> reviews() {
    String minute = "extract(hour from (r.at at time zone 'Asia/Tokyo')) * 60";
    String named =
        "exists (select 1 from patient p join staff_account a on replace(p.full_name, ' ', '') ="
            + " replace(a.display_name, ' ', '') where p.patient_number = r.patient_number";
    return Stream.of(
            minute + " < ?2",
            "r.ground in ('EMERGENCY', 'DISASTER')",
            "r.subject like '%, not in charge'",
            "not exists (select 1 from reception_session s where s.patient_number ="
                + " r.patient_number and s.opened_at >= r.at - interval '31' day"
                + " and s.opened_at <= r.at + interval '1' day)",
            named + " and a.name = r.account)",
            named + " and a.name <> r.account)")
        .map(
            condition ->
                "select r.id from audit_record r where r.action = 'VIEW_MEDICAL'"
                    + " and r.outcome = 'OK' and r.at >= ?1 and r.at < ?4 and "
                    + condition
                    + " order by r.at desc, r.id desc fetch first 1000 rows only")
        .collect(Collectors.toSet());
  }

  private static Set<String> aged() {
    return TableRetention.all().stream()
        .filter(one -> one.keeps() == TableKeeping.AGED || one.keeps() == TableKeeping.MONTHLY)
        .map(
            one ->
                "delete from %1$s where id in (select id from %1$s where %2$s < ?1%3$s order by %2$s fetch first 500 rows only)"
                    .formatted(
                        one.table(),
                        one.moment(),
                        one.condition().isEmpty() ? "" : " and " + one.condition()))
        .collect(Collectors.toSet());
  }

  /** With and without each filter of a search. */
  private static Set<String> filtered(List<String> selects, List<String> filters, String order) {
    Set<String> texts = new LinkedHashSet<>();
    for (int chosen = 0; chosen < 1 << filters.size(); chosen++) {
      int which = chosen;
      String where =
          filters.stream()
              .filter(filter -> (which >> filters.indexOf(filter) & 1) == 1)
              .collect(Collectors.joining(" and "));
      for (String select : selects) {
        texts.add(select + (where.isEmpty() ? "" : " where " + where) + order);
      }
    }
    return texts;
  }

  private static Set<String> staff() {
    String current = "a.enabled = true and (a.endsOn is null or a.endsOn >= :today) and ";
    return filtered(
        List.of("select a from Account a", "select count(a) from Account a"),
        List.of(
            "(lower(a.displayName) like :text escape '!' or a.kana like :text escape '!')",
            current
                + "exists (select r from StandingRole r where r.accountId = a.id and r.role in"
                + " ('DOCTOR', 'DENTIST', 'PHARMACIST') and not exists (select l from KeptLicence"
                + " l where l.accountId = r.accountId and l.roleName = r.role and l.checkedAt is"
                + " not null and l.withdrawnAt is null))",
            current + "(a.staffNumber is null or a.job is null)",
            current + "a.endsOn <= :soon",
            current
                + "(a.reviewedAt < :before or a.reviewedAt is null and a.createdAt < :before) and"
                + " exists (select q from StandingRole q where q.accountId = a.id)"),
        " order by a.staffNumber nulls last, a.name");
  }

  private static Set<String> archive(String begin, String suffix) {
    Set<String> texts = new LinkedHashSet<>();
    for (String table :
        List.of(
            "session_attachment", "taken_over", "answer", "inquiry_request", "number_inquiry")) {
      texts.add(begin.formatted(table) + "session_id in (?, ?)");
    }
    texts.add(begin.formatted("reception_session") + "id in (?, ?)");
    texts.add(
        begin.formatted("undone_reading")
            + "undone_key in (select row_key from session_attachment%s where session_id in (?, ?))"
                .formatted(suffix));
    return texts;
  }
}
