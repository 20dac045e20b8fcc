package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.RegisterChanged;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.patient.internal.PatientRegisterBean;
import jp.madoguchi.qualification.internal.AcceptedSpellingsBean;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.messages.TerminalUnit;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/**
 * The bulk inquiry's beans on a real database. Each step is a transaction of its own, as in the
 * container; the terminal is a stand-in that can be down, and the process can stop between any two
 * steps.
 */
final class BulkHouse {
  static final TerminalId MAIN = new TerminalId("main");

  /** The process stopped here. */
  static final class Stop extends Error {
    private static final long serialVersionUID = 1L;
  }

  final SetClock clock = new SetClock("2026-11-23T20:00:00+09:00");
  Caller caller = new Caller("lead1", Role.CLERK_LEAD);
  final List<AuditEntry> audited = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  final StandInTerminal terminal = new StandInTerminal(clock);

  /** The leases of this server: it owns everything, until a test says otherwise. */
  Leases leases = new Alone();

  private final ContinuingReads following = new ContinuingReads();
  private final TestDatabase database;
  private int keys;
  Fence fence;

  /** Of which family answers are. */
  String family = "OQSmuquc";

  /** At which terminal answers arrive. */
  TerminalId at = MAIN;

  /** Stops before this step is committed, once: its name, or the number of a chunk. */
  String stopBefore;

  BulkHouse(TestDatabase database) {
    this.database = database;
    fence = OwnedLease.take(database, "timer/bulk");
  }

  /** The beans of one transaction. */
  final class Beans {
    final EntityManager em;
    final PatientFileBean file;
    final PatientRegisterBean register;
    final BulkInquiriesBean bulk;
    final BulkOrdersBean orders;
    final BulkRowsBean rows;
    final VisitWarningsBean warnings;

    Beans(EntityManager em) {
      this.em = em;
      Wiring wiring =
          new Wiring(
              em,
              clock,
              ledger(),
              accounts(),
              caller.context(),
              terminal,
              following,
              new TestEvent<>(RegisterChanged.class));
      file = wiring.wire(new PatientFileBean());
      register = wiring.wire(new PatientRegisterBean());
      wiring.wire(new BulkTerminals());
      bulk = wiring.wire(new BulkInquiriesBean());
      orders = wiring.wire(new BulkOrdersBean());
      rows = wiring.wire(new BulkRowsBean());
      warnings = wiring.wire(new VisitWarningsBean());
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

  /** Registers patients 1 to n, all insured by 06139999 under the number 4260 and branch. */
  void register(int patients) {
    StringBuilder csv =
        new StringBuilder(
            "patient_number,name,name_kana,birth_date,sex,insurer_number,symbol,number,branch,ratio\n");
    for (int i = 1; i <= patients; i++) {
      csv.append("%d,試験 %d郎,シケン,19561122,1,06139997,12-34,%d,01,030%n".formatted(i, i, 4260 + i));
    }
    var bytes = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
    var report =
        work(beans -> beans.register.importCsv(bytes, ImportTerms.NONE, ImportProgress.UNSEEN));
    if (report.refused()) {
      throw new IllegalStateException(report.findings().toString());
    }
  }

  /** Forgets every inquiry; the patients stay. */
  void forget() {
    for (String table : List.of("bulk_answer", "bulk_person", "bulk_request", "bulk_inquiry")) {
      database.sql("delete from " + table);
    }
  }

  BulkView inquiry(long id) {
    return work(beans -> beans.bulk.inquiry(id));
  }

  String state(long id) {
    return inquiry(id).state().name();
  }

  /** One turn of the timer. */
  void turn() {
    BulkSending sending = new BulkSending();
    sending.terminals = terminal;
    sending.clock = clock;
    sending.steps = new Steps();
    sending.files = new Files();
    sending.turn(fence);
  }

  /** 01res, by the name of the request and with its identifier. */
  void uploadAnswered(String suffix, String body) {
    arrivals().uploadAnswered(upload(suffix, body, "u" + ++keys));
  }

  TerminalDelivery upload(String suffix, String body, String key) {
    String name = family + "01res_" + suffix + ".xml";
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <XmlMsg><MessageHeader><ProcessExecutionTime>20261123200100</ProcessExecutionTime>
        <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>%s</XmlMsg>
        """
            .formatted(suffix, body);
    try {
      TerminalMessage message =
          new MessageCodec()
              .read(MessageName.parse(name), xml.strip().getBytes(StandardCharsets.UTF_8));
      return new TerminalDelivery(at, name, key(key), clock.instant(), message, suffix, null, true);
    } catch (MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  static String accepted(String number) {
    return "<SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody><ReceptionNumber>"
        + number
        + "</ReceptionNumber></MessageBody>";
  }

  static String rejected(String code, String message) {
    return "<SegmentOfResult>9</SegmentOfResult><ErrorCode>%s</ErrorCode><ErrorMessage>%s</ErrorMessage></MessageHeader>"
        .formatted(code, message);
  }

  /** 02res with these persons; delivered once, or until it goes through. */
  void answered(String suffix, String number, String segment, String persons) {
    arrivals().bulkAnswered(result(suffix, number, segment, persons, "r" + ++keys));
  }

  BulkArrivals arrivals() {
    BulkArrivals arrivals = new BulkArrivals();
    arrivals.answers = new Answers();
    arrivals.chunks = new Chunks();
    arrivals.leases = leases;
    arrivals.facility =
        (EquipmentState)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EquipmentState.class},
                (proxy, method, arguments) -> faults.add((String) arguments[4]));
    return arrivals;
  }

  boolean refused(String suffix, String text) {
    return arrivals()
        .requestRefused(
            new RefusedRequest(
                MAIN,
                suffix,
                text,
                key("e" + ++keys),
                "OQSmuquc01req_" + suffix + ".err",
                clock.instant(),
                true));
  }

  BulkDelivery result(String suffix, String number, String segment, String persons, String key) {
    String name = family + "02res_" + suffix + ".xml";
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <XmlMsg><MessageHeader><ProcessExecutionTime>20261123203000</ProcessExecutionTime>
        <ReceptionNumber>%s</ReceptionNumber><SegmentOfResult>%s</SegmentOfResult></MessageHeader>
        <MessageBody>%s</MessageBody></XmlMsg>
        """
            .formatted(number, segment, persons);
    byte[] bytes = xml.strip().getBytes(StandardCharsets.UTF_8);
    try {
      return new Delivery(
          at,
          name,
          key(key),
          clock.instant(),
          suffix,
          BulkReader.open(MessageName.parse(name), () -> new ByteArrayInputStream(bytes)));
    } catch (IOException | MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(String text) {
    return "%-64s".formatted(text).replace(' ', '0');
  }

  private record Delivery(
      TerminalId terminal,
      String fileName,
      String captureKey,
      Instant capturedAt,
      String requestSuffix,
      BulkReader reader)
      implements BulkDelivery {
    @Override
    public long ownership() {
      return 1;
    }

    @Override
    public MessageFamily family() {
      return reader.family();
    }

    @Override
    public boolean requestedHere() {
      return true;
    }

    @Override
    public ResponseHeader header() {
      return reader.header();
    }

    @Override
    public long persons() {
      return reader.persons();
    }

    @Override
    public BulkPersons people() throws IOException, MessageException {
      return reader.people();
    }
  }

  /** In a transaction of its own, unless the process stops before it is committed. */
  private <T> T step(String name, Function<EntityManager, T> work) {
    return database.call(
        em -> {
          T result = work.apply(em);
          if (name.equals(stopBefore)) {
            stopBefore = null;
            throw new Stop();
          }
          return result;
        });
  }

  private final class Steps extends BulkSteps {
    Steps() {
      clock = BulkHouse.this.clock;
      ledger = ledger();
    }

    private <T> T own(String name, java.util.function.Supplier<T> work) {
      return step(
          name,
          with -> {
            em = with;
            leases = OwnedLease.in(with, database);
            return work.get();
          });
    }

    private void own(String name, Runnable work) {
      own(
          name,
          () -> {
            work.run();
            return null;
          });
    }

    @Override
    public void overdue(Fence shown) {
      own("overdue", () -> super.overdue(shown));
    }

    @Override
    public Optional<BulkJob> next(String terminalName, boolean first) {
      return own("next", () -> super.next(terminalName, first));
    }

    @Override
    public boolean reserve(long id, String terminalName, String suffix, Fence shown) {
      return own("reserve", () -> super.reserve(id, terminalName, suffix, shown));
    }

    @Override
    public boolean reserveLook(long id, String terminalName, String suffix, Fence shown) {
      return own("reserveLook", () -> super.reserveLook(id, terminalName, suffix, shown));
    }

    @Override
    public void written(String suffix, Instant at) {
      own("written", () -> super.written(suffix, at));
    }

    @Override
    public void notWritten(String suffix) {
      own("notWritten", () -> super.notWritten(suffix));
    }

    @Override
    public void unwritable(String suffix, String why, String detail) {
      own("unwritable", () -> super.unwritable(suffix, why, detail));
    }
  }

  private final class Files extends BulkFiles {
    Files() {
      clock = BulkHouse.this.clock;
    }

    @Override
    public TerminalMessage upload(long id) {
      return step(
          "file",
          with -> {
            em = with;
            return super.upload(id);
          });
    }

    @Override
    public BulkDownload download(long id) {
      return step(
          "file",
          with -> {
            em = with;
            return super.download(id);
          });
    }
  }

  private final class Answers extends BulkAnswerIntake {
    Answers() {
      clock = BulkHouse.this.clock;
      leases = BulkHouse.this.leases;
      ledger = ledger();
    }

    @Override
    public boolean uploadAnswered(TerminalDelivery delivery) {
      return step(
          "uploadAnswered",
          with -> {
            em = with;
            return super.uploadAnswered(delivery);
          });
    }

    @Override
    public boolean refused(RefusedRequest refusal) {
      return step(
          "refused",
          with -> {
            em = with;
            return super.refused(refusal);
          });
    }

    @Override
    public ResultCursor begin(BulkDelivery delivery) {
      return step(
          "begin",
          with -> {
            em = with;
            return super.begin(delivery);
          });
    }

    @Override
    public void finish(long id, BulkDelivery delivery) {
      step(
          "finish",
          with -> {
            em = with;
            super.finish(id, delivery);
            return null;
          });
    }
  }

  private final class Chunks extends BulkChunks {
    Chunks() {
      clock = BulkHouse.this.clock;
      leases = BulkHouse.this.leases;
    }

    @Override
    public boolean store(
        Fence fence,
        long id,
        String captureKey,
        long from,
        List<TerminalUnit> people,
        Instant answeredAt) {
      return step(
          "chunk" + from,
          with -> {
            em = with;
            register = new Beans(with).file;
            spellings = new Wiring(with).wire(new AcceptedSpellingsBean());
            return super.store(fence, id, captureKey, from, people, answeredAt);
          });
    }
  }

  private AuditLedger ledger() {
    return (AuditLedger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AuditLedger.class},
            (proxy, method, arguments) -> {
              audited.add((AuditEntry) arguments[0]);
              return null;
            });
  }

  private static Accounts accounts() {
    return (Accounts)
        Proxy.newProxyInstance(
            BulkHouse.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> method.getName().equals("displayName") ? "試験 花子" : null);
  }
}
