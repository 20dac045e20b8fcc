package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** 取込 where insurance and 医療扶助 come in one answer, and one of them is lost. */
class TakingOverTest {
  private static final String AID = "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml";
  private static final String JIRO =
      "J1,試験　次郎,シケン ジロウ,19800505,1,,,01130012,１２３４,5678,00,,試験健康保険,1";
  private static final String INSURANCE = "<InsurerName>試験健康保険</InsurerName>";
  private static final String OFFICE = "<InsurerName>試験福祉事務所</InsurerName>";
  private static final String LOST = "<DisqualificationDate>20260110</DisqualificationDate>";

  @OnBothDatabases
  void theLossOfTheInsuranceLeavesTheAid(TestDatabase database) {
    Counter counter = withBothOnFile(database);
    next(counter, "2", INSURANCE, LOST + INSURANCE);
    assertEquals(List.of("1234567"), open(counter));
  }

  @OnBothDatabases
  void anAidThatIsTheOnlyNewQualificationDoesNotKeepALostInsuranceOpen(TestDatabase database) {
    Counter counter = withBothOnFile(database);
    next(counter, "3", INSURANCE, LOST + INSURANCE);
    assertEquals(List.of("1234567"), open(counter));
  }

  @OnBothDatabases
  void theLossOfTheAidLeavesTheInsurance(TestDatabase database) {
    Counter counter = withBothOnFile(database);
    next(counter, "2", OFFICE, LOST + OFFICE);
    assertEquals(List.of("5678"), open(counter));
  }

  @OnBothDatabases
  void anAidThatWasLostBesideAValidInsuranceIsClosed(TestDatabase database) {
    Counter counter = withBothOnFile(database);
    next(counter, "1", OFFICE, LOST + OFFICE);
    assertEquals(List.of("5678"), open(counter));
  }

  @OnBothDatabases
  void aNewInsuranceFollowsTheLostOneAndTheAidStays(TestDatabase database) {
    Counter counter = withBothOnFile(database);
    String lost =
        """
              <ResultOfQualificationConfirmation>
                <InsuredCardClassification>01</InsuredCardClassification>
                <InsurerNumber>01130012</InsurerNumber>
                <InsuredCardSymbol>１２３４</InsuredCardSymbol>
                <InsuredIdentificationNumber>5678</InsuredIdentificationNumber>
                <InsuredBranchNumber>00</InsuredBranchNumber>
                <PersonalFamilyClassification>1</PersonalFamilyClassification>
                <Name>試験　次郎</Name>
                <NameKana>ｼｹﾝ ｼﾞﾛｳ</NameKana>
                <Sex1>1</Sex1>
                <Birthdate>19800505</Birthdate>
                <DisqualificationDate>20260110</DisqualificationDate>
                <InsurerName>試験健康保険</InsurerName>
              </ResultOfQualificationConfirmation>
        """;
    next(counter, "3", "5678</Insured", "9012</Insured", "<ResultList>", "<ResultList>" + lost);
    assertEquals(List.of("1234567", "9012"), open(counter));
    List<String> before = numbers(counter, "");
    // the same answer once more: what it closed stays closed, what it filed stays open
    next(counter, "3", "5678</Insured", "9012</Insured", "<ResultList>", "<ResultList>" + lost);
    assertEquals(before, numbers(counter, ""));
  }

  private static Counter withBothOnFile(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(JIRO);
    counter.face(AID);
    settle(counter);
    assertEquals(List.of("1234567", "5678"), open(counter));
    return counter;
  }

  /** A later answer with that 資格有効性 and those changes, taken over by the clerk. */
  private static void next(Counter counter, String validity, String... changes) {
    String[] all = new String[changes.length + 4];
    all[0] = "20260115091500";
    all[1] = "2026011510" + (10 + counter.told.fired().size()) + "00";
    all[2] = "<QualificationValidity>1<";
    all[3] = "<QualificationValidity>" + validity + "<";
    System.arraycopy(changes, 0, all, 4, changes.length);
    counter.face(AID, all);
    settle(counter);
  }

  private static void settle(Counter counter) {
    for (BoardRow row : counter.work(beans -> beans.board.board(Counter.ALL)).rows()) {
      if (row.state() == SessionState.REVIEW) {
        if (row.truth().may(DeskAct.RECORD_LOSS)) {
          counter.run(beans -> beans.desk.recordLoss(row.id(), row.version()));
        } else {
          counter.run(
              beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of())));
        }
      }
    }
  }

  private static List<String> open(Counter counter) {
    return numbers(counter, " where closed_at is null");
  }

  private static List<String> numbers(Counter counter, String which) {
    List<?> found =
        counter.work(
            beans ->
                beans
                    .em
                    .createNativeQuery(
                        "select card_number from insurance" + which + " order by card_number")
                    .getResultList());
    return found.stream().map(String::valueOf).toList();
  }
}
