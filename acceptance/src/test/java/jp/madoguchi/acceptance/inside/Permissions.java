package jp.madoguchi.acceptance.inside;

import static jp.madoguchi.access.Role.ADMIN;
import static jp.madoguchi.access.Role.AUDITOR;
import static jp.madoguchi.access.Role.BILLING;
import static jp.madoguchi.access.Role.CLERK;
import static jp.madoguchi.access.Role.CLERK_LEAD;
import static jp.madoguchi.access.Role.DENTIST;
import static jp.madoguchi.access.Role.DOCTOR;
import static jp.madoguchi.access.Role.GRANTED;
import static jp.madoguchi.access.Role.PHARMACIST;
import static jp.madoguchi.access.Role.SERVICE;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;

/**
 * Who may call which business method, written down by hand from the permission matrix (workflow
 * rules 5.3) and not from the code. ER_VIEWER and DISASTER_VIEWER are added to another role and
 * open nothing by themselves until their modes exist.
 */
final class Permissions {

  private static final Role[] FRONT = {CLERK, CLERK_LEAD};
  private static final Role[] DESK = {CLERK, CLERK_LEAD, BILLING};
  private static final Role[] CLINICIANS = {DOCTOR, DENTIST, PHARMACIST, GRANTED};

  private static final Map<String, Set<String>> TABLE = new TreeMap<>();

  static {
    // 受付一覧・セッション監視; ○ of the clinicians: nobody knows who is in whose charge yet
    allow("ReceptionBoard.board", DESK);
    allow("ReceptionBoard.news", DESK);
    allow("ReceptionDesk.session", DESK);
    // printing is the desk's: who is treated reads the page
    allow("ReceptionPapers.result", DESK);
    allow("ReceptionPapers.day", DESK);
    // counters and the states of readers and parts, no person: also for リーダー・端末設定
    allow("ReceptionBoard.strip", DESK, of(ADMIN));
    // 資格照会(番号)
    allow("ReceptionDesk.inquireByNumber", DESK);
    allow("ReceptionDesk.terminals", DESK);
    allow("ReceptionDesk.inquireForCard", DESK);
    allow("ReceptionDesk.resend", DESK);
    // 取込確定, and what leads to it
    allow("ReceptionDesk.assignPatient", DESK);
    allow("ReceptionDesk.registerPatient", DESK);
    allow("ReceptionDesk.recordLoss", DESK);
    allow("ReceptionDesk.showDocument", DESK);
    allow("ReceptionDesk.takeOver", DESK);
    allow("ReceptionDesk.hold", DESK);
    allow("ReceptionDesk.finish", DESK);
    // 患者照合 with a difference and the undo are the lead's; 同意の取消 is the desk's (SC-17)
    allow("AttachmentDesk.check", DESK);
    allow("AttachmentDesk.history", DESK);
    allow("AttachmentDesk.confirmPatient", of(CLERK_LEAD));
    allow("AttachmentDesk.undo", of(CLERK_LEAD));
    allow("AttachmentDesk.withdrawConsents", FRONT);
    // 一括照会 作成/取得/差異確定, and what it foretold of a patient at the desk
    allow("BulkInquiries.inquiries", DESK);
    allow("BulkInquiries.count", DESK);
    allow("BulkInquiries.countWaiting", DESK);
    allow("BulkInquiries.inquiry", DESK);
    allow("BulkInquiries.steps", DESK);
    allow("BulkOrders.terminals", DESK);
    allow("BulkOrders.preview", DESK);
    allow("BulkOrders.create", DESK);
    allow("BulkOrders.askAgain", DESK);
    allow("BulkInquiries.hurry", DESK);
    allow("BulkInquiries.resume", DESK);
    allow("BulkInquiries.cancel", DESK);
    allow("BulkInquiries.close", DESK);
    allow("BulkRows.rows", DESK);
    allow("BulkRows.follow", DESK);
    allow("BulkRows.countRows", DESK);
    allow("BulkRows.takeOver", DESK);
    allow("BulkRows.markSeen", DESK);
    allow("BulkRows.takeOverAll", DESK);
    allow("BulkRows.markAllSeen", DESK);
    allow("VisitWarnings.of", DESK);
    // 目視確認の実施; the PIN likewise, and the end of a session begun there
    allow("ReceptionDesk.confirmVisually", FRONT);
    allow("ReceptionDesk.authenticateByPin", FRONT);
    allow("ReceptionDesk.inspectCard", FRONT);
    allow("ReceptionDesk.cancel", FRONT);
    // the register behind 照会 and 取込; the hospital's own system feeds it
    allow("PatientRegister.find", DESK, of(SERVICE));
    allow("PatientRegister.search", DESK);
    allow("PatientRegister.importCsv", of(SERVICE, ADMIN));
    // what the register says against the centre: who answers for it decides, ADMIN sees a count
    allow("RegisterDifferences.open", of(CLERK_LEAD, BILLING));
    allow("RegisterDifferences.countOpen", of(CLERK_LEAD, BILLING, ADMIN));
    allow("RegisterDifferences.decide", of(CLERK_LEAD, BILLING));

    // 薬剤・診療・手術・健診の内容, and the way to it
    allow("MedicalRecordViewer.consentedPatients", CLINICIANS);
    allow("MedicalRecordViewer.banner", CLINICIANS);
    allow("MedicalRecordViewer.fetch", CLINICIANS);
    allow("MedicalRecordViewer.sheet", CLINICIANS);

    // 監査ログ閲覧; clinicians their own
    allow("AuditLedger.search", CLINICIANS, of(AUDITOR));
    allow("AuditPapers.print", of(AUDITOR));
    allow("AuditLedger.count", CLINICIANS, of(AUDITOR));
    allow("ChainVerifier.start", of(AUDITOR));
    allow("ChainVerifier.last", of(AUDITOR));
    // accounts: administration, and who reviews it
    allow("StaffBook.list", of(ADMIN, AUDITOR));
    allow("StaffBook.print", of(ADMIN, AUDITOR));
    allow("StaffBook.count", of(ADMIN, AUDITOR));
    allow("StaffBook.findings", of(ADMIN, AUDITOR));
    allow("StaffBook.member", of(ADMIN, AUDITOR));
    allow("StaffBook.proposals", of(ADMIN, AUDITOR));
    allow("StaffBook.administrators", of(ADMIN, AUDITOR));
    allow("ProgramBook.list", of(ADMIN, AUDITOR));
    allow("ProgramBook.count", of(ADMIN, AUDITOR));
    allow("ProgramDesk.create", of(ADMIN));
    allow("ProgramDesk.addKey", of(ADMIN));
    allow("ProgramDesk.withdrawKey", of(ADMIN));
    allow("ProgramDesk.confirm", of(ADMIN));
    allow("ProgramDesk.revoke", of(ADMIN));
    allow("StaffDesk.hire", of(ADMIN));
    allow("StaffDesk.describe", of(ADMIN));
    allow("StaffDesk.admit", of(ADMIN));
    allow("StaffDesk.resetPassword", of(ADMIN));
    allow("StaffDesk.releaseLock", of(ADMIN));
    allow("StaffDesk.confirmRights", of(ADMIN));
    allow("StaffImport.preview", of(ADMIN));
    allow("StaffImport.take", of(ADMIN));
    // 閲覧権限の付与, and roles and licences
    allow("RightsDesk.give", of(ADMIN));
    allow("RightsDesk.withdraw", of(ADMIN));
    allow("RightsDesk.confirm", of(ADMIN));
    allow("RightsDesk.refuse", of(ADMIN));
    allow("RightsDesk.recordLicence", of(ADMIN));
    allow("RightsDesk.checkLicence", of(ADMIN));
    allow("RightsDesk.withdrawLicence", of(ADMIN));
    allow("RightsDesk.grant", of(ADMIN));
    allow("RightsDesk.endGrant", of(ADMIN));
    // faults of the exchange with the terminal: the desk sees them, who answers for it puts files
    // back
    allow("FaultBook.faults", DESK, of(ADMIN));
    allow("FaultBook.count", DESK, of(ADMIN));
    allow("FaultBook.requeue", of(CLERK_LEAD, ADMIN));

    // what is to be done; who may deal with a kind of task, the kind says
    allow("TaskDesk.tasks", DESK, of(ADMIN));
    allow("TaskDesk.count", DESK, of(ADMIN));
    allow("TaskDesk.task", DESK, of(ADMIN));
    allow("TaskDesk.take", DESK, of(ADMIN));
    allow("TaskDesk.done", DESK, of(ADMIN));
    allow("TaskDesk.reopen", DESK, of(ADMIN));

    // what the exchange did, without a person; putting a file back as above
    allow("ExchangeBook.today", DESK, of(ADMIN));
    allow("ExchangeBook.putBack", of(CLERK_LEAD, ADMIN));
    // SC-21; リーダー・端末設定 is the administrator's
    allow("ReaderBook.sheets", of(CLERK_LEAD, ADMIN));
    allow("ReaderBook.describe", of(ADMIN));
    allow("RestartBook.today", of(CLERK_LEAD, ADMIN));
    allow("RestartBook.done", of(CLERK_LEAD, ADMIN));
    allow("RestartBook.plan", of(ADMIN));

    // the first hints of a role: whoever has pages, their own
    allow("FirstTours.due", DESK, CLINICIANS, of(ADMIN, AUDITOR));
    allow("FirstTours.seen", DESK, CLINICIANS, of(ADMIN, AUDITOR));

    // before anybody is logged in, or for whoever is
    open("Accounts.logIn", "Accounts.displayName", "Accounts.changePassword");
    open("LogIns.open", "LogIns.find", "LogIns.living", "LogIns.workAs", "LogIns.logOut");
    open("LogIns.subscribe", "LogIns.subscribeRights");
    open("ProgramTokens.issue", "ProgramTokens.admit");
    open("PlaceThrottle.closedUntil", "PlaceThrottle.failed", "StaffStanding.worksAs");
    open("Accounts.singleKeys", "Accounts.useSingleKeys");
    // the push channel alone, which knows by the log-ins before whom each board is open
    open("SessionsAtHand.tell", "SessionsAtHand.subscribe");
    open("OpenBoards.show", "OpenBoards.strip", "OpenBoards.version");
    open("DatabaseReadiness.ready", "DatabaseReadiness.since", "DatabaseReadiness.lastError");
    open("DatabaseReadiness.shared");
    // nothing personal: health and the equipment page show it
    open("Leases.want", "Leases.giveUp", "Leases.held", "Leases.require", "Leases.holders");
    open(
        "Leases.nodes",
        "Leases.superseded",
        "Leases.self",
        "LeaseKeeping.self",
        "LeaseKeeping.database",
        "WorkReports.all",
        "WorkReports.late");
    open("LeaseKeeping.want", "LeaseKeeping.giveUp", "LeaseKeeping.held", "LeaseKeeping.holders");
    open("LeaseKeeping.nodes", "LeaseKeeping.superseded", "ChangeBus.subscribe");
    open("ReaderLines.key", "ReaderLines.here", "ReaderLines.leads", "ReaderLines.counts");
    open("FolderOwnership.gained", "FolderOwnership.lost", "FolderOwnership.look");
    open("CaptureCounts.told", "CaptureCounts.elsewhere", "RequestBook.reserve");
    open("RequestBook.begin", "RequestBook.undo", "RequestBook.find", "RequestBook.forgetBefore");
    open("AuditLedger.record", "AuditLedger.recordApart", "AuditLedger.recordFollowers");
    open("BoardFeed.subscribe");
    // behind the façades and the connectors, which call in nobody's name: no page reaches these
    open("TerminalResultTaker.resultArrived", "TerminalResultTaker.requestRefused");
    open("BulkResultTaker.bulkAnswered", "BulkResultTaker.uploadAnswered");
    open("QuarantineWatcher.fileQuarantined");
    open("ViewingGrants.granted");
    open("EquipmentState.readers", "EquipmentState.parts", "EquipmentState.openFaults");
    open("EquipmentState.elsewhere");
    open("EquipmentState.readerLabel", "EquipmentState.readerUsed");
    open("EquipmentState.readerCondition", "EquipmentState.readerService", "EquipmentState.tell");
    open("EquipmentState.centreAnswered", "EquipmentState.centreFailed", "EquipmentState.fault");
    open("TaskBook.open", "TaskBook.settle", "TaskBook.openAbout", "TaskBook.newest");
    open("TaskBook.count");
    open("ReaderDiary.note", "DueRestarts.remind");
    open("AnswerBook.keep", "AnswerBook.answers", "ConsentingAnswer.consenting");
    open("ConsentingAnswer.consentingOf");
    open("AcceptedSpellings.accept", "AcceptedSpellings.of");
    open("PatientFile.find", "PatientFile.match", "PatientFile.register", "PatientFile.takeOver");
    open("PatientFile.close", "PatientFile.confirmedAt");
    open("PatientFile.foretold", "PatientFile.insured", "PatientFile.undoTakeOver");
    open("ConsentGate.consents", "ConsentGate.consent", "ConsentGate.eligibilityOnly");
    open("ConsentGate.patientsWithRunningConsent", "InstallationKeys.of");
    open("ConsentLedger.record", "ConsentLedger.attach", "ConsentLedger.states");
    open("ConsentLedger.ofSession", "ConsentLedger.withdraw", "MedicalReadings.of");
  }

  private Permissions() {}

  /** By {@link FacadeMethod#name()}: the roles that may, with {@link Caller#NOBODY}. */
  static Map<String, Set<String>> table() {
    return TABLE;
  }

  /** Every caller there is. */
  static Set<String> everybody() {
    return Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(Caller.NOBODY))
        .collect(Collectors.toSet());
  }

  private static Role[] of(Role... roles) {
    return roles;
  }

  private static void allow(String method, Role[]... groups) {
    TABLE.put(
        method,
        Arrays.stream(groups).flatMap(Arrays::stream).map(Role::name).collect(Collectors.toSet()));
  }

  private static void open(String... methods) {
    for (String method : methods) {
      TABLE.put(method, everybody());
    }
  }
}
