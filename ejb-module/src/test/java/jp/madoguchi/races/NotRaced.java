package jp.madoguchi.races;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Which methods of beans have no race of their own, and why. */
final class NotRaced {
  /** They write nothing. */
  private static final String READ =
      """
      FirstSetupBean.checks FirstSetupBean.door FirstSetupBean.look FirstSetupBean.standing
      SetupWriting.codeNode SetupWriting.door SetupWriting.isCode SetupWriting.kind
      FirstAdministratorBean.nobody FirstAdministratorBean.onlyInitial
      FirstAdministratorBean.unattended FirstAdministratorBean.prepare
      FirstFactorBean.begin FirstFactorBean.proven
      InChargeBean.standing InChargeBean.standings CareDeskBean.visit SessionPatientsBean.of
      StaffDepartmentsBean.of StaffDepartmentsBean.all ViewingGate.care ViewingGate.closes
      AuditCheck.look DatabaseCheck.look EncryptionCheck.look TerminalCheck.look
            AuditReviewsBean.counts HospitalDirectoryBean.ask RemoteAccessBean.preview
      ReviewAlarmsBean.open ReviewAlarmsBean.reviewed StaffJobsBean.accounts StaffJobsBean.known
      MedicineCheckBean.among MedicineCheckBean.check MedicineDirectoryBean.listed MedicineDirectoryBean.search
      MedicineDirectoryBean.named OrderCheckBean.check OrderCheckBean.recent MedicineMastersBean.standings MedicineMastersBean.changes
      OpenGroundsBean.now OpenGroundsBean.offered OpenGroundsBean.own OpenedDocumentsBean.list
      DisasterBookBean.running DisasterBookBean.list DisasterBookBean.count GroundRights.has
      GroundUsesBean.count GroundUsesBean.open ViewingGate.opened
      ClinicalFetches.held ClinicalFetches.heldState
      PaperQuestions.answered PaperQuestions.ground PaperQuestions.state OfficialPapersBean.standing
      WorkPlanBookBean.count WorkPlanBookBean.during WorkPlanBookBean.list WorkPlanBookBean.plan AuditWatchBean.condition
      AuditWatchBean.viewingStopped DaySigning.unstamped
      EncryptionWatchBean.condition EncryptionWatchBean.state Reencryption.waiting
      DaySigning.unstampedSince Retirements.endsAt Retirements.last
      PlaceThrottleBean.closedUntil ProgramBookBean.count ProgramBookBean.list
      ProgramTokensBean.admit StaffStandingBean.worksAs
      AccountsBean.displayName AccountsBean.granted LoginAttempts.lockedUntil
      FactorGateBean.needed FactorGateBean.of FactorProofs.left FactorProofs.of
      OwnFactorRows.fresh OwnFactorRows.open PasskeysBean.held SecondFactorsBean.own
      StaffCardsBean.held StaffCardsBean.readerHere CardBeside.gone CardBeside.here
      StaffBookBean.administrators StaffBookBean.count StaffBookBean.findings StaffBookBean.list
      StaffProvisioningBean.find StaffProvisioningBean.person StaffBookBean.member StaffBookBean.proposals StaffImportBean.preview
      AccountsBean.singleKeys FirstToursBean.due OpenBoardsBean.strip OpenBoardsBean.version
      AnswerBookBean.answers AcceptedSpellingsBean.of
      Attaching.check Attaching.readers Attaching.standing
      AuditLedgerBean.count BoardFeedBean.subscribe SessionsAtHandBean.subscribe
      SessionsAtHandBean.tell
      BulkArrivals.resultArrived BulkFiles.download BulkFiles.upload
      BulkInquiriesBean.count BulkInquiriesBean.countWaiting
      BulkInquiriesBean.inquiries BulkInquiriesBean.inquiry
      BulkInquiriesBean.steps BulkOrdersBean.preview BulkOrdersBean.terminals
      BulkRowsBean.countRows BulkSteps.next BulkTerminals.all BulkTerminals.chosen
      CardCheck.look CardCheck.prove CardSessions.known CardSessions.readerOf
      ClinicalFetches.answered ClinicalFetches.earlier ClinicalFetches.state ClinicalPatience.of
      ConsentGateBean.consent ConsentGateBean.consents ConsentGateBean.eligibilityOnly
      ConsentGateBean.patientsWithRunningConsent ConsentGateBean.numbersWithRunningConsent
      ConsentLedgerBean.ofSession ConsentLedgerBean.states ConsentingAnswerBean.consenting
      Decisions.askFor Decisions.concerns
      EquipmentStateBean.openFaults EquipmentStateBean.parts EquipmentStateBean.readers
      ExchangeBookBean.today FaultBookBean.faults MedicalReadingsBean.of
      NumberInquiryBook.centre NumberInquiryBook.origin NumberInquiryBook.tellCentre NumberInquirySender.destination NumberInquirySender.limits
      NumberInquirySender.terminals
      PatientFileBean.confirmedAt PatientFileBean.find PatientFileBean.insured
      PatientFileBean.match PatientFileBean.named ReaderBookBean.sheets ReceptionBoardBean.strip
      ReceptionDeskBean.terminals RegisterDifferencesBean.countOpen RestartBookBean.today
      ReaderLinesBean.here ReaderLinesBean.key
      SchemaStart.lastError SchemaStart.ready SchemaStart.shared SchemaStart.since
      StoredSheets.read TaskBookBean.count TaskBookBean.newest TaskBookBean.openAbout
      TaskDeskBean.count TerminalList.names ViewingGate.admitted ViewingGate.consented
      ViewingGate.consentedNow FetchingAhead.isChosen FetchingAhead.unwritten FetchingAhead.wishes
      ClinicalFetches.isWanted ClinicalFetches.waiting ViewingGate.kept ViewingGate.outlook
      InChargeBean.patientsOf InChargeBean.departments
      InChargeBean.patientsOfDepartment
      ViewingGate.within
      VisitWarningsBean.of CaptureCountsBean.elsewhere ChainVerifierBean.last
      ChangeBusBean.subscribe EquipmentStateBean.elsewhere FaultBookBean.count
      LogInsBean.living LogInsBean.subscribe LogInsBean.subscribeRights
      MonthPartitions.tables RequestBookBean.find
      ViewingGate.outlooks WorkTimer.all WorkTimer.late
      """;

  /** They add rows that nobody shares: records of the audit, lines of a diary. */
  private static final String ADDS =
      """
      TokenWriting.refused
      AttachmentDeskBean.check AttachmentDeskBean.history StaffBookBean.print
      LoginAttempts.unanswered LoginAttempts.turnedBack AccountsBean.turnedBack
      AuditLedgerBean.record AuditLedgerBean.recordApart AuditLedgerBean.search
      AuditLedgerBean.recordFollowers AuditPapersBean.print LeakReportsBean.report LeakReportsBean.handOut
      AuditReviewsBean.list RemoteAccessBean.findings RemoteAccessBean.decide
      ReviewAlarmsBean.lookedThrough WorkPlanDeskBean.enter
      GroundUsesBean.list MedicalPapersBean.sheet OpenedDocumentsBean.read OfficialPapersBean.read
      PaperQuestions.decide ViewingGate.requireOpened
      ReceptionPapersBean.day
      ReceptionPapersBean.result AuditWriter.append AuditWriter.appendAll
      BulkRowsBean.follow BulkRowsBean.rows
      ClinicalFetches.decide MedicalRecordViewerBean.banner
      MedicalRecordViewerBean.consentedPatients MedicalRecordViewerBean.sheet
      PatientRegisterBean.find PatientRegisterBean.search ReaderDiaryBean.note
      ReceptionBoardBean.board ReceptionBoardBean.news OpenBoardsBean.show
      ReceptionDeskBean.session RegisterDifferencesBean.open TaskDeskBean.task TaskDeskBean.tasks
      ViewingGate.otherPerson ViewingGate.require ViewingGate.withoutRight
      """;

  /** Each call makes an order of its own: two orders are two orders, also of the same people. */
  private static final String ORDERS = "BulkOrdersBean.create BulkOrdersBean.askAgain";

  /** Hands on to what has its race, LoginAttempts.vouched, where a provider is chosen. */
  private static final String HANDS_ON = "AccountsBean.vouched";

  /** Of each row one server alone writes: its own counts, its own suffixes, its own notices. */
  private static final String OWN =
      """
      CaptureCountsBean.told ChangeNotifying.tell RequestBookBean.begin RequestBookBean.undo
      """;

  /**
   * One server does it under its lease, and were there two, the statement itself takes what is old
   * once: deletes, and a move within one transaction; what is told twice changes nothing.
   */
  private static final String AGED =
      """
      GrantEnds.tell
      AgedRows.delete MonthPartitions.drop SessionArchiving.delete SessionArchiving.move
      """;

  /**
   * One server does it under its lease, and were there two, the second's row has the key of the
   * first's and is refused.
   */
  private static final String SIGNED =
      "DaySigning.signNext DaySigning.stamped FetchingAhead.store FetchingAhead.written"
          + " FetchAheadSending.turn ClinicalFetches.beginAhead ClinicalSending.write";

  /**
   * Several nodes at once, with keystores as they have them: {@code OneDataKeyTest}. Rows are taken
   * over under a lease, each locked while it is written.
   */
  private static final String KEYS =
      "DataKeyBook.renewed DataKeyBook.standing Reencryption.takeOver";

  /** Owners of folders take turns by lease; that has tests of its own, with two servers. */
  private static final String FOLDERS = "FolderOwner.gained FolderOwner.look FolderOwner.lost";

  /** A race of nodes is what leases are: they have tests of their own, with several nodes. */
  private static final String LEASES =
      """
      LeaseKeeper.able LeasesBean.able
      LeaseKeeper.database LeaseKeeper.giveUp LeaseKeeper.held LeaseKeeper.holders LeaseKeeper.nodes LeaseKeeper.self
      LeaseKeeper.superseded LeaseKeeper.want
      LeasesBean.giveUp LeasesBean.held LeasesBean.holders LeasesBean.nodes LeasesBean.require
      LeasesBean.self LeasesBean.superseded LeasesBean.want
      """;

  private NotRaced() {}

  static Set<String> names() {
    return new TreeSet<>(
        Arrays.asList(
            String.join(" ", READ, ADDS, ORDERS, HANDS_ON, OWN, AGED, SIGNED, KEYS, FOLDERS, LEASES)
                .strip()
                .split("\\s+")));
  }
}
