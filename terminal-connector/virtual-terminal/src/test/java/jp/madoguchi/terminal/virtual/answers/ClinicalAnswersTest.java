package jp.madoguchi.terminal.virtual.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestBody;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.FileCategory;
import jp.madoguchi.terminal.messages.MeTrInf;
import jp.madoguchi.terminal.messages.MeTrMonthInf;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.SpecificHealthCheckupInfo;
import jp.madoguchi.terminal.virtual.SettableClock;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicalAnswersTest {
  private static final YearMonth FROM = YearMonth.of(2021, 11);
  private static final YearMonth TO = YearMonth.of(2026, 11);

  @TempDir Path folder;
  private final VirtualPopulation population = VirtualPopulation.of(1, 300);
  private final VirtualPerson person = population.person(1);
  private final SettableClock clock = new SettableClock("2026-11-24T00:15:30Z");
  private QualificationAnswers reader;
  private ClinicalAnswers answers;

  @BeforeEach
  void open() {
    Memory memory = new Memory(folder.resolve("memory.properties"));
    reader =
        new QualificationAnswers(population, memory, "1311111111", MessageEncoding.UTF_8, clock);
    answers = new ClinicalAnswers(population, memory, clock);
  }

  @Test
  void withoutConsentEverythingIsRefused() {
    DrugResponse drugs = drugs(false);
    assertFalse(drugs.normal());
    assertEquals("（試験用）閲覧の同意が確認できません", drugs.header().messageContents());
    assertNull(drugs.body());
    assertNull(drugs.header().quaInf());
    assertFalse(checkups().normal());
  }

  @Test
  void consentIsGivenPerKind() {
    reader.byCard(person, new Visit(Set.of(ConsentElement.TKK), Visit.A_DAY));
    assertTrue(checkups().normal());
    assertFalse(drugs(false).normal());
    reader.byCard(person, new Visit(Set.of(ConsentElement.YZK), Visit.A_DAY));
    assertFalse(checkups().normal(), "the latest choice wins");
    assertTrue(drugs(false).normal());
    assertFalse(drugs(true).normal(), "procedures have a consent of their own");
  }

  @Test
  void consentEndsAtItsInstant() {
    reader.byCard(person, new Visit(Set.of(ConsentElement.TKK), Duration.ofSeconds(20)));
    clock.advance(Duration.ofMillis(19_999));
    assertTrue(checkups().normal());
    clock.advance(Duration.ofMillis(1));
    assertFalse(checkups().normal());
  }

  @Test
  void fiveYearsOfCheckupsNewestFirst() {
    consentToAll();
    List<SpecificHealthCheckupInfo> checkups = checkups().body().specificHealthCheckupInfo();
    assertEquals(5, checkups.size());
    for (int i = 0; i < 5; i++) {
      LocalDate day = checkups.get(i).effectiveTime().date().orElseThrow();
      assertEquals(2026 - i, day.getYear());
      assertTrue(checkups.get(i).healthCheckupResultAndQuestionInfos().size() >= 20);
    }
    assertEquals("試験　太郎", checkups().header().qualificationsInfo().name());
  }

  @Test
  void thePastDoesNotChangeWithTheDayOfAsking() {
    consentToAll();
    var before = checkups().body().specificHealthCheckupInfo();
    var drugsBefore = drugs(true).body().meTrMonthInf();
    clock.advance(Duration.ofDays(200));
    consentToAll();
    var after = checkups().body().specificHealthCheckupInfo();
    assertEquals(before.get(0), after.get(after.indexOf(before.get(0))));
    assertEquals(drugsBefore, drugs(true).body().meTrMonthInf().subList(0, drugsBefore.size()));
  }

  @Test
  void differentPeopleHaveDifferentValues() {
    consentToAll();
    VirtualPerson other = population.person(2);
    reader.byCard(other, Visit.usual());
    assertNotEquals(
        checkups().body().specificHealthCheckupInfo(),
        ((CheckupResponse) answers.message(ClinicalRequest.checkups(header(other))))
            .body()
            .specificHealthCheckupInfo());
  }

  @Test
  void drugsStayWithinTheMonthsAskedForAndReceiptsLagBehind() {
    consentToAll();
    DrugResponse drugs =
        (DrugResponse)
            answers.message(
                ClinicalRequest.drugs(
                    header(person), YearMonth.of(2026, 1), YearMonth.of(2026, 11), false));
    assertFalse(drugs.body().meTrMonthInf().isEmpty());
    for (MeTrMonthInf month : drugs.body().meTrMonthInf()) {
      YearMonth when = month.meTrMonth().month().orElseThrow();
      assertFalse(when.isBefore(YearMonth.of(2026, 1)) || when.isAfter(YearMonth.of(2026, 9)));
    }
    assertFalse(drugs.body().czDiInf().isEmpty(), "dispensed since the last receipts");
    assertFalse(drugs.body().shPrInf().isEmpty(), "prescribed and not dispensed");
  }

  @Test
  void operationsAreGivenWithTheirOwnConsentOnly() {
    VirtualPerson operated = null;
    for (int number = 1; number <= 60 && operated == null; number++) {
      VirtualPerson candidate = population.person(number);
      reader.byCard(candidate, new Visit(EnumSet.allOf(ConsentElement.class), Visit.A_DAY));
      if (operations(candidate) > 0) {
        operated = candidate;
      }
    }
    reader.byCard(operated, Visit.usual());
    assertEquals(0, operations(operated));
  }

  @ParameterizedTest
  @CsvSource({"TKKsiquc, 1", "YZKsiquc, 1", "YZKsiquc, 3"})
  void aPdfIsADocumentOfItsOwnAndARefusalIsAMessage(MessageFamily family, String category) {
    ClinicalRequest pdf =
        new ClinicalRequest(
            family,
            header(person),
            new ClinicalRequestBody(null, null, new FileCategory(category), null, null, List.of()),
            List.of());
    assertInstanceOf(CentreAnswer.MessageAnswer.class, answers.answer(pdf), "no consent");
    consentToAll();
    CentreAnswer.DocumentAnswer document =
        assertInstanceOf(CentreAnswer.DocumentAnswer.class, answers.answer(pdf));
    String file = new String(document.pdf(), StandardCharsets.ISO_8859_1);
    assertTrue(file.startsWith("%PDF-1.4"));
    String name = HexFormat.of().formatHex(person.name().getBytes(StandardCharsets.UTF_16BE));
    assertTrue(file.contains(name), "the person's name stands on the page");
    int xref = Integer.parseInt(file.split("startxref\n")[1].split("\n")[0]);
    assertTrue(file.startsWith("xref", xref), "the cross-reference table is where the end says");
  }

  @Test
  void aFileCategoryThatCheckupsDoNotHaveIsRefused() {
    consentToAll();
    ClinicalRequest wrong =
        new ClinicalRequest(
            MessageFamily.TKKsiquc,
            header(person),
            new ClinicalRequestBody(null, null, new FileCategory("4"), null, null, List.of()),
            List.of());
    assertFalse(((CheckupResponse) answers.message(wrong)).normal());
  }

  @Test
  void answersCanBeWrittenAndRead() throws Exception {
    consentToAll();
    MessageCodec codec = new MessageCodec();
    for (MessageEncoding encoding : MessageEncoding.values()) {
      DrugResponse drugs = drugs(true);
      assertEquals(
          drugs,
          codec.read(MessageName.parse("YZKsiquc01res_1.xml"), codec.write(drugs, encoding)));
      CheckupResponse checkups = checkups();
      assertEquals(
          checkups,
          codec.read(MessageName.parse("TKKsiquc01res_1.xml"), codec.write(checkups, encoding)));
    }
  }

  private long operations(VirtualPerson who) {
    DrugResponse drugs =
        (DrugResponse) answers.message(ClinicalRequest.drugs(header(who), FROM, TO, true));
    return drugs.body() == null
        ? 0
        : drugs.body().meTrMonthInf().stream()
            .flatMap(month -> month.diDateInfs().stream())
            .flatMap(day -> day.meTrInfs().stream())
            .map(MeTrInf::meTrIdCl)
            .filter("50"::equals)
            .count();
  }

  private void consentToAll() {
    reader.byCard(person, Visit.usual());
  }

  private DrugResponse drugs(boolean procedures) {
    return (DrugResponse)
        answers.message(ClinicalRequest.drugs(header(person), FROM, TO, procedures));
  }

  private CheckupResponse checkups() {
    return (CheckupResponse) answers.message(ClinicalRequest.checkups(header(person)));
  }

  private static ClinicalRequestHeader header(VirtualPerson who) {
    return new ClinicalRequestHeader(
        "1311111111",
        who.coverage().insurerNumber(),
        who.coverage().symbol(),
        who.coverage().number(),
        who.coverage().branch(),
        "202611240002",
        List.of());
  }
}
