package jp.madoguchi.terminal.virtual.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequestBody;
import jp.madoguchi.terminal.messages.ReferenceNumberResponse;
import jp.madoguchi.terminal.messages.RequestHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.Eventually;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualTerminalTest {
  private static final MessageName REQUEST = MessageName.parse("OQSsiquc01req_202611240001.xml");

  @TempDir Path root;
  private final MessageCodec codec = new MessageCodec();
  private VirtualTerminal terminal;

  @AfterEach
  void stop() {
    if (terminal != null) {
      terminal.close();
    }
  }

  @Test
  void aRequestIsTakenAwayAndAnsweredUnderItsName() throws Exception {
    start();
    put(REQUEST, codec.write(question(), MessageEncoding.UTF_8));
    QualificationResponse answer = (QualificationResponse) answer(REQUEST);
    assertEquals(QualificationValidity.VALID, answer.validity());
    assertEquals("試験　太郎", answer.entries().get(0).name());
    assertEquals("202611240001", answer.arbitraryFileIdentifier());
    assertEquals(List.of(), names(terminal.req()));
  }

  @Test
  void theAnswerTakesTheTimeItIsGiven() throws Exception {
    start("--answer-millis", "60000");
    put(REQUEST, codec.write(question(), MessageEncoding.UTF_8));
    Eventually.until("the request is taken", () -> names(terminal.req()).isEmpty());
    assertEquals(List.of(), names(terminal.res()));
  }

  @Test
  void aMalformedRequestComesBackWithItsReason() throws Exception {
    start();
    byte[] malformed = "<XmlMsg><MessageHeader></XmlMsg>".getBytes(StandardCharsets.US_ASCII);
    put(REQUEST, malformed);
    Path returned = terminal.res().resolve(REQUEST.fileName());
    Eventually.until("the request comes back", () -> Files.exists(returned));
    assertArrayEquals(malformed, Files.readAllBytes(returned));
    String reason = Files.readString(terminal.res().resolve("OQSsiquc01req_202611240001.err"));
    assertTrue(reason.contains("NOT_WELL_FORMED at line 1"), reason);
    assertEquals(1, terminal.requestsRefused());
  }

  @Test
  void aRequestWithoutWhatMustBeThereComesBack() throws Exception {
    start();
    QualificationSearch search =
        Draft.of(QualificationSearch.class).set("InsurerNumber", "06990014").build();
    var request = QualificationRequest.of("1311111111", LocalDate.of(2026, 11, 24), "1", search);
    put(REQUEST, codec.write(request, MessageEncoding.UTF_8));
    Path reason = terminal.res().resolve(REQUEST.errorName().fileName());
    Eventually.until("the reason is there", () -> Files.exists(reason));
    assertTrue(Files.readString(reason).contains("InsuredIdentificationNumber is missing"));
  }

  @Test
  void aKindOfRequestThatIsNotPlayedComesBackInWords() throws Exception {
    start();
    MessageName prescription = MessageName.parse("EPSsiDMP01req_202611240009.xml");
    put(
        prescription,
        ("<XmlMsg><MessageHeader><MedicalInstitutionCode>1311111111</MedicalInstitutionCode>"
                + "</MessageHeader><MessageBody><InsurerNumber>06990014</InsurerNumber>"
                + "</MessageBody></XmlMsg>")
            .getBytes(StandardCharsets.US_ASCII));
    Path reason = terminal.res().resolve(prescription.errorName().fileName());
    Eventually.until("the reason is there", () -> Files.exists(reason));
    assertTrue(Files.readString(reason).contains("仮想端末"));
  }

  @Test
  void aRequestWrittenInPiecesIsLeftUntilItIsWhole() throws Exception {
    start();
    byte[] document = codec.write(question(), MessageEncoding.UTF_8);
    Path file = terminal.req().resolve(REQUEST.fileName());
    Files.write(file, Arrays.copyOf(document, document.length / 2));
    MessageName other = MessageName.parse("OQSsiquc01req_202611240002.xml");
    put(other, document);
    answer(other);
    assertTrue(Files.exists(file), "looked at and left");
    Files.write(file, document);
    assertEquals(QualificationValidity.VALID, ((QualificationResponse) answer(REQUEST)).validity());
  }

  @Test
  void otherFilesAreNoneOfItsBusiness() throws Exception {
    start();
    Path temporary = terminal.req().resolve(".OQSsiquc01req_1.xml.tmp");
    Path foreign = terminal.req().resolve("Thumbs.db");
    Files.writeString(temporary, "x");
    Files.writeString(foreign, "x");
    put(REQUEST, codec.write(question(), MessageEncoding.SHIFT_JIS));
    answer(REQUEST);
    assertTrue(Files.exists(temporary) && Files.exists(foreign));
  }

  @Test
  void answersAreWrittenInTheEncodingOfTheInstitution() throws Exception {
    start("--encoding", "Shift_JIS");
    put(REQUEST, codec.write(question(), MessageEncoding.UTF_8));
    answer(REQUEST);
    byte[] answer = Files.readAllBytes(terminal.res().resolve(REQUEST.responseName().fileName()));
    assertTrue(new String(answer, StandardCharsets.ISO_8859_1).contains("encoding=\"Shift_JIS\""));
    String face =
        terminal.visit(
            terminal.population().find("RARE_CHARACTERS").orElseThrow(), 1, Visit.usual());
    var response =
        (QualificationResponse)
            codec.read(MessageName.parse(face), Files.readAllBytes(terminal.face().resolve(face)));
    assertEquals("髙﨑　德一", response.entries().get(0).name());
  }

  @Test
  void visitsWithinOneSecondHaveDifferentNamesThatTellTheReader() throws Exception {
    start("--readers", "32");
    VirtualPerson person = terminal.population().person(1);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      int reader = 1 + i % 32;
      String name = terminal.visit(person, reader, Visit.usual());
      assertTrue(names.add(name));
      MessageName parsed = MessageName.parse(name);
      assertTrue(parsed.isFace());
      assertEquals("1311111111", parsed.faceInstitutionCode().orElseThrow());
      String hex = parsed.faceIdentifier().orElseThrow().substring(0, 2);
      assertEquals(reader, Integer.parseInt(hex, 16));
    }
    assertEquals(names, Set.copyOf(names(terminal.face())));
    assertThrows(IllegalArgumentException.class, () -> terminal.visit(person, 33, Visit.usual()));
  }

  @Test
  void aRegisteredReferenceNumberAndAConsentSurviveARestart() throws Exception {
    start();
    VirtualPerson person = terminal.population().person(1);
    terminal.visit(person, 1, Visit.usual());
    MessageName registration = MessageName.parse("OQSsiimm01req_202611240003.xml");
    put(registration, codec.write(referenceNumber(person), MessageEncoding.UTF_8));
    var registered = (ReferenceNumberResponse) answer(registration);
    assertEquals("1", registered.body().processingResultStatus().code());
    terminal.close();

    start();
    String face = terminal.visit(person, 1, Visit.usual());
    var response =
        (QualificationResponse)
            codec.read(MessageName.parse(face), Files.readAllBytes(terminal.face().resolve(face)));
    assertEquals("00000001", response.entries().get(0).referenceNumber());
    terminal.close();

    start();
    MessageName checkups = MessageName.parse("TKKsiquc01req_202611240004.xml");
    put(checkups, codec.write(checkupsOf(person), MessageEncoding.SHIFT_JIS));
    assertTrue(((CheckupResponse) answer(checkups)).normal());
  }

  @Test
  void itGoesOnWhenTheFolderComesBack() throws Exception {
    start();
    Path elsewhere = root.resolve("elsewhere");
    Files.move(terminal.req(), elsewhere);
    Files.write(
        elsewhere.resolve(REQUEST.fileName()), codec.write(question(), MessageEncoding.UTF_8));
    Files.move(elsewhere, terminal.req());
    assertFalse(((QualificationResponse) answer(REQUEST)).entries().isEmpty());
  }

  @Test
  void visitsHappenByThemselvesWhenAskedFor() throws Exception {
    start("--visits", "6000");
    Eventually.until("ten visits", () -> names(terminal.face()).size() >= 10);
  }

  @Test
  void itIsQuietUntilSomeoneActs() throws Exception {
    start();
    put(REQUEST, codec.write(question(), MessageEncoding.UTF_8));
    answer(REQUEST);
    assertEquals(List.of(), names(terminal.face()));
  }

  private void start(String... more) throws IOException {
    List<String> arguments =
        Stream.concat(
                Stream.of("--root", root.resolve("terminal").toString(), "--answer-millis", "50"),
                Stream.of(more))
            .toList();
    terminal =
        new VirtualTerminal(
            VirtualTerminalOptions.parse(arguments.toArray(String[]::new)), Clock.systemUTC());
    terminal.start();
  }

  private void put(MessageName name, byte[] document) throws IOException {
    Folders.put(terminal.req(), name.fileName(), document);
  }

  private TerminalMessage answer(MessageName request) throws Exception {
    Path file = terminal.res().resolve(request.responseName().fileName());
    Eventually.until(file.getFileName() + " is there", () -> Files.exists(file));
    return codec.read(request.responseName(), Files.readAllBytes(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".tmp"))
          .sorted()
          .toList();
    }
  }

  private static QualificationRequest question() {
    QualificationSearch search =
        Draft.of(QualificationSearch.class)
            .set("InsurerNumber", "06990014")
            .set("InsuredCardSymbol", "12")
            .set("InsuredIdentificationNumber", "345")
            .set("InsuredBranchNumber", "01")
            .set("Birthdate", MessageDate.of(LocalDate.of(1968, 4, 15)))
            .build();
    return QualificationRequest.of(
        "1311111111", LocalDate.of(2026, 11, 24), "202611240001", search);
  }

  private static ReferenceNumberRequest referenceNumber(VirtualPerson person) {
    ReferenceNumberRegistrationInfo info =
        new ReferenceNumberRegistrationInfo(
            "00000001",
            person.coverage().insurerNumber(),
            person.coverage().symbol(),
            person.coverage().number(),
            person.coverage().branch(),
            List.of());
    return new ReferenceNumberRequest(
        new RequestHeader("1311111111", null, "202611240003", List.of()),
        new ReferenceNumberRequestBody(info, List.of()),
        List.of());
  }

  private static ClinicalRequest checkupsOf(VirtualPerson person) {
    return ClinicalRequest.checkups(
        new ClinicalRequestHeader(
            "1311111111",
            person.coverage().insurerNumber(),
            person.coverage().symbol(),
            person.coverage().number(),
            person.coverage().branch(),
            "202611240004",
            List.of()));
  }
}
