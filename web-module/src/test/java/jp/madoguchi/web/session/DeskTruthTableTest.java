package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.SentenceKeys;
import org.junit.jupiter.api.Test;

/**
 * What the desk reads beside what it may do: state × outcome × document × role. The table is a file
 * that a person of the field can read and correct ({@code desk-truth.tsv}); the program has to
 * agree with it line by line.
 */
class DeskTruthTableTest {
  private static final Path TABLE =
      Path.of("src/test/resources/jp/madoguchi/web/session/desk-truth.tsv");
  private static final Path ACTUAL = Path.of("target/desk-truth.tsv");
  private static final List<Role> ROLES =
      List.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING, Role.DOCTOR);
  private static final List<DeskCase> CASES = DeskCases.all();

  @Test
  void everySentenceBesideEveryAct() throws IOException {
    String head =
        "# 状態\t方法\t結果\t事情\t書類\t患者\t→ 状況\t記号\t大きな文\t次の一文\t手順\t自動取込\t"
            + ROLES.stream().map(Role::name).collect(Collectors.joining("\t"));
    List<String> lines =
        Stream.concat(Stream.of(head), CASES.stream().map(DeskTruthTableTest::line)).toList();
    Files.write(ACTUAL, lines);
    assertEquals(String.join("\n", Files.readAllLines(TABLE)), String.join("\n", lines));
  }

  /** ✓ in green is shown for nothing but a valid result that nobody has to look at. */
  @Test
  void greenIsForWhatIsConfirmed() {
    for (DeskCase one : CASES) {
      DeskTruth truth = one.truth(Role.CLERK);
      if (Mark.of(truth) == Mark.OK) {
        assertTrue(truth.may(DeskAct.TAKE_OVER), one.inputs());
        assertEquals(ResultScreen.VALID_SAME, one.screen(), one.inputs());
      }
      if (Mark.of(truth) == Mark.DONE) {
        assertEquals(DeskStage.TAKEN, truth.stage(), one.inputs());
      }
      assertFalse(
          Mark.ofResult(one.screen(), truth) == Mark.OK
              && truth.stage() == DeskStage.OPEN
              && Mark.of(truth) != Mark.OK,
          one.inputs());
    }
  }

  /** By itself goes only what every sentence calls valid, and never past the clerk's own right. */
  @Test
  void byItselfGoesWhatNobodyHasToLookAt() {
    for (DeskCase one : CASES) {
      DeskTruth truth = one.truth(Role.CLERK);
      if (truth.byItself()) {
        assertEquals(DeskSentence.VALID, one.headline().sentence(), one.inputs());
        assertEquals(Mark.OK, Mark.of(truth), one.inputs());
        assertTrue(truth.may(DeskAct.TAKE_OVER), one.inputs());
      }
    }
  }

  /** Enter takes over; what is no proof, no person's or no insurance any more has no such act. */
  @Test
  void nothingIsTakenOverThatIsNotSo() {
    Set<DeskSituation> never =
        Set.of(
            DeskSituation.LOST,
            DeskSituation.LOST_LATER,
            DeskSituation.NEW_ELSEWHERE,
            DeskSituation.DOCUMENT_REFUSED,
            DeskSituation.NOT_FOUND,
            DeskSituation.MULTIPLE,
            DeskSituation.TWO_PERSONS,
            DeskSituation.FOREIGN_ANSWER,
            DeskSituation.WHO_IS_IT,
            DeskSituation.OLDER);
    for (DeskCase one : CASES) {
      for (Role role : ROLES) {
        DeskTruth truth = one.truth(role);
        assertFalse(
            truth.may(DeskAct.TAKE_OVER) && never.contains(truth.situation()), one.inputs());
        assertTrue(truth.acts().isEmpty() || !truth.stage().ended(), one.inputs());
        assertTrue(role != Role.DOCTOR || truth.acts().isEmpty(), one.inputs());
      }
    }
  }

  /** A sentence that tells to take over stands only where the lead can. */
  @Test
  void noSentenceTellsToDoWhatCannotBeDone() {
    Set<DeskSentence> telling =
        Set.of(
            DeskSentence.VALID_WITH_DIFFERENCES,
            DeskSentence.FIRST_INSURANCE,
            DeskSentence.NEW_QUALIFICATION,
            DeskSentence.SEVERAL_INSURANCES);
    for (DeskCase one : CASES) {
      DeskTruth truth = one.truth(Role.CLERK_LEAD);
      boolean told =
          truth.stage() == DeskStage.OPEN
              && one.matched()
              && telling.contains(truth.saying(one.headline()).sentence());
      assertTrue(!told || truth.may(DeskAct.TAKE_OVER), one.inputs());
    }
  }

  @Test
  void everySituationIsInTheTable() {
    Set<DeskSituation> seen = new TreeSet<>();
    CASES.forEach(one -> seen.add(one.truth(Role.CLERK).situation()));
    assertEquals(Set.copyOf(Arrays.asList(DeskSituation.values())), Set.copyOf(seen));
  }

  /** Every key has its words in both languages. */
  @Test
  void everySentenceHasItsWords() {
    for (DeskCase one : CASES) {
      DeskTruth truth = one.truth(Role.CLERK);
      Verdict verdict = Verdict.of(truth, one.headline(), one.method());
      for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        String next = SentenceKeys.of(truth.saying(one.headline()).sentence());
        assertTrue(BundleTexts.has(locale, verdict.key()), verdict.key());
        assertTrue(BundleTexts.has(locale, next), next);
        assertTrue(BundleTexts.has(locale, next + ".short"), next + ".short");
        assertTrue(
            verdict.stepsKey() == null || BundleTexts.has(locale, verdict.stepsKey()),
            verdict.stepsKey());
      }
    }
  }

  private static String line(DeskCase one) {
    DeskTruth truth = one.truth(Role.CLERK);
    var said = truth.saying(one.headline());
    Verdict verdict = Verdict.of(truth, said, one.method());
    return String.join(
        "\t",
        one.inputs(),
        truth.stage() == DeskStage.OPEN
            ? truth.situation().name()
            : truth.stage() + " " + truth.situation(),
        verdict.mark().name(),
        words(verdict.key(), verdict.arguments()),
        words(SentenceKeys.of(said.sentence()), said.arguments()),
        verdict.stepsKey() == null ? "-" : verdict.stepsKey(),
        truth.byItself() ? "自動" : "-",
        ROLES.stream().map(role -> acts(one.truth(role))).collect(Collectors.joining("\t")));
  }

  private static String words(String key, List<String> arguments) {
    return BundleTexts.say(Locale.JAPANESE, key, arguments.toArray());
  }

  private static String acts(DeskTruth truth) {
    return truth.acts().isEmpty()
        ? "-"
        : truth.acts().stream().sorted().map(DeskAct::name).collect(Collectors.joining(" "));
  }
}
