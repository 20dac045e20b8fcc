package jp.madoguchi.races;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.equipment.internal.TerminalReceiver;
import jp.madoguchi.node.Fence;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** All beans of the module on one database, and what a race begins with. Everybody is invented. */
final class Hospital {
  static final String FACE = "11-OQSsiquc01res_face_full.xml";
  static final String VALID = "02a-OQSsiquc01res_valid.xml";
  static final TerminalId MAIN = new TerminalId("main");

  /** Two namesakes of one day; the answer {@link #FACE} is the second's. */
  static final String HANAKO =
      "000123,試験 花子,シケン ハナコ,19430203,2,9990001,架空県試験市1,39131111,,01234567,,020,,";

  static final String NAMESAKE = "000999,試験 花子,シケン ハナコ,19430203,2,9990002,架空県試験市2,,,,,,,";

  static final String TARO =
      "000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,990010,12-34,4260,01,,東京都,1";

  static final NumberInquiry TYPED = typed(NumberInquiry.PresentedDocument.values()[0]);

  static NumberInquiry typed(NumberInquiry.PresentedDocument document) {
    return new NumberInquiry(
        "990010",
        "12-34",
        "4260",
        "01",
        LocalDate.of(2001, 3, 27),
        true,
        document,
        null,
        null,
        null);
  }

  private static final String HEADER =
      "patient_number,name,name_kana,birth_date,sex,postal_code,address,insurer_number,symbol,"
          + "number,branch,ratio,insurer_name,personal_family\n";

  /** What a timer of either node shows: both believe that they own it. */
  static final Fence FENCE = new Fence("timer/race", 1);

  final SetClock clock = new SetClock("2026-01-15T09:10:00+09:00");
  final RaceTerminal terminal = new RaceTerminal(clock);
  private final TestDatabase database;
  private final BeanContainer beans;

  Hospital(TestDatabase database) {
    this.database = database;
    this.beans =
        new BeanContainer(
            database,
            new Caller("staff1", Role.values()),
            clock,
            terminal,
            RaceReader.factory(),
            new Workplace(),
            new Alone());
  }

  BeanContainer beans() {
    return beans;
  }

  <T> T the(Class<T> bean) {
    return beans.bean(bean);
  }

  /** The first column of the first row. */
  Object one(String query) {
    try (Connection connection = database.dataSource().getConnection();
        Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery(query)) {
      return answer.next() ? answer.getObject(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  long number(String query) {
    return ((Number) one(query)).longValue();
  }

  void sql(String statement) {
    database.sql(statement);
  }

  void register(String... lines) {
    byte[] csv = (HEADER + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    var report =
        the(PatientRegister.class)
            .importCsv(new ByteArrayInputStream(csv), ImportTerms.NONE, ImportProgress.UNSEEN);
    if (report.refused()) {
      throw new IllegalStateException(report.findings().toString());
    }
  }

  PatientView patient(String number) {
    return the(PatientFile.class).find(number).orElseThrow();
  }

  /** A face result, by the connector. */
  void face(String key, String... replacements) {
    deliver(FACE, null, key, replacements);
  }

  /** The answer to a request, by the connector. */
  void answer(String suffix, String key, String... replacements) {
    deliver(VALID, suffix, key, replacements);
  }

  private void deliver(String sample, String suffix, String key, String... replacements) {
    String text = text("/oqs-samples/" + sample);
    for (int i = 0; i < replacements.length; i += 2) {
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    String name =
        suffix == null
            ? "OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml"
            : "OQSsiquc01res_" + suffix + ".xml";
    deliver(name, suffix, key, message(name, text));
  }

  void deliver(String name, String suffix, String key, TerminalMessage message) {
    the(TerminalReceiver.class)
        .resultArrived(
            new TerminalDelivery(
                MAIN,
                name,
                key(key),
                clock.instant(),
                message,
                suffix,
                suffix == null ? "r2" : null,
                true));
  }

  void refuse(String suffix, String key) {
    the(TerminalReceiver.class).requestRefused(refusal(suffix, key));
  }

  RefusedRequest refusal(String suffix, String key) {
    return new RefusedRequest(
        MAIN, suffix, "架空の理由", key(key), "OQSsiquc01req_" + suffix + ".err", clock.instant(), true);
  }

  static TerminalMessage message(String name, String text) {
    try {
      return new MessageCodec()
          .read(MessageName.parse(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Samples are of the encodings of the interface. */
  static String text(String resource) {
    try (InputStream in = Hospital.class.getResourceAsStream(resource)) {
      byte[] bytes = in.readAllBytes();
      String head = new String(bytes, 0, Math.min(80, bytes.length), StandardCharsets.US_ASCII);
      return head.contains("Shift_JIS")
          ? new String(bytes, "windows-31j").replace("Shift_JIS", "UTF-8")
          : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String key(String text) {
    return "%-64s".formatted(text).replace(' ', '0');
  }

  /** The only session, or the last one. */
  long session() {
    return number("select max(id) from reception_session");
  }

  long version() {
    return number("select version from reception_session order by id desc limit 1");
  }

  ReceptionDesk desk() {
    return the(ReceptionDesk.class);
  }

  /** A card session of a patient who consented to drugs and checkups, and whom the answer names. */
  void consented() {
    clock.set("2026-11-24T09:16:00+09:00");
    register("000123,試験　太郎,シケン　タロウ,19680415,1,,,,,,,,,");
    database.session(1);
    sql("update reception_session set terminal = 'main', patient_number = '000123' where id = 1");
    sql(
        "insert into answer (id, session_id, place, medical_aid, insurer_number, card_symbol,"
            + " card_number, branch, full_name, name_kana, sex, birth_date, as_received) values (1,"
            + " 1, 0, false, '06990014', '試験12', '345', '01', '試験　太郎', 'ｼｹﾝ ﾀﾛｳ', '1',"
            + " date '1968-04-15', 'x')");
    var given = OffsetDateTime.parse("2026-11-24T09:15:30+09:00").toInstant();
    var until = OffsetDateTime.parse("2026-11-25T09:15:30+09:00").toInstant();
    the(ConsentLedger.class)
        .record(
            1,
            taro(),
            patient("000123"),
            given,
            false,
            List.of(
                new ConsentLedger.Given(ConsentKind.TKK, "1", given, until),
                new ConsentLedger.Given(ConsentKind.YZK, "1", given, until)));
  }

  static InsuredPerson taro() {
    return new InsuredPerson("試験　太郎", null, "ｼｹﾝ ﾀﾛｳ", LocalDate.of(1968, 4, 15), "1");
  }

  /** A finished reception that rows can refer to. */
  void plainSession(long id) {
    database.session(id);
  }

  /** The connector's own transaction, for takers that want one. */
  void taken(java.util.function.Consumer<TerminalResultTaker> call, Class<?> taker) {
    beans.within(
        () -> {
          call.accept((TerminalResultTaker) beans.bean(taker));
          return null;
        });
  }
}
