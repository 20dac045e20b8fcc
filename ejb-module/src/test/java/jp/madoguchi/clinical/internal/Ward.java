package jp.madoguchi.clinical.internal;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.AccountsBean;
import jp.madoguchi.access.internal.AccountsWired;
import jp.madoguchi.access.internal.StaffDepartmentsBean;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.audit.ListFollower;
import jp.madoguchi.audit.internal.AuditLedgerBean;
import jp.madoguchi.audit.internal.AuditWriter;
import jp.madoguchi.care.internal.InChargeBean;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.consent.internal.ConsentGateBean;
import jp.madoguchi.consent.internal.ConsentLedgerBean;
import jp.madoguchi.contingency.internal.DisasterBookBean;
import jp.madoguchi.contingency.internal.GroundRights;
import jp.madoguchi.contingency.internal.OpenGroundsBean;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.internal.CaptureCountsBean;
import jp.madoguchi.equipment.internal.EquipmentStateBean;
import jp.madoguchi.equipment.internal.ReaderDiaryBean;
import jp.madoguchi.medicine.internal.MedicineCheckBean;
import jp.madoguchi.medicine.internal.MedicineDirectoryBean;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.internal.InstallationKeyMaking;
import jp.madoguchi.node.internal.InstallationKeysBean;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.qualification.internal.ConsentingAnswerBean;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.internal.TaskBookBean;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** A small hospital for the tests: one patient with consents, a doctor, a terminal. */
final class Ward {
  static final String PATIENT = "000123";
  static final String GIVEN = "2026-11-24T09:15:30+09:00";
  static final String UNTIL = "2026-11-25T09:15:30+09:00";

  static final byte[] PDF = "%PDF-1.7 試験 %%EOF".getBytes(StandardCharsets.UTF_8);

  /** Whom the card's answer names. */
  static final InsuredPerson TARO =
      new InsuredPerson("試験　太郎", null, "ｼｹﾝ ﾀﾛｳ", LocalDate.of(1968, 4, 15), "1");

  final TestDatabase database;
  final SetClock clock = new SetClock("2026-11-24T09:16:00+09:00");
  final Caller caller = new Caller("doctor", Role.DOCTOR);
  final Workplace workplace = new Workplace();
  final RecordingTerminal terminal = new RecordingTerminal();
  final StampedAudit watch = new StampedAudit();
  private int session;

  Ward(TestDatabase database) {
    this.database = database;
    workplace.enter("192.0.2.20", Role.DOCTOR);
    register(PATIENT, "試験　太郎", "シケン　タロウ", LocalDate.of(1968, 4, 15), "1");
  }

  /** A patient comes into the register. */
  void register(String number, String name, String kana, LocalDate birth, String sex) {
    run(
        wiring ->
            wiring
                .wire(new PatientFileBean())
                .register(
                    new PatientView(
                        new PatientNumber(number), name, kana, birth, sex, null, null, null),
                    clock.instant()));
  }

  static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /** A card session in which the patient answered the kinds. */
  void cardSession(String answeredAt, boolean eligibilityOnly, Given... given) {
    cardSessionAt("main", answeredAt, eligibilityOnly, given);
  }

  /** The same at a terminal of that name. */
  void cardSessionAt(
      String terminalName, String answeredAt, boolean eligibilityOnly, Given... given) {
    session++;
    database.sql(
        """
        insert into reception_session (id, version, business_day, state, method, identity_method,
          eligibility_only, terminal, opened_at, changed_at, foreign_answer, screen, headline_key,
          differences, attention, board_rank, board_order, card_left, card_left_ever, card_present,
          address_withheld, deceased, search_text)
        values (%d, 1, date '2026-11-24', 'IMPORTED', 'FACE_READER', 'AT_READER', false, '%s',
          timestamp with time zone '2026-11-24 09:15:30+09:00',
          timestamp with time zone '2026-11-24 09:15:30+09:00', false, 'VALID_SAME', 'k', 0, false,
          1, 1, false, false, false, false, false, '')
        """
            .formatted(session, terminalName));
    database.sql(
        """
        insert into answer (id, session_id, place, medical_aid, insurer_number, card_symbol,
          card_number, branch, full_name, name_kana, sex, birth_date, as_received)
        values (%d, %d, 0, false, '06990014', '試験12', '345', '01', '試験　太郎', 'ｼｹﾝ ﾀﾛｳ', '1',
          date '1968-04-15', 'x')
        """
            .formatted(session, session));
    long id = session;
    run(
        wiring -> {
          PatientFileBean register = wiring.wire(new PatientFileBean());
          wiring
              .wire(new ConsentLedgerBean())
              .record(
                  id,
                  TARO,
                  register.find(PATIENT).orElse(null),
                  instant(answeredAt),
                  eligibilityOnly,
                  List.of(given));
          return null;
        });
  }

  static Given yes(ConsentKind kind) {
    return new Given(kind, "1", instant(GIVEN), instant(UNTIL));
  }

  static Given no(ConsentKind kind) {
    return new Given(kind, "0", null, null);
  }

  /**
   * What the hospital's data say by mistake: the last session and its consents are this patient's.
   */
  void assign(String number) {
    database.sql(
        "update reception_session set patient_number = '%s' where id = %d"
            .formatted(number, session));
    database.sql(
        """
        insert into consent_attachment (row_key, session_id, place, patient_number, attached_by,
          attached_at)
        values ('%2$d/9', %2$d, 9, '%1$s', '-', current_timestamp)
        """
            .formatted(number, session));
  }

  /** Calls the viewer as a page does: one transaction. */
  <T> T view(Function<MedicalRecordViewerBean, T> work) {
    return run(wiring -> work.apply(viewer(wiring)));
  }

  /** The same with tickets. */
  <T> T tickets(Function<ViewingTicketsBean, T> work) {
    return by(new ViewingTicketsBean(), work);
  }

  /** The same with the check before ordering. */
  <T> T orders(Function<OrderCheckBean, T> work) {
    return by(new OrderCheckBean(), work);
  }

  /** Delivers as the connector does: one transaction. */
  boolean deliver(String suffix, String captureKey, TerminalMessage message) {
    TerminalDelivery delivery =
        new TerminalDelivery(
            new TerminalId("main"),
            "res_" + suffix + ".xml",
            captureKey,
            clock.instant(),
            message,
            suffix,
            null);
    return run(wiring -> results(wiring).resultArrived(delivery));
  }

  <T> T results(Function<ClinicalResults, T> work) {
    return run(wiring -> work.apply(results(wiring)));
  }

  /** Calls a bean of the house wired to this ward, in one transaction. */
  <B, T> T by(B bean, Function<B, T> work) {
    return run(
        wiring -> {
          results(wiring);
          return work.apply(wiring.wire(bean));
        });
  }

  /** A document of that name arrives from the terminal; whether somebody took it. */
  boolean document(String fileName, String captureKey) {
    return by(
        new GroundDocuments(),
        taker ->
            taker.documentArrived(
                new DocumentDelivery(
                    new TerminalId("main"),
                    fileName,
                    captureKey,
                    clock.instant(),
                    MessageFamily.YZKsiquc,
                    "202611240009",
                    false,
                    PDF,
                    1L)));
  }

  /** A turn of the server that fetches ahead of time. */
  void fetchAhead(Fence fence) {
    run(
        wiring -> {
          results(wiring);
          wiring.wire(new FetchingAhead());
          wiring.wire(new FetchAheadSending()).turn(fence);
          return null;
        });
  }

  int deleteOld() {
    return by(new ClinicalRetention(), ClinicalRetention::delete);
  }

  /** Newest first. */
  List<AuditRecord> audit() {
    return run(
        wiring -> {
          AccountsWired.in(wiring);
          keys(wiring);
          wiring.wire(new AuditWriter());
          Caller auditor = new Caller("auditor", Role.AUDITOR);
          Wiring own =
              new Wiring(
                  auditor.context(),
                  new Workplace(),
                  wiring.wire(new AccountsBean()),
                  wiring.wire(new AuditWriter()),
                  entityManagerOf(wiring));
          return own.wire(new AuditLedgerBean())
              .search(new AuditQuery(null, null, null, null, null, 0, 100));
        });
  }

  List<String> faults() {
    return database.call(
        em ->
            em
                .createNativeQuery("select reason from exchange_fault order by id")
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList());
  }

  long count(String table) {
    return database.call(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  private static void keys(Wiring wiring) {
    wiring.wire(new InstallationKeyMaking());
    wiring.wire(new InstallationKeysBean());
  }

  private EntityManager entityManagerOf(Wiring wiring) {
    return wiring.part(EntityManager.class);
  }

  private ClinicalResults results(Wiring wiring) {
    viewer(wiring);
    wiring.wire(new ReaderDiaryBean());
    wiring.add(new TestEvent<>(TaskTouched.class));
    wiring.wire(new TaskBookBean());
    wiring.add(new Alone());
    wiring.wire(new CaptureCountsBean());
    wiring.wire(new EquipmentStateBean());
    wiring.wire(new PaperAnswers());
    wiring.wire(new ConsentLedgerBean());
    return wiring.wire(new ClinicalResults());
  }

  private MedicalRecordViewerBean viewer(Wiring wiring) {
    AccountsWired.in(wiring);
    keys(wiring);
    wiring.wire(new AuditWriter());
    AuditLedgerBean within = new AuditLedgerBean();
    new Wiring(
            caller.context(),
            workplace,
            wiring.part(AccountsBean.class),
            wiring.part(AuditWriter.class),
            entityManagerOf(wiring))
        .wire(within);
    wiring.add(new ApartLedger(within));
    wiring.wire(new PatientFileBean());
    wiring.wire(new ConsentGateBean());
    wiring.wire(new ConsentingAnswerBean());
    wiring.add(watch);
    wiring.wire(new StaffDepartmentsBean());
    wiring.wire(new InChargeBean());
    wiring.wire(new GroundRights());
    wiring.wire(new DisasterBookBean());
    wiring.wire(new OpenGroundsBean());
    wiring.wire(new ViewingGate());
    wiring.wire(new ClinicalPatience());
    wiring.wire(new ClinicalFetches());
    wiring.wire(new ClinicalSending());
    wiring.wire(new PaperQuestions());
    wiring.wire(new PaperSending());
    wiring.wire(new PaperRetention());
    wiring.wire(new MedicineDirectoryBean());
    wiring.wire(new MedicineCheckBean());
    wiring.wire(new StoredSheets());
    return wiring.wire(new MedicalRecordViewerBean());
  }

  private <T> T run(Function<Wiring, T> work) {
    return database.call(
        em ->
            work.apply(
                new Wiring(
                    em,
                    clock,
                    workplace,
                    caller.context(),
                    terminal,
                    OwnedLease.in(em, database),
                    new TestEvent<>(StaffSession.class),
                    new TestEvent<>(EquipmentStateChanged.class))));
  }

  /** The container's own transaction for what is recorded apart. */
  private final class ApartLedger implements AuditLedger {
    private final AuditLedger within;

    ApartLedger(AuditLedger within) {
      this.within = within;
    }

    @Override
    public void record(AuditEntry entry) {
      within.record(entry);
    }

    @Override
    public void recordFollowers(Collection<ListFollower> followers, AuditEntry entry) {
      within.recordFollowers(followers, entry);
    }

    @Override
    public void recordApart(AuditEntry entry) {
      run(
          wiring -> {
            viewer(wiring);
            wiring.part(ApartLedger.class).within.recordApart(entry);
            return null;
          });
    }

    @Override
    public List<AuditRecord> search(AuditQuery query) {
      return within.search(query);
    }

    @Override
    public long count(AuditQuery query) {
      return within.count(query);
    }
  }

  /** The audit's stamps, which these tests let fail. */
  static final class StampedAudit implements AuditWatch {
    boolean stopped;

    @Override
    public AuditCondition condition() {
      throw new UnsupportedOperationException("nobody here asks");
    }

    @Override
    public boolean viewingStopped() {
      return stopped;
    }
  }
}
