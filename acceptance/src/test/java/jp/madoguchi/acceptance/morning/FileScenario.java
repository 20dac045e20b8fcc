package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real input: each file is taken, or put aside with a reason a person can read; none is lost. */
public abstract class FileScenario {
  private static final String SAMPLE = "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml";
  private static final Pattern IDENTIFIER =
      Pattern.compile("<ArbitraryFileIdentifier>([^<]+)</ArbitraryFileIdentifier>");
  private static final int MIB = 1 << 20;
  private static final AtomicInteger NUMBERS = new AtomicInteger(9000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11-OQSsiquc01res_face_full.xml",
        "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml"
      })
  void aSampleOfTheFaceReaderBecomesASession(String sample, ServerUnderTest server)
      throws IOException {
    Dropped dropped =
        Dropped.into(
            server, "face", Dropped.faceName(), Files.readAllBytes(Installation.sample(sample)));
    assertTrue(dropped.becameSession());
    assertEquals(null, dropped.fault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02a-OQSsiquc01res_valid.xml",
        "02b-OQSsiquc01res_lost.xml",
        "02c-OQSsiquc01res_not_found.xml",
        "02d-OQSsiquc01res_multiple.xml",
        "02e-OQSsiquc01res_person_error.xml",
        "02f-OQSsiquc01res_system_error.xml"
      })
  void anAnswerToSomebodyElsesQuestionIsNobodysResult(String sample, ServerUnderTest server)
      throws IOException {
    Dropped dropped = inRes(server, sample);
    assertEquals("UNKNOWN_REQUEST", dropped.awaitFault());
    assertEquals("FAILED", Received.state(server, dropped.session()));
    assertEquals(null, Received.patient(server, dropped.session()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-OQSsiquc01req_202601150001.xml",
        "01b-OQSsiquc01req_202601150001.sjis.xml",
        "20-OQSsiimm01req_202601150002.xml",
        "22-OQSmuimm01req_202601150003.xml",
        "30-OQSmuquc01req_202601150005.INFERRED.xml",
        "32-OQSmuquc02req_202601150006.xml",
        "40-OQSmutic01req_202601150007.xml",
        "41-OQSmuhvq01req_202601150008.xml",
        "42-OQSmuonq01req_202601150009.xml",
        "50-YZKsiquc01req_0426011509051230.xml",
        "52-TKKsiquc01req_0226011509061230.xml",
        "TKKsiquc01req_sample.xml",
        "YZKsiquc01req_sample.xml"
      })
  void aRequestThatComesBackIsAFault(String sample, ServerUnderTest server) throws IOException {
    Dropped dropped = inRes(server, sample);
    assertEquals("REFUSED_ELSEWHERE", dropped.awaitFault());
    assertFalse(dropped.becameSession());
  }

  @ParameterizedTest
  @CsvSource({
    "21-OQSsiimm01res_202601150002.xml, NOT_TAKEN",
    "23-OQSmuimm02res_202601150004.xml, BULK_NOT_ASKED",
    "31-OQSmuquc01res_202601150005.xml, BULK_NOT_ASKED",
    "33a-OQSmuquc02res_processing.xml, BULK_NOT_ASKED",
    "33b-OQSmuquc02res_done.xml, BULK_NOT_ASKED",
    "60-EPSsiPIR01res_csv_rejected.xml, NOT_TAKEN"
  })
  void anAnswerThatNobodyHereWaitsForIsKeptAndSaid(
      String sample, String reason, ServerUnderTest server) throws IOException {
    Dropped dropped = inRes(server, sample);
    assertEquals(reason, dropped.awaitFault());
    assertFalse(dropped.becameSession());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "51-YZKsiquc01res_0426011509051230.PARTIAL.xml",
        "53-TKKsiquc01res_0226011509061230.PARTIAL.xml",
        "54-YZKsiquc01res_error.PARTIAL.xml",
        "TKKsiquc01res_5years.xml",
        "TKKsiquc01res_error.xml",
        "YZKsiquc01res_error.xml",
        "YZKsiquc01res_mixed.xml"
      })
  void medicalInformationThatWasNotAskedHereIsNotStored(String sample, ServerUnderTest server)
      throws IOException {
    long lines = lines(server);
    Dropped dropped = inRes(server, sample);
    assertFalse(dropped.becameSession());
    assertEquals(lines, lines(server));
    // another program that shares the folders may have asked: no fault, and the file is its own.
    // A fault is told some time after its file: that of a later one tells that this one's time is
    // over
    inRes(server, "21-OQSsiimm01res_202601150002.xml").awaitFault();
    assertEquals(null, dropped.fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Shift_JIS"})
  void rareCharactersComeOutAsTheyWentIn(String encoding, Desks desks, ServerUnderTest server)
      throws IOException {
    boolean shiftJis = encoding.equals("Shift_JIS");
    String text =
        Files.readString(Installation.sample(SAMPLE))
            .replace("試験　次郎", "髙﨑　德一①～" + (shiftJis ? "甲" : "乙"))
            .replace("試験健康保険", "㈱髙﨑①～健康保険組合")
            .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
            .replace(
                "<CharacterCodeIdentifier>0<",
                "<CharacterCodeIdentifier>" + (shiftJis ? "1<" : "0<"));
    byte[] bytes = text.getBytes(Charset.forName(shiftJis ? "windows-31j" : "UTF-8"));
    Dropped dropped = Dropped.into(server, "face", Dropped.faceName(), bytes);
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, dropped.session());
    assertThat(page.name()).hasText("髙﨑 德一①～" + (shiftJis ? "甲" : "乙"));
    page.page().locator("details.answered summary").first().click();
    assertThat(page.page().locator("details.answered").first()).containsText("㈱髙﨑①～健康保険組合");
    reception.picture("41-rare-characters-" + encoding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MALFORMED_BYTES | 文字コードに合わないデータがあります。ファイルは隔離しました。
          TRUNCATED       | ファイルが途中で切れています。端末で再出力してください。
          TOO_LARGE       | ファイルが大きすぎます(10 MiBまで)。
          WRONG_ROOT      | 資格確認のファイルではありません。
          DTD_FORBIDDEN   | 許されない記述(DTD・実体)があります。ファイルは隔離しました。
          NOT_WELL_FORMED | XMLとして読めません。ファイルは隔離しました。
          """)
  void whatCannotBeReadIsPutAsideWithItsReason(
      String reason, String words, Desks desks, ServerUnderTest server) throws IOException {
    long sessions = sessions(server);
    byte[] bytes = broken(reason);
    Dropped dropped = Dropped.into(server, "face", Dropped.faceName(), bytes);
    assertEquals(reason, dropped.awaitFault());
    assertArrayEquals(bytes, dropped.quarantined());
    assertFalse(dropped.becameSession());
    assertEquals(sessions, sessions(server));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    reception.open("reception/faults.xhtml");
    assertThat(line(reception, dropped)).containsText(words);
    reception.picture("42-fault-" + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02a-OQSsiquc01res_valid.xml           | 当院が送っていない照会への回答です。どの患者にも結び付けていません。
          01-OQSsiquc01req_202601150001.xml     | 当院が送っていない照会を端末が受け付けませんでした。
          21-OQSsiimm01res_202601150002.xml     | この版では扱わない結果です。ファイルは保管しています。
          23-OQSmuimm02res_202601150004.xml     | 当院が送っていない一括照会の回答です。取り込んでいません
          """)
  void whatWasNotAskedHereIsOnTheFaultListInWords(
      String sample, String words, Desks desks, ServerUnderTest server) throws IOException {
    Dropped dropped = inRes(server, sample);
    dropped.awaitFault();
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    reception.open("reception/faults.xhtml");
    assertThat(line(reception, dropped)).containsText(words);
  }

  @Test
  void aFilePutBackIsReadAgainAndWhatIsDealtWithLeavesTheList(Desks desks, ServerUnderTest server)
      throws IOException {
    byte[] bytes = Dropped.utf8("<Order><Again/></Order>");
    Dropped dropped = Dropped.into(server, "face", Dropped.faceName(), bytes);
    dropped.awaitFault();
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    lead.open("reception/faults.xhtml");
    line(lead, dropped).locator("button:visible").first().click();
    assertThat(lead.page().locator(".said .notice")).hasText(dropped.name() + " をもう一度取り込みます。");
    Until.holds(
        "read again, and put aside again",
        () ->
            Database.of(server)
                    .count(
                        "select count(*) from exchange_fault f join task t on t.subject = cast(f.id as varchar(20))"
                            + " where t.done_at is null and f.file_name = ?",
                        dropped.name())
                == 1);
    assertArrayEquals(bytes, dropped.quarantined());
    lead.open("reception/tasks.xhtml");
    Locator task = TaskList.row(lead, dropped);
    task.getByText("対応済みにする").click();
    assertThat(lead.page().locator("#note")).isFocused();
    lead.page().locator("#note").fill("端末で再出力した");
    lead.picture("43-task");
    lead.page().locator("#done").click();
    assertThat(lead.page().locator(".said .notice")).containsText(dropped.name());
    assertThat(line(lead, dropped)).hasCount(0);
    lead.open("reception/tasks.xhtml?all=true");
    assertThat(
            TaskList.row(lead, dropped).filter(new Locator.FilterOptions().setHasText("端末で再出力した")))
        .hasCount(1);
    lead.picture("43-task-dealt-with");
    lead.open("reception/faults.xhtml");
    assertThat(line(lead, dropped)).hasCount(0);
  }

  /** The list may have moved since it was drawn: at a button's place another row stands then. */
  @Test
  void aPressedRowIsTheOneThatWasPressedWhateverStandsInItsPlace(
      Desks desks, ServerUnderTest server) throws IOException {
    // of two with the same content the second is no other file
    Dropped pressed =
        Dropped.into(server, "face", Dropped.faceName(), Dropped.utf8("<Order><Pressed/></Order>"));
    pressed.awaitFault();
    Dropped inItsPlace =
        Dropped.into(
            server, "face", Dropped.faceName(), Dropped.utf8("<Order><InItsPlace/></Order>"));
    inItsPlace.awaitFault();
    DeskBrowser lead = desks.of(DemoAccount.CLERK_LEAD);
    lead.open("reception/tasks.xhtml");
    for (Dropped one : List.of(pressed, inItsPlace)) {
      Locator row = TaskList.row(lead, one);
      row.getByText("担当する").click();
      assertThat(row.locator(".col-who")).hasText(DemoAccount.CLERK_LEAD.user());
    }
    // of all tasks the two may stand on two pages; of one's own there are few
    lead.open("reception/tasks.xhtml?mine=true");
    assertThat(line(lead, pressed)).isVisible();
    assertThat(line(lead, inItsPlace)).isVisible();
    lead.page()
        .evaluate(
            "(name) => { const { ab } = PrimeFaces; const row ="
                + " [...document.querySelectorAll('tr.fault')].find((one) => one.textContent.includes(name));"
                + " PrimeFaces.ab = (asked, more) => {"
                + " const s = asked.s.replace(/:[0-9]+:/, ':' + row.dataset.ri + ':');"
                + " if (s !== asked.s) window.exchanged = true;"
                + " return ab({ ...asked, s }, more); }; }",
            inItsPlace.name());
    line(lead, pressed).getByText("対応済みにする").click();
    assertThat(lead.page().locator("#dealBox")).containsText(pressed.name());
    assertEquals(true, lead.page().evaluate("window.exchanged"), "no other row was sent");
    assertThat(lead.page().locator("#note")).isFocused();
    lead.page().locator("#done").click();
    assertThat(line(lead, pressed)).hasCount(0);
    assertThat(line(lead, inItsPlace)).hasCount(1);
  }

  private static Locator line(DeskBrowser desk, Dropped dropped) {
    return desk.page().locator("tr.fault", new Page.LocatorOptions().setHasText(dropped.name()));
  }

  private static byte[] broken(String how) throws IOException {
    String good = Files.readString(Installation.sample(SAMPLE));
    return switch (how) {
      case "MALFORMED_BYTES" -> {
        byte[] bytes = Files.readAllBytes(Installation.sample("11-OQSsiquc01res_face_full.xml"));
        bytes[600] = (byte) 0xfd;
        bytes[601] = (byte) 0xff;
        yield bytes;
      }
      case "TRUNCATED" -> Arrays.copyOf(Dropped.utf8(good), 900);
      case "TOO_LARGE" ->
          Dropped.utf8(good.replace("</XmlMsg>", "<!--" + " ".repeat(11 * MIB) + "--></XmlMsg>"));
      case "WRONG_ROOT" -> Dropped.utf8("<?xml version=\"1.0\"?><Order>1</Order>");
      case "DTD_FORBIDDEN" ->
          Dropped.utf8(good.replace("<XmlMsg>", "<!DOCTYPE XmlMsg [<!ENTITY a \"b\">]><XmlMsg>"));
      case "NOT_WELL_FORMED" -> Dropped.utf8(good.replace("</MessageHeader>", "</MessageHead>"));
      default -> throw new IllegalArgumentException(how);
    };
  }

  /** Under the name its own identifier gives it; each call another identifier. */
  private static Dropped inRes(ServerUnderTest server, String sample) throws IOException {
    String text = Files.readString(Installation.sample(sample), ISO_8859_1);
    String start = sample.replaceFirst("^\\d\\d[a-z]?-", "").replaceFirst("_.*", "");
    String suffix = "20260115" + NUMBERS.incrementAndGet();
    Matcher identifier = IDENTIFIER.matcher(text);
    if (identifier.find()) {
      text = text.replace(identifier.group(1), suffix);
    }
    return Dropped.into(server, "res", start + "_" + suffix + ".xml", text.getBytes(ISO_8859_1));
  }

  private static long lines(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from checkup_line")
        + Database.of(server).count("select count(*) from drug_line");
  }

  private static long sessions(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from reception_session");
  }
}
