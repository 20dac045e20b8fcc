package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DaySummary;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/**
 * Printing is an act of its own: what is read for it and who printed it are written down together.
 */
class ReceptionPapersTest {
  private static final String VALID = "02a-OQSsiquc01res_valid.xml";
  private static final String OTHER_INSURER =
      "000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,06990014,1,99,01,030,試験組合,1";

  @OnBothDatabases
  void aPrintedResultHasARecordOfItsOwnThatNamesThePatient(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    counter.audited.clear();
    SessionView printed = counter.work(beans -> beans.papers.result(row.id()));
    assertEquals(row.id(), printed.row().id());
    AuditEntry entry = only(counter, AuditAction.PRINT_RESULT);
    assertEquals("000100", entry.patientNumber());
    assertEquals("session " + row.id(), entry.request());
    assertEquals(row.screen().name(), entry.outcome());
  }

  @OnBothDatabases
  void theDayCountsEveryReceptionAndListsWhatIsOpen(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.face(VALID);
    counter.audited.clear();
    DaySummary day = counter.work(beans -> beans.papers.day());
    assertEquals(1, day.counts().all());
    assertEquals(Map.of(ResultScreen.VALID_DIFFERENT, 1), day.byResult());
    assertEquals(1, day.byMethod().values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(day.byMethod().keySet().stream().noneMatch(SessionMethod.NUMBER::equals));
    assertEquals(1, day.openTotal());
    assertEquals(List.of("000100"), day.open().stream().map(BoardRow::patientNumber).toList());
    assertEquals("day, 1 of 1", only(counter, AuditAction.PRINT_DAY).subject());
  }

  private static AuditEntry only(Counter counter, AuditAction action) {
    List<AuditEntry> entries =
        counter.audited.stream().filter(one -> one.action() == action).toList();
    assertEquals(1, entries.size());
    return entries.get(0);
  }
}
