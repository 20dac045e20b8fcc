package jp.madoguchi.reception.internal;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.audit.ListFollower;
import jp.madoguchi.audit.internal.MedicalReadingsBean;
import jp.madoguchi.clinical.internal.PaperRetention;
import jp.madoguchi.clinical.internal.UndoneSheets;
import jp.madoguchi.consent.internal.ConsentGateBean;
import jp.madoguchi.consent.internal.ConsentLedgerBean;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.equipment.CardTaken;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.internal.CaptureCountsBean;
import jp.madoguchi.equipment.internal.EquipmentStateBean;
import jp.madoguchi.equipment.internal.ReaderDiaryBean;
import jp.madoguchi.equipment.internal.ReaderLinesBean;
import jp.madoguchi.node.Fence;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.RegisterChanged;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.patient.internal.PatientRegisterBean;
import jp.madoguchi.qualification.internal.AcceptedSpellingsBean;
import jp.madoguchi.qualification.internal.AnswerBookBean;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.internal.TaskBookBean;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/**
 * The reception's beans on a real database, wired as the container wires them; each call of {@link
 * #work} is one transaction. The two connectors are stand-ins that keep what they were given.
 */
final class Counter {
  static final TerminalId MAIN = new TerminalId("main");
  static final BoardFilter ALL = new BoardFilter(BoardFilter.Show.ALL, null, 0, 200);

  /** Somebody with a board open. */
  static final List<BoardViewer> VIEWERS =
      List.of(new BoardViewer("clerk1", "試験 花子", Role.CLERK, "-"));

  final SetClock clock = new SetClock("2026-01-15T09:10:00+09:00");
  final Alone nodes = new Alone();
  final Caller caller = new Caller("clerk1", Role.CLERK);
  final TestEvent<BoardChange> told = new TestEvent<>(BoardChange.class);
  final TestEvent<EquipmentStateChanged> facilityTold =
      new TestEvent<>(EquipmentStateChanged.class);
  final List<AuditEntry> audited = new ArrayList<>();
  final List<AttachmentUndone> lost = new ArrayList<>();
  final StandInTerminal terminal = new StandInTerminal(clock);
  final StandInReader reader = new StandInReader();
  private final ContinuingReads following = new ContinuingReads();
  private final TestDatabase database;
  final Fence fence;

  Counter(TestDatabase database) {
    this.database = database;
    fence = OwnedLease.take(database, "timer/answer-timeout");
  }

  /** The beans of one transaction. */
  final class Beans {
    final EntityManager em;
    final PatientFileBean file;
    final PatientRegisterBean register;
    final EquipmentStateBean facility;
    final ConsentGateBean gate;
    final ResultIntakeBean intake;
    final NumberInquiryBook inquiries;
    final NumberInquirySender sender;
    final CardSessions cards;
    final ReceptionBoardBean board;
    final OpenBoardsBean open;
    final ReceptionDeskBean desk;
    final ReceptionPapersBean papers;
    final MatchedAgain matching;
    final AttachmentDeskBean attachments;
    final UndoneSheets sheets;
    final ReaderReceiver readerReceiver;
    final ReaderLinesBean lines;

    Beans(EntityManager em) {
      this.em = em;
      Wiring wiring =
          new Wiring(
              em,
              clock,
              told,
              facilityTold,
              new TestEvent<>(TaskTouched.class),
              new TestEvent<>(CardTaken.class),
              ledger(),
              accounts(),
              context(),
              terminal,
              reader,
              nodes,
              following,
              new TestEvent<>(RegisterChanged.class, changed -> again()),
              new TestEvent<>(AttachmentUndone.class, this::undone));
      file = wiring.wire(new PatientFileBean());
      register = wiring.wire(new PatientRegisterBean());
      wiring.wire(new AnswerBookBean());
      wiring.wire(new AcceptedSpellingsBean());
      wiring.wire(new ConsentLedgerBean());
      wiring.wire(new PaperRetention());
      sheets = wiring.wire(new UndoneSheets());
      wiring.wire(new MedicalReadingsBean());
      gate = wiring.wire(new ConsentGateBean());
      wiring.wire(new ReaderDiaryBean());
      wiring.wire(new TaskBookBean());
      wiring.wire(new CaptureCountsBean());
      facility = wiring.wire(new EquipmentStateBean());
      lines = wiring.wire(new ReaderLinesBean());
      intake = wiring.wire(new ResultIntakeBean());
      inquiries = wiring.wire(new NumberInquiryBook());
      inquiries.leases = OwnedLease.in(em, database);
      sender = wiring.wire(new NumberInquirySender());
      cards = wiring.wire(new CardSessions());
      readerReceiver = wiring.wire(new ReaderReceiver());
      wiring.wire(new CardCheck());
      wiring.wire(new Attaching());
      wiring.wire(new Decisions());
      wiring.wire(new ResultCorrections());
      matching = wiring.wire(new MatchedAgain());
      board = wiring.wire(new ReceptionBoardBean());
      open = wiring.wire(new OpenBoardsBean());
      attachments = wiring.wire(new AttachmentDeskBean());
      desk = wiring.wire(new ReceptionDeskBean());
      papers = wiring.wire(new ReceptionPapersBean());
    }

    private void again() {
      matching.today();
    }

    private void undone(AttachmentUndone event) {
      lost.add(event);
      sheets.forget(event);
    }

    private SessionContext context() {
      SessionContext plain = caller.context();
      return (SessionContext)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {SessionContext.class},
              (proxy, method, arguments) ->
                  method.getName().equals("getBusinessObject")
                      ? desk
                      : method.invoke(plain, arguments));
    }
  }

  <T> T work(Function<Beans, T> work) {
    return database.call(em -> work.apply(new Beans(em)));
  }

  void run(Consumer<Beans> work) {
    work(
        beans -> {
          work.accept(beans);
          return null;
        });
  }

  /** The hospital's register as the hospital's own system sends it. */
  void register(String... lines) {
    String header =
        "patient_number,name,name_kana,birth_date,sex,postal_code,address,insurer_number,symbol,"
            + "number,branch,ratio,insurer_name,personal_family\n";
    var report = importCsv(header + String.join("\n", lines) + "\n");
    if (report.refused()) {
      throw new IllegalStateException(report.findings().toString());
    }
  }

  ImportReport importCsv(String csv) {
    var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    return work(beans -> beans.register.importCsv(bytes, ImportTerms.NONE, ImportProgress.UNSEEN));
  }

  /** A face result arrives, made from a sample with replacements. */
  boolean face(String sample, String... replacements) {
    return work(beans -> beans.intake.resultArrived(delivery(sample, null, "r2", replacements)));
  }

  /** The answer to a request arrives. */
  boolean answer(String suffix, String sample, String... replacements) {
    return work(beans -> beans.intake.resultArrived(delivery(sample, suffix, null, replacements)));
  }

  TerminalDelivery delivery(
      String sample, String suffix, String readerKey, String... replacements) {
    String text = sample(sample);
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException(sample + " does not hold " + replacements[i]);
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String fileName =
        suffix == null
            ? "OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml"
            : "OQSsiquc01res_" + suffix + ".xml";
    try {
      return new TerminalDelivery(
          MAIN,
          fileName,
          key(fileName, bytes),
          clock.instant(),
          new MessageCodec().read(MessageName.parse(fileName), bytes),
          suffix,
          readerKey);
    } catch (MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the timer does every other second; how many gave up waiting. */
  int expire() {
    AnswerPatience limits = work(beans -> beans.sender.limits());
    List<Long> unanswered = work(beans -> beans.inquiries.unanswered(limits));
    unanswered.forEach(session -> run(beans -> beans.inquiries.expire(session, limits, fence)));
    return unanswered.size();
  }

  BoardRow onlyRow() {
    List<BoardRow> rows = work(beans -> beans.board.board(ALL)).rows();
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows");
    }
    return rows.get(0);
  }

  /** Of the specification, or a case from the field, which begins with its T number. */
  private static String sample(String name) {
    String folder = name.startsWith("T") ? "/cases/" : "/oqs-samples/";
    try (InputStream in = Counter.class.getResourceAsStream(folder + name)) {
      byte[] bytes = in.readAllBytes();
      String head = new String(bytes, 0, Math.min(80, bytes.length), StandardCharsets.US_ASCII);
      return head.contains("Shift_JIS")
          ? new String(bytes, "windows-31j").replace("Shift_JIS", "UTF-8")
          : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String fileName, byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(fileName.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private AuditLedger ledger() {
    return new AuditLedger() {
      @Override
      public void record(AuditEntry entry) {
        audited.add(entry);
      }

      @Override
      public void recordFollowers(Collection<ListFollower> followers, AuditEntry entry) {
        followers.stream()
            .filter(one -> one.due() || !entry.shown().numbers().isEmpty())
            .forEach(one -> audited.add(entry));
      }

      @Override
      public void recordApart(AuditEntry entry) {
        audited.add(entry);
      }

      @Override
      public List<AuditRecord> search(AuditQuery query) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long count(AuditQuery query) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static Accounts accounts() {
    return (Accounts)
        Proxy.newProxyInstance(
            Counter.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> method.getName().equals("displayName") ? "試験 花子" : null);
  }
}
