package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditPapers;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.LeakQuestion;
import jp.madoguchi.audit.LeakReports;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.bulk.VisitWarnings;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.MedicalPapers;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.OpenBoards;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.ReceptionPapers;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.WholeHouse;

/** How each read of a façade is called so that it shows the patient. */
final class ReadCases {
  static final String PATIENT = "000123";
  private static final String NAMESAKE = "000999";

  /**
   * One call.
   *
   * @param patient whom it shows; null when it shows nobody and is recorded all the same
   */
  record ReadCase(Role role, String patient, Function<WholeHouse, Object> call) {}

  private ReadCases() {}

  /** A patient with a session, consents, a task, a difference and a bulk answer. */
  static Counter arranged(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(
        PATIENT + ",試験 花子,シケン ハナコ,19430203,2,9990001,架空県試験市1,39131111,,01234567,,020,,",
        NAMESAKE + ",試験 花子,シケン ハナコ,19430203,2,9990002,架空県試験市2,,,,,,,");
    counter.face("11-OQSsiquc01res_face_full.xml");
    database.sql(
        "insert into task (id, version, kind, subject_kind, subject, open_key, patient_number,"
            + " details, opened_at) values (9001, 1, 'QUARANTINED_FILE', 'EXCHANGE_FAULT', '1', 'k',"
            + " '000123', '{\"v\":1,\"all\":[{\"reason\":\"TRUNCATED\"}]}', current_timestamp)");
    database.sql(
        "insert into register_difference (id, version, patient_id, kind, open_key, full_name,"
            + " birth_date, sex, register_as_of, found_at, decision) select 9001, 1, id, 'PERSON', 'k',"
            + " '試験 華子', birth_date, '2', current_timestamp, current_timestamp, 'OPEN' from patient"
            + " where patient_number = '000123'");
    database.sql(
        "insert into bulk_inquiry (id, version, order_id, part, parts, kind, population, state,"
            + " by_examination, persons, created_at, created_by, changed_at, urgent, attempts, stored,"
            + " result_persons) values (9001, 1, 9001, 1, 1, 'ELIGIBILITY', 'LIST', 'DIFFED', false, 1,"
            + " current_timestamp, 'lead1', current_timestamp, false, 0, 1, 1)");
    database.sql(
        "insert into bulk_person (id, version, inquiry_id, place, person_key, state, patient_number,"
            + " shown_name, birth_date, diff_class, answered_at) values (9001, 1, 9001, 1, 'p', 'OPEN',"
            + " '000123', '試験 花子', date '1943-02-03', 'D3', timestamp with time zone '2026-01-14"
            + " 20:00:00+09:00')");
    database.sql(
        "insert into session_attachment (row_key, session_id, place, patient_number, undone,"
            + " attached_at, newer_insurance) select cast(id as varchar(20)) || '/1', id, 1,"
            + " patient_number, false, opened_at, false from reception_session");
    return counter;
  }

  static Map<String, ReadCase> all() {
    Map<String, ReadCase> cases = new TreeMap<>();
    cases.put(
        "ReceptionBoard.board",
        clerk(house -> house.part(ReceptionBoard.class).board(Counter.ALL).rows()));
    cases.put(
        "ReceptionBoard.news",
        clerk(house -> house.part(ReceptionBoard.class).news(Counter.ALL, Map.of()).rows()));
    cases.put(
        "OpenBoards.show",
        clerk(
            house ->
                house
                    .part(OpenBoards.class)
                    .show(
                        List.of(session(house)),
                        List.of(new BoardViewer("reader-CLERK", "試験", Role.CLERK, "-")))));
    cases.put(
        "ReceptionDesk.session",
        clerk(house -> house.part(ReceptionDesk.class).session(session(house))));
    cases.put(
        "ReceptionDesk.hold",
        clerk(
            house ->
                house
                    .part(ReceptionDesk.class)
                    .hold(session(house), version(house), TypedWords.of("確認中"))));
    cases.put(
        "ReceptionPapers.result",
        clerk(house -> house.part(ReceptionPapers.class).result(session(house))));
    cases.put(
        "ReceptionPapers.day",
        clerk(
            house -> {
              somethingIsOpen(house);
              return house.part(ReceptionPapers.class).day().open();
            }));
    cases.put(
        "AttachmentDesk.check",
        clerk(house -> house.part(AttachmentDesk.class).check(session(house), List.of(PATIENT))));
    cases.put(
        "AttachmentDesk.history",
        clerk(house -> house.part(AttachmentDesk.class).history(session(house))));
    cases.put(
        "PatientRegister.find",
        clerk(house -> house.part(PatientRegister.class).find(new PatientNumber(PATIENT))));
    cases.put(
        "PatientRegister.search", clerk(house -> house.part(PatientRegister.class).search("シケン")));
    cases.put(
        "RegisterDifferences.open",
        lead(house -> house.part(RegisterDifferences.class).open(0, 10)));
    cases.put(
        "TaskDesk.tasks",
        clerk(house -> house.part(TaskDesk.class).tasks(new TaskFilter(null, true, false), 0, 10)));
    cases.put("TaskDesk.task", clerk(house -> house.part(TaskDesk.class).task(9001).orElseThrow()));
    cases.put("BulkRows.rows", clerk(house -> house.part(BulkRows.class).rows(9001, ALL, 0, 10)));
    cases.put(
        "BulkRows.follow", clerk(house -> house.part(BulkRows.class).follow(9001, ALL, 0, 10)));
    cases.put("VisitWarnings.of", clerk(house -> house.part(VisitWarnings.class).of(PATIENT)));
    cases.put(
        "BulkOrders.preview",
        new ReadCase(Role.CLERK, null, house -> house.part(BulkOrders.class).preview(order())));
    cases.put(
        "MedicalRecordViewer.consentedPatients",
        doctor(
            house ->
                house
                    .part(MedicalRecordViewer.class)
                    .consentedPatients(ConsentedSearch.ALL, 0, 50)));
    cases.put(
        "MedicalRecordViewer.banner",
        doctor(house -> house.part(MedicalRecordViewer.class).banner(PATIENT)));
    cases.put(
        "MedicalRecordViewer.sheet",
        doctor(house -> house.part(MedicalRecordViewer.class).sheet(PATIENT, ClinicalKind.DRUGS)));
    cases.put(
        "MedicalPapers.sheet",
        doctor(
            house -> {
              System.setProperty("madoguchi.viewing.print", "on");
              try {
                return house.part(MedicalPapers.class).sheet(PATIENT, ClinicalKind.DRUGS).sheet();
              } finally {
                System.clearProperty("madoguchi.viewing.print");
              }
            }));
    cases.put(
        "AuditLedger.search",
        new ReadCase(
            Role.AUDITOR,
            PATIENT,
            house ->
                house
                    .part(AuditLedger.class)
                    .search(new AuditQuery(null, null, null, PATIENT, null, 0, 10))));
    cases.put(
        "AuditPapers.print",
        new ReadCase(
            Role.AUDITOR,
            PATIENT,
            house ->
                house
                    .part(AuditPapers.class)
                    .print(new AuditQuery(null, null, null, PATIENT, null, 0, 10))));
    cases.put(
        "LeakReports.report",
        new ReadCase(
            Role.AUDITOR, PATIENT, house -> house.part(LeakReports.class).report(ofPatient())));
    cases.put(
        "LeakReports.handOut",
        new ReadCase(
            Role.AUDITOR, PATIENT, house -> house.part(LeakReports.class).handOut(ofPatient())));
    return cases;
  }

  private static LeakQuestion ofPatient() {
    return new LeakQuestion(
        PATIENT,
        null,
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2027-01-01T00:00:00Z"));
  }

  /** Methods without a case, each with its reason. */
  static Map<String, String> needless() {
    Map<String, String> reasons = new TreeMap<>();
    for (String act : Set.of("issue", "redeem")) {
      reasons.put(
          "ViewingTickets." + act,
          "the act's own record; what it tells is the number that was handed over, and no more");
    }
    for (String act :
        Set.of(
            "assignPatient",
            "registerPatient",
            "takeOver",
            "recordLoss",
            "showDocument",
            "cancel",
            "finish")) {
      reasons.put(
          "ReceptionDesk." + act,
          "the act's own record, as for hold; what it returns is the session it was about");
    }
    for (String asks : Set.of("resend", "inquireForCard")) {
      reasons.put(
          "ReceptionDesk." + asks, "returns what ReceptionDesk.session returns, by calling it");
    }
    reasons.put("ReceptionDesk.terminals", "names of terminals");
    reasons.put("BulkOrders.terminals", "names of terminals");
    reasons.put("ReceptionBoard.strip", "readers, parts and counters; no row");
    reasons.put("OpenBoards.strip", "readers, parts and counters; no row");
    reasons.put("BulkInquiries.inquiries", "files and counts; names of staff");
    reasons.put("BulkInquiries.inquiry", "files and counts; names of staff");
    reasons.put("BulkInquiries.steps", "names of files and the terminal's words about them");
    reasons.put("MedicalRecordViewer.fetch", "state of a request, which is itself recorded");
    reasons.put("AuditReviews.list", "AuditReviewsTest.whomAListShowsIsRecorded");
    reasons.put("ChainVerifier.last", "links and findings; the account that began");
    reasons.put("Accounts.logIn", "the caller's own account; recorded by the log-in itself");
    reasons.put("Accounts.vouched", "the caller's own account; recorded by the log-in itself");
    reasons.put("StaffDesk.movePassword", "a password that was made, and no patient");
    reasons.put("Accounts.displayName", "the caller's own name");
    for (String step :
        Set.of("standing", "name", "beginFactor", "proveFactor", "checks", "finish")) {
      reasons.put("FirstSetup." + step, "the administrator who is being made; no patient is there");
    }
    reasons.put("Preparation.look", "folders, versions and keys; no person");
    reasons.put("StaffBook.list", "the staff; no patient");
    reasons.put("CareDesk.visit", "departments of a visit that the page has shown, and recorded");
    reasons.put("ReviewAlarms.open", "kinds, days and counts; no patient");
    reasons.put("ReviewAlarms.reviewed", "who looked through a day; no patient");
    reasons.put("RemoteAccess.findings", "sessions of who maintains; no patient");
    reasons.put("GroundUses.list", "EmergencyGroundTest.anAuditorLooksThroughEachUseOnceItIsOver");
    reasons.put("OpenedDocuments.read", "OpenedDocumentsTest.oneIsTakenForThePatientWhoIsOpen");
    reasons.put("OfficialPapers.read", "OfficialPapersTest.isReadUnderTheConsentsOfEverythingInIt");
    reasons.put("OfficialPapers.fetch", "state of a question, which is itself recorded");
    reasons.put("OfficialPapers.standing", "how far a question is; nothing of its content");
    reasons.put("GroundDesk.emergency", "the act's own record: what it returns was opened by it");
    reasons.put("GroundDesk.disaster", "the act's own record: what it returns was opened by it");
    reasons.put("DisasterBook.list", "periods of disasters; no patient");
    reasons.put("DisasterBook.running", "periods of disasters; no patient");
    reasons.put("WorkPlanBook.list", "work plans; no patient");
    reasons.put("WorkPlanBook.during", "work plans; no patient");
    reasons.put("WorkPlanBook.plan", "a work plan; no patient");
    reasons.put("ProgramBook.list", "systems of the hospital; no patient");
    reasons.put("StaffBook.print", "the staff; no patient");
    reasons.put("StaffBook.member", "one of the staff; no patient");
    reasons.put("StaffBook.proposals", "the staff; no patient");
    reasons.put("StaffImport.preview", "a file of the staff; no patient");
    reasons.put("StaffImport.take", "a file of the staff; no patient");
    reasons.put(
        "MedicineCheck.check", "drugs that the caller read, and recorded; it knows no patient");
    reasons.put(
        "MedicineCheck.among", "drugs that the caller read, and recorded; it knows no patient");
    reasons.put("MedicineDirectory.listed", "a published table of medicines; no patient");
    for (String read : Set.of("search", "named")) {
      reasons.put("MedicineDirectory." + read, "a published table of medicines; no patient");
    }
    for (String read : Set.of("check", "override", "recent")) {
      reasons.put("OrderCheck." + read, "OrderOverrideTest.whoChecksAndWhoGoesOnIsRecorded");
    }
    for (String read : Set.of("standings", "load", "changes")) {
      reasons.put("MedicineMasters." + read, "published tables of medicines; no patient");
    }
    for (String read : Set.of("find", "person", "hire", "change")) {
      reasons.put("StaffProvisioning." + read, "the staff; no patient");
    }
    reasons.put("StaffDesk.hire", "a new account's password; no patient");
    reasons.put("StaffDesk.resetPassword", "an account's password; no patient");
    reasons.put("DatabaseReadiness.lastError", "what the database said; no data");
    reasons.put("FaultBook.faults", "files, reasons and places; no data of persons");
    reasons.put("ExchangeBook.today", "files and counts");
    reasons.put("ReaderBook.sheets", "readers and counts");
    reasons.put("RestartBook.today", "terminals and steps; names of staff");
    return reasons;
  }

  private static final RowFilter ALL = new RowFilter(null, false, null);

  private static ReadCase clerk(Function<WholeHouse, Object> call) {
    return new ReadCase(Role.CLERK, PATIENT, call);
  }

  private static ReadCase lead(Function<WholeHouse, Object> call) {
    return new ReadCase(Role.CLERK_LEAD, PATIENT, call);
  }

  private static ReadCase doctor(Function<WholeHouse, Object> call) {
    return new ReadCase(Role.DOCTOR, PATIENT, call);
  }

  /** The sheet of the day names who still waits. */
  private static void somethingIsOpen(WholeHouse house) {
    house
        .part(jakarta.persistence.EntityManager.class)
        .createNativeQuery("update reception_session set attention = true")
        .executeUpdate();
  }

  private static long session(WholeHouse house) {
    return column(house, "id");
  }

  private static long version(WholeHouse house) {
    return column(house, "version");
  }

  private static long column(WholeHouse house, String name) {
    return ((Number)
            house
                .part(jakarta.persistence.EntityManager.class)
                .createNativeQuery("select max(" + name + ") from reception_session")
                .getSingleResult())
        .longValue();
  }

  private static BulkOrder order() {
    return new BulkOrder(
        BulkKind.ELIGIBILITY,
        BulkPopulation.LIST,
        LocalDate.of(2026, 1, 15),
        PATIENT,
        null,
        null,
        null,
        false,
        null);
  }
}
