package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.Matching.Candidate;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.patient.PersonSought;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R8 患者照合: 照会番号 → 記号番号枝番+生年月日 → カナ or 氏名+生年月日+性別; unique and uncontradicted only. */
class MatchRuleTest {
  private static final LocalDate BIRTH = LocalDate.of(2001, 3, 27);

  private enum Ground {
    REFERENCE,
    NUMBER,
    NAME
  }

  /** Every combination of what agrees and what does not, for each of the three strong grounds. */
  static Stream<Arguments> combinations() {
    return Stream.of(Ground.values())
        .flatMap(
            ground ->
                IntStream.range(0, 32)
                    .mapToObj(
                        bits ->
                            Arguments.of(
                                ground,
                                (bits & 1) == 0,
                                (bits & 2) == 0,
                                (bits & 4) == 0,
                                (bits & 8) == 0,
                                (bits & 16) == 0)));
  }

  @Proves("R8")
  @ParameterizedTest(name = "{0}: birth {1}, sex {2}, name {3}, kana {4}, branch {5}")
  @MethodSource("combinations")
  void isCertainOnlyWhereNothingContradicts(
      Ground ground, boolean birth, boolean sex, boolean name, boolean kana, boolean branch) {
    InsuredPerson person =
        new InsuredPerson(
            name ? "試験 太郎" : "見本 次郎",
            null,
            kana ? "ｼｹﾝ ﾀﾛｳ" : "ﾐﾎﾝ ｼﾞﾛｳ",
            birth ? BIRTH : BIRTH.plusDays(1),
            sex ? "1" : "2");
    PersonSought sought =
        new PersonSought(
            ground == Ground.REFERENCE ? "5" : null,
            "06990014",
            "12-34",
            ground == Ground.NAME ? "9999" : "4260",
            branch ? "01" : "02",
            person,
            null);
    PatientView onFile = patient("5", "試験 太郎", "シケン タロウ", "1", "01");

    PersonAgreement expected =
        !birth
            ? PersonAgreement.BIRTH_DATE_DIFFERS
            : sex && (name || kana) ? PersonAgreement.AGREE : PersonAgreement.NAME_OR_SEX_DIFFERS;
    assertEquals(expected, PersonAgreement.between(onFile, person));

    // under another number there is no 枝番 to contradict; the name alone must agree in both forms
    boolean certain =
        expected == PersonAgreement.AGREE && (ground == Ground.NAME ? name && kana : branch);
    Matching matching = match(sought, onFile);
    assertEquals(certain ? "5" : null, number(matching));
    assertTrue(
        matching.candidates().isEmpty() || birth, "nobody of another birth date is proposed");
  }

  @Test
  void theReferenceNumberComesFirst() {
    Matching matching =
        match(
            sought("7", "01", "ｼｹﾝ ﾀﾛｳ", "1"),
            patient("5", "試験 太郎", "シケン タロウ", "1", "01"),
            patient("7", "試験 太郎", "シケン タロウ", "1", null));
    assertEquals("7", number(matching));
    assertTrue(matching.certainBy().contains(MatchReason.REFERENCE_NUMBER));
    assertEquals(List.of("5"), numbers(matching));
  }

  @Test
  void anOverruledCertainOneIsTheFirstCandidate() {
    Matching undecided =
        match(
                sought("7", "01", "ｼｹﾝ ﾀﾛｳ", "1"),
                patient("5", "試験 太郎", "シケン タロウ", "1", "01"),
                patient("7", "試験 太郎", "シケン タロウ", "1", null))
            .undecided();
    assertNull(undecided.certain());
    assertEquals(List.of("7", "5"), numbers(undecided));
  }

  @Test
  void aReferenceToTheOtherTwinMakesNeitherOfThemCertain() {
    Matching matching =
        match(
            sought("5", "03", "ｼｹﾝ ｼﾞﾛｳ", "1", "試験 次郎"),
            patient("5", "試験 太郎", "シケン タロウ", "1", "02"),
            patient("6", "試験 次郎", "シケン ジロウ", "1", "03"));
    assertNull(matching.certain());
    assertEquals("6", numbers(matching).get(0), "the one of whom everything agrees is the first");
  }

  @Test
  void aTwinOnFileIsNotTheOtherTwin() {
    // 双子: 同じカナ・生年月日・性別、枝番だけが違う
    Matching matching =
        match(sought(null, "03", "ｼｹﾝ ﾀﾛｳ", "1"), patient("5", "試験 太郎", "シケン タロウ", "1", "02"));
    assertNull(matching.certain());
    assertTrue(matching.candidates().get(0).reasons().contains(MatchReason.OTHER_BRANCH));
  }

  @Proves({"AC-01", "R8"})
  @Test
  void bothTwinsOnFileAreToldApartByTheirBranch() {
    Matching matching =
        match(
            sought(null, "03", "ｼｹﾝ ﾀﾛｳ", "1"),
            patient("5", "試験 太郎", "シケン タロウ", "1", "02"),
            patient("6", "試験 太郎", "シケン タロウ", "1", "03"));
    assertEquals("6", number(matching));
  }

  @Test
  void aTwinWithoutABranchAndUnderAnotherNameIsNobodyCertain() {
    Matching matching =
        match(
            sought(null, null, "ｼｹﾝ ｼﾞﾛｳ", "1", "試験 次郎"),
            patient("5", "試験 太郎", "シケン タロウ", "1", null));
    assertNull(matching.certain());
    assertEquals(List.of("5"), numbers(matching));
  }

  @Test
  void aBranchToldByOneSideOnlyContradictsNothing() {
    assertEquals(
        "5",
        number(
            match(
                sought(null, "03", "ｼｹﾝ ﾀﾛｳ", "1"), patient("5", "試験 太郎", "シケン タロウ", "1", null))));
  }

  @Test
  void nameBirthAndSexServeWhenTheInsuranceIsNew() {
    assertEquals(
        "5", number(match(sought(null, "01", "ｼｹﾝ ﾀﾛｳ", "1"), uninsured("5", "架空県試験市1-1"))));
  }

  @Test
  void whoHasTheNameAndTheBirthDateButLivesElsewhereIsForTheClerk() {
    PersonSought sought =
        new PersonSought(
            null, "06990022", "1", "2", "00", person("試験 太郎", "ｼｹﾝ ﾀﾛｳ", "1"), "架空県見本市2-2");
    Matching matching = match(sought, uninsured("5", "架空県試験市1-1"));
    assertNull(matching.certain());
    assertEquals(List.of("5"), numbers(matching));
  }

  @Test
  void twoOfTheSameNameAreForTheClerk() {
    Matching matching =
        match(sought(null, null, "ｼｹﾝ ﾀﾛｳ", "1"), uninsured("5", null), uninsured("6", null));
    assertNull(matching.certain());
    assertEquals(List.of("5", "6"), numbers(matching));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "新姓 太郎, ｼﾝｾｲ ﾀﾛｳ, GIVEN_NAME",
    "試験 太浪, ｼｹﾝ ﾀﾞﾛｳ, KANA_SIMILAR",
    "試験 太郎, ﾐﾎﾝ ﾊﾙ, NAME",
    "見本 春, ｼｹﾝ ﾀﾛｳ, KANA",
  })
  void weakCandidatesSayTheirReason(String name, String kana, MatchReason reason) {
    Matching matching = match(sought(null, null, kana, "1", name), uninsured("5", null));
    assertNull(matching.certain());
    Candidate candidate = matching.candidates().get(0);
    assertTrue(candidate.reasons().contains(reason), candidate.toString());
    assertEquals(
        candidate.reasons().stream().mapToInt(MatchReason::weight).sum(), candidate.weight());
  }

  @Test
  void theBirthDateAloneProposesNobody() {
    assertEquals(
        List.of(), numbers(match(sought(null, null, "ﾐﾎﾝ ﾊﾙ", "1", "見本 春"), uninsured("5", null))));
  }

  @Test
  void aBirthDateKnownInPartProposesAndNeverMakesCertain() {
    InsuredPerson person =
        new InsuredPerson("試験 太郎", null, "ｼｹﾝ ﾀﾛｳ", null, new BirthDate(2001, 3, 0), "1");
    Matching matching =
        match(
            new PersonSought(null, "06990014", "12-34", "4260", "01", person, null),
            patient("5", "試験 太郎", "シケン タロウ", "1", "01"));
    assertNull(matching.certain());
    assertTrue(matching.candidates().get(0).reasons().contains(MatchReason.BIRTH_DATE_PARTLY));
  }

  @Test
  void atMostTwentyAreProposedTheHeaviestFirst() {
    List<PatientView> many = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> many.add(uninsured("1" + i, null)));
    many.add(patient("9", "試験 太郎", "シケン タロウ", "2", "01"));
    Matching matching = match(sought(null, "01", "ｼｹﾝ ﾀﾛｳ", "1"), many.toArray(PatientView[]::new));
    assertNull(matching.certain());
    assertEquals(Matching.MOST, matching.candidates().size());
    assertEquals("9", numbers(matching).get(0));
  }

  private static Matching match(PersonSought sought, PatientView... patients) {
    return new MatchRule(
            Stream.of(patients)
                .map(
                    patient ->
                        new MatchEvidence(
                            sought,
                            patient,
                            Optional.ofNullable(patient.insurance())
                                .map(List::of)
                                .orElse(List.of()),
                            List.of()))
                .toList())
        .matching();
  }

  private static String number(Matching matching) {
    return matching.certain() == null ? null : matching.certain().number().value();
  }

  private static List<String> numbers(Matching matching) {
    return matching.candidates().stream()
        .map(candidate -> candidate.patient().number().value())
        .toList();
  }

  private static PersonSought sought(String reference, String branch, String kana, String sex) {
    return sought(reference, branch, kana, sex, "試験　太郎");
  }

  private static PersonSought sought(
      String reference, String branch, String kana, String sex, String name) {
    return new PersonSought(
        reference, "06990014", "12-34", "4260", branch, person(name, kana, sex), null);
  }

  private static InsuredPerson person(String name, String kana, String sex) {
    return new InsuredPerson(name, null, kana, BIRTH, sex);
  }

  private static PatientView uninsured(String number, String address) {
    return new PatientView(
        new PatientNumber(number), "試験 太郎", "シケン タロウ", BIRTH, "1", null, address, null);
  }

  private static PatientView patient(
      String number, String name, String kana, String sex, String branch) {
    InsuranceView insurance =
        new InsuranceView(
            "06990014",
            "１２－３４",
            "04260",
            branch,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new PatientView(
        new PatientNumber(number), name, kana, BIRTH, sex, null, null, insurance);
  }

  @Test
  void aCharacterThatCouldNotBeWrittenIsNotTheTwinsWhoseKanaIsAnother() {
    // 双子の翔太と翔馬、枝番なし
    InsuredPerson answered = new InsuredPerson("試験 翔●", null, "ｼｹﾝ ｼｮｳﾏ", BIRTH, "1");
    PatientView twin = patient("5", "試験 翔太", "シケン ショウタ", "1", null);
    assertEquals(PersonAgreement.NAME_OR_SEX_DIFFERS, PersonAgreement.between(twin, answered));
    PersonSought sought = new PersonSought(null, "06990014", "12-34", "4260", null, answered, null);
    assertNull(match(sought, twin).certain());
    PatientView own = patient("6", "試験 翔馬", "シケン ショウマ", "1", null);
    assertEquals("6", number(match(sought, twin, own)));
  }

  @Test
  void twoOfOneNameOnFileAreNeverCertainByItWhereTheAddressIsWithheld() {
    PersonSought withheld = sought(null, "01", "ｼｹﾝ ﾀﾛｳ", "1");
    PersonSought elsewhere =
        new PersonSought(null, "06990014", "99-99", "1", "01", withheld.person(), null);
    PatientView one = patient("5", "試験 太郎", "シケン タロウ", "1", null);
    PatientView other = patient("6", "試驗 太郎", "シケン タロウ", "3", null);
    assertEquals("5", number(match(elsewhere, one)));
    assertNull(match(elsewhere, one, other).certain());
    assertEquals(2, match(elsewhere, one, other).candidates().size());
  }

  /** The register may hold no kana, and the twin may not be on file. */
  @Test
  void aCharacterThatCouldNotBeWrittenMakesNobodyCertainWithoutKana() {
    InsuredPerson answered = new InsuredPerson("試験 翔●", null, "ｼｹﾝ ｼｮｳﾏ", BIRTH, "1");
    PersonSought sought = new PersonSought("5", "06990014", "12-34", "4260", null, answered, null);
    Matching matching = match(sought, patient("5", "試験 翔太", null, "1", null));
    assertNull(matching.certain());
    assertEquals(List.of("5"), numbers(matching));
  }
}
