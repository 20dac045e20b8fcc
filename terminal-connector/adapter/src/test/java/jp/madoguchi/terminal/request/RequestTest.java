package jp.madoguchi.terminal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTest {

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private RequestTicket send(String suffix, String symbol) throws Exception {
    return site.exchange()
        .write(
            Site.MAIN,
            MessageName.request(MessageFamily.OQSsiquc, suffix),
            Requests.qualification(suffix, symbol));
  }

  private RequestTicket send() throws Exception {
    return send(site.exchange().reserveSuffix(Site.MAIN), "記号");
  }

  @Test
  void appearsWholeUnderItsNameAndCarriesItsSuffix() throws Exception {
    site.start();
    RequestTicket ticket = send();
    assertEquals("OQSsiquc01req_" + ticket.suffix() + ".xml", ticket.fileName());
    assertTrue(ticket.suffix().matches("\\d{8}0001"), ticket.suffix());
    assertEquals(List.of(ticket.fileName()), List.of(site.folder("req").toFile().list()));
    byte[] bytes = Files.readAllBytes(site.folder("req").resolve(ticket.fileName()));
    QualificationRequest read =
        assertInstanceOf(
            QualificationRequest.class,
            new MessageCodec().read(MessageName.parse(ticket.fileName()), bytes));
    assertEquals(ticket.suffix(), read.arbitraryFileIdentifier());
  }

  @Test
  void canBeWrittenBeforeAnyEndpointIsActive() throws Exception {
    site.start();
    site.stop();
    send();
    assertEquals(1, site.folder("req").toFile().list().length);
  }

  @Test
  void isAnsweredByNameAndIdentifier() throws Exception {
    site.start();
    String suffix = send().suffix();
    site.put(site.res("OQSsiquc01res_" + suffix + ".xml"), Site.answer(suffix));
    Await.until("answered", () -> site.hospital().results().size() == 1);
    TerminalDelivery answer = site.hospital().results().get(0);
    assertEquals(suffix, answer.requestSuffix());
    assertTrue(answer.requestedHere());
    assertInstanceOf(QualificationResponse.class, answer.message());
  }

  @Test
  void anAnswerCarryingAnotherRequestsIdentifierIsPutAside() throws Exception {
    site.start();
    String suffix = send().suffix();
    site.put(site.res("OQSsiquc01res_" + suffix + ".xml"), Site.answer("202601159999"));
    Await.until("put aside", () -> site.hospital().quarantined().size() == 1);
    assertEquals(
        QuarantineReason.IDENTIFIER_MISMATCH, site.hospital().quarantined().get(0).reason());
    assertTrue(site.hospital().results().isEmpty());
  }

  @Test
  void theAnswerToAnotherProgramIsDeliveredAsSuch() throws Exception {
    site.start();
    site.put(site.res("OQSsiquc01res_20260115777.xml"), Site.answer("something else"));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    assertFalse(site.hospital().results().get(0).requestedHere());
  }

  @Test
  void twoRequestsAnsweredWithTheSameErrorAreBothAnswered() throws Exception {
    site.start();
    byte[] error = Site.sample("54-YZKsiquc01res_error.PARTIAL.xml");
    site.put(site.res("YZKsiquc01res_202601150001.xml"), error);
    site.put(site.res("YZKsiquc01res_202601150002.xml"), error);
    Await.until("both", () -> site.hospital().results().size() == 2);
  }

  @Test
  void aRefusalWithTextIsToldOnceThoughTheRequestComesBackToo() throws Exception {
    site.start();
    RequestTicket ticket = send();
    Files.move(site.folder("req").resolve(ticket.fileName()), site.res(ticket.fileName()));
    String text = "形式エラー：生年月日";
    String err = ticket.fileName().replace(".xml", ".err");
    site.put(site.res(err), text.getBytes(Charset.forName("windows-31j")));
    Await.until("both archived", () -> site.count("archive") == 2);
    assertEquals(1, site.hospital().refused().size());
    RefusedRequest refusal = site.hospital().refused().get(0);
    assertEquals(ticket.suffix(), refusal.suffix());
    assertEquals(text, refusal.text());
    assertTrue(refusal.requestedHere());
    assertEquals(1, site.exchange().statistics().get(0).refused());
    assertEquals(0, site.exchange().statistics().get(0).delivered());
  }

  @Test
  void anErrorTextWrittenInPiecesIsToldWhole() throws Exception {
    site.start();
    Path err = site.res("OQSsiquc01req_202601150009.err");
    Files.writeString(err, "first ");
    Path marker = site.res("OQSsiquc01res_202601150010.xml");
    site.put(marker, Site.answer("202601150010"));
    Await.until("looked at meanwhile", () -> site.hospital().results().size() == 1);
    Files.writeString(err, "second", StandardOpenOption.APPEND);
    Await.until("refused", () -> !site.hospital().refused().isEmpty());
    assertEquals("first second", site.hospital().refused().get(0).text());
    assertFalse(site.hospital().refused().get(0).requestedHere());
  }

  @Test
  void aRequestThatComesBackAloneIsARefusalToo() throws Exception {
    site.start();
    RequestTicket ticket = send();
    Files.move(site.folder("req").resolve(ticket.fileName()), site.res(ticket.fileName()));
    Await.until("refused", () -> site.hospital().refused().size() == 1);
    assertEquals("", site.hospital().refused().get(0).text());
  }

  @Test
  void isNotWrittenTwiceEvenWhenTheFirstWasTakenAway() throws Exception {
    site.start();
    RequestTicket ticket = send();
    Files.delete(site.folder("req").resolve(ticket.fileName()));
    assertThrows(RequestAlreadyWrittenException.class, () -> send(ticket.suffix(), "1"));
    site.stop();
    site.start();
    assertThrows(RequestAlreadyWrittenException.class, () -> send(ticket.suffix(), "1"));
    assertEquals(0, site.folder("req").toFile().list().length);
  }

  @Test
  void neverReplacesAnotherProgramsRequestOfTheSameName() throws Exception {
    site.start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    Path others = site.folder("req").resolve("OQSsiquc01req_" + suffix + ".xml");
    Files.writeString(others, "theirs");
    assertThrows(RequestAlreadyWrittenException.class, () -> send(suffix, "1"));
    assertEquals("theirs", Files.readString(others));
  }

  @Test
  void aCharacterTheTerminalLacksStopsItAndIsNamed() throws Exception {
    site.with("terminal.main.encoding", "Shift_JIS").start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    UnmappableCharacterException stopped =
        assertThrows(UnmappableCharacterException.class, () -> send(suffix, "𠮷"));
    assertEquals("𠮷", stopped.character());
    assertEquals(0, site.folder("req").toFile().list().length);
    send(suffix, "髙﨑①");
    byte[] bytes =
        Files.readAllBytes(site.folder("req").resolve("OQSsiquc01req_" + suffix + ".xml"));
    assertTrue(new String(bytes, Charset.forName("windows-31j")).contains("髙﨑①"));
  }

  @Test
  void withTheFolderMissingSaysWhichPartSinceWhenAndWorksAgainWithTheSameSuffix() throws Exception {
    site.start();
    Path away = folder.resolve("away");
    Files.move(site.folder("req"), away);
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    TerminalUnavailableException down =
        assertThrows(TerminalUnavailableException.class, () -> send(suffix, "1"));
    assertEquals(TerminalPart.REQUEST_FOLDER, down.state().part());
    assertEquals(TerminalFault.MISSING, down.state().fault().orElseThrow());
    Await.until("told", () -> site.hospital().lastHeard(TerminalPart.REQUEST_FOLDER, false));
    Files.move(away, site.folder("req"));
    Await.until("told", () -> site.hospital().lastHeard(TerminalPart.REQUEST_FOLDER, true));
    send(suffix, "1");
  }

  @Test
  void withAFileInPlaceOfTheFolderIsRefused() throws Exception {
    Files.delete(site.folder("req"));
    Files.write(site.folder("req"), new byte[0]);
    site.start();
    TerminalUnavailableException down =
        assertThrows(TerminalUnavailableException.class, this::send);
    assertEquals(TerminalFault.NOT_A_FOLDER, down.state().fault().orElseThrow());
  }

  @Test
  void withoutADurableCounterThereIsNoSuffix() throws Exception {
    site.start();
    site.stop();
    Files.writeString(site.captureRoot().resolve("suffix"), "not a counter");
    TerminalUnavailableException down =
        assertThrows(
            TerminalUnavailableException.class, () -> site.exchange().reserveSuffix(Site.MAIN));
    assertEquals(TerminalPart.CAPTURE, down.state().part());
  }

  static final class Requests {
    private Requests() {}

    static QualificationRequest qualification(String suffix, String symbol) throws Exception {
      String xml =
          """
          <?xml version="1.0" encoding="UTF-8" standalone="no"?>
          <XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
          <QualificationConfirmationDate>%s</QualificationConfirmationDate>
          <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier></MessageHeader>
          <MessageBody><QualificationConfirmSearchInfo><InsurerNumber>  123456</InsurerNumber>
          <InsuredCardSymbol>%s</InsuredCardSymbol>
          <InsuredIdentificationNumber>1</InsuredIdentificationNumber>
          <Birthdate>19800101</Birthdate>
          <LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>
          </QualificationConfirmSearchInfo></MessageBody></XmlMsg>
          """
              .formatted(MessageDate.of(LocalDate.of(2026, 1, 15)).text(), suffix, symbol)
              .strip();
      MessageName name = MessageName.request(MessageFamily.OQSsiquc, suffix);
      return (QualificationRequest)
          new MessageCodec().read(name, xml.getBytes(StandardCharsets.UTF_8));
    }
  }
}
