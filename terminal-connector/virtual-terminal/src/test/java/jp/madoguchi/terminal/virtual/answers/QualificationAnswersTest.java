package jp.madoguchi.terminal.virtual.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.virtual.SettableClock;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualificationAnswersTest {
  @TempDir Path folder;
  private final VirtualPopulation population = VirtualPopulation.of(1, 300);
  private final SettableClock clock = new SettableClock("2026-11-24T00:15:30.700Z");
  private QualificationAnswers answers;

  @BeforeEach
  void open() {
    answers = answers(MessageEncoding.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "VALID, 1, 1",
    "RATIO_CHANGED, 1, 1",
    "NEW_INSURER, 1, 1",
    "LOST, 2, 1",
    "DECEASED, 2, 1",
    "NOT_FOUND, 4, 0",
    "MULTIPLE, 5, 0",
    "MASKED_NAME, 1, 1",
    "INSURANCE_AND_AID, 1, 2",
    "AID_ONLY, 1, 1",
    "AID_UNREGISTERED, 6, 1",
    "LONG_NAME, 1, 1",
    "WITH_NOTE, 1, 1",
  })
  void aCardAndTheNumberOnFileAtTheCentreAreAnsweredAlike(
      String story, String validity, int entries) {
    VirtualPerson person = person(story);
    for (QualificationResponse answer :
        new QualificationResponse[] {
          answers.byCard(person, Visit.usual()), answers.byNumber(ask(person, person.coverage()))
        }) {
      assertEquals(SegmentOfResult.NORMAL, answer.header().segmentOfResult());
      assertEquals(ProcessingResultStatus.NORMAL, answer.processingResultStatus());
      assertEquals(validity, answer.validity().code());
      assertEquals(entries, answer.entries().size());
    }
  }

  @Test
  void theFormerNumberIsAnsweredWithNewQualificationExists() {
    VirtualPerson person = person("NEW_INSURER");
    QualificationResponse answer = answers.byNumber(ask(person, person.onFile().coverage()));
    assertEquals(QualificationValidity.INVALID_NEW_EXISTS, answer.validity());
    assertEquals(0, answer.entries().size(), "the new qualification is not given");
  }

  @Test
  void aSystemErrorHasNoBodyAndAPersonErrorNoValidity() {
    QualificationResponse system = answers.byCard(person("SYSTEM_ERROR"), Visit.usual());
    assertEquals(SegmentOfResult.ABNORMAL, system.header().segmentOfResult());
    assertNotNull(system.header().errorMessage());
    assertNull(system.body());
    QualificationResponse error = answers.byCard(person("PERSON_ERROR"), Visit.usual());
    assertEquals(ProcessingResultStatus.ERROR, error.processingResultStatus());
    assertNull(error.validity());
  }

  @Test
  void twinsWithoutBranchAreSeveralAndWithBranchOne() {
    VirtualPerson twin = person("TWIN");
    assertEquals(
        QualificationValidity.MULTIPLE,
        answers.byNumber(ask(twin, twin.coverage(), null)).validity());
    QualificationResponse one = answers.byNumber(ask(twin, twin.coverage(), "03"));
    assertEquals("双葉　夕", one.entries().get(0).name());
  }

  @Test
  void aNumberThatNobodyHasIsNoQualification() {
    VirtualPerson person = person("VALID");
    Coverage other =
        new Coverage(
            "01", "06990014", "12", "999999", "01", "1", "030", LocalDate.EPOCH, null, null);
    QualificationRequest request = ask(person, other);
    QualificationResponse answer = answers.byNumber(request);
    assertEquals(QualificationValidity.NONE, answer.validity());
    assertEquals(request.search(), answer.search());
    assertEquals("202611240001", answer.arbitraryFileIdentifier());
  }

  @Test
  void anotherBirthdateIsAnotherPerson() {
    VirtualPerson person = person("VALID");
    QualificationSearch search =
        Draft.of(QualificationSearch.class)
            .set("InsurerNumber", "06990014")
            .set("InsuredCardSymbol", "12")
            .set("InsuredIdentificationNumber", "345")
            .set("Birthdate", MessageDate.of(person.birthDate().plusDays(1)))
            .build();
    assertEquals(QualificationValidity.NONE, answers.byNumber(request(search)).validity());
  }

  @Test
  void consentsLastADayFromTheSecondTheyWereGiven() {
    QualificationEntry entry = answers.byCard(person("VALID"), Visit.usual()).entries().get(0);
    assertEquals("20261124091530", entry.pharmacistsInfoConsTime().text());
    assertEquals("20261125091530", entry.pharmacistsInfoAvailableTime().text());
    assertEquals(ConsentFlag.GIVEN, entry.consent(ConsentElement.SRJ).flag());
    assertEquals(ConsentFlag.GIVEN, entry.consent(ConsentElement.TKK).flag());
    assertEquals(ConsentFlag.NOT_GIVEN, entry.consent(ConsentElement.SHJ).flag());
    assertNull(entry.consent(ConsentElement.SHJ).availableTime());
  }

  @Test
  void aConsentMayBeMadeShortToShowItsEnd() {
    Visit visit = new Visit(Set.of(ConsentElement.YZK), Duration.ofSeconds(20));
    QualificationEntry entry = answers.byCard(person("VALID"), visit).entries().get(0);
    assertEquals("20261124091550", entry.pharmacistsInfoAvailableTime().text());
    assertEquals(ConsentFlag.NOT_GIVEN, entry.consent(ConsentElement.TKK).flag());
  }

  @Test
  void aCardReadForEligibilityOnlyCarriesNoConsent() {
    QualificationEntry entry =
        answers.byCard(person("ELIGIBILITY_ONLY"), Visit.usual()).entries().get(0);
    for (ConsentElement kind : ConsentElement.values()) {
      assertFalse(entry.consent(kind).stated(), kind.name());
    }
  }

  @Test
  void limitsComeWithTheCardAndByNumberOnlyWhenAskedFor() {
    VirtualPerson person = person("LIMIT_AND_DISEASE");
    Visit visit = new Visit(Set.of(ConsentElement.TSR), Visit.A_DAY);
    QualificationEntry byCard = answers.byCard(person, visit).entries().get(0);
    assertEquals(
        "A01",
        byCard
            .limitApplicationCertificateRelatedInfo()
            .limitApplicationCertificateClassificationFlag()
            .code());
    assertEquals(1, byCard.specificDiseasesCertificateList().size());
    QualificationEntry byNumber = answers.byNumber(ask(person, person.coverage())).entries().get(0);
    assertNull(byNumber.limitApplicationCertificateRelatedInfo());
    assertFalse(byNumber.consent(ConsentElement.YZK).stated());
  }

  @Test
  void theShareStandsWhereTheInterfacePutsItForTheAge() {
    QualificationEntry seventy = entry("RATIO_CHANGED");
    assertEquals(
        "020", seventy.elderlyRecipientCertificateInfo().elderlyRecipientContributionRatio());
    assertEquals(
        "20260601",
        seventy.elderlyRecipientCertificateInfo().elderlyRecipientValidStartDate().text());
    assertEquals("010", entry("LATE_ELDERLY").insuredPartialContributionRatio());
    assertTrue(entry("PRESCHOOL").preschoolClassification().known());
    assertNull(entry("VALID").insuredPartialContributionRatio());
  }

  @ParameterizedTest
  @EnumSource(MessageEncoding.class)
  void everyAnswerCanBeWrittenInEveryEncoding(MessageEncoding encoding) throws Exception {
    QualificationAnswers written = answers(encoding);
    MessageCodec codec = new MessageCodec();
    MessageName name = MessageName.parse("OQSsiquc01res_face_1.xml");
    for (int number = 1; number <= population.size(); number++) {
      QualificationResponse answer = written.byCard(population.person(number), Visit.usual());
      assertEquals(answer, codec.read(name, codec.write(answer, encoding)));
      assertEquals(encoding.identifier(), answer.header().characterCodeIdentifier());
    }
  }

  private QualificationAnswers answers(MessageEncoding encoding) {
    Memory memory = new Memory(folder.resolve("memory.properties"));
    return new QualificationAnswers(population, memory, "1311111111", encoding, clock);
  }

  private QualificationEntry entry(String story) {
    return answers.byCard(person(story), Visit.usual()).entries().get(0);
  }

  private VirtualPerson person(String story) {
    return population.find(story).orElseThrow();
  }

  private static QualificationRequest ask(VirtualPerson person, Coverage coverage) {
    return ask(person, coverage, coverage.branch());
  }

  private static QualificationRequest ask(VirtualPerson person, Coverage coverage, String branch) {
    return request(
        Draft.of(QualificationSearch.class)
            .set("InsurerNumber", coverage.insurerNumber())
            .set("InsuredCardSymbol", coverage.symbol())
            .set("InsuredIdentificationNumber", coverage.number())
            .set("InsuredBranchNumber", branch)
            .set("Birthdate", MessageDate.of(person.birthDate()))
            .set("LimitApplicationCertificateRelatedConsFlg", ConsentFlag.NOT_GIVEN)
            .build());
  }

  private static QualificationRequest request(QualificationSearch search) {
    return QualificationRequest.of(
        "1311111111", LocalDate.of(2026, 11, 24), "202611240001", search);
  }
}
