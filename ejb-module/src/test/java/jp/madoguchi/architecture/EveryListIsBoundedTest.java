package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A list without an end is one that a hospital finds after three years. */
class EveryListIsBoundedTest {
  private static final String THINGS = "as many as there are things: readers, parts, plans";
  private static final String ASKED = "one row, or few, for each of the keys that are asked for";
  private static final String ONE_SESSION = "the few rows of one reception";
  private static final String ONE_PATIENT = "the rows of one patient";
  private static final String ONE_INQUIRY = "the persons of one inquiry, a million at most";
  private static final String ONE_PERSON = "what one person has open";
  private static final String ELSEWHERE = "its text or its caller says how many, or one patient's";
  private static final String ONE_DAY = "the receptions of one day that wait";

  /** Places without a number of their own, each with what bounds it. */
  private static final Map<String, String> BOUNDED_OTHERWISE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("AcceptedSpellingsBean.of", ASKED),
              Map.entry("RegisterPart.readHeld", ASKED),
              Map.entry("NumberInquiryBook.unanswered", ELSEWHERE),
              Map.entry("LogInWriting.open", ASKED),
              Map.entry("LogInWriting.endOthers", ONE_PERSON),
              Map.entry("LogInWriting.endAt", "the log-ins of the cards that lay at one reader"),
              Map.entry("LogInLookup.find", ASKED),
              Map.entry("LedgerSearch.rows", ASKED),
              Map.entry("GroundDeskBean.open", ASKED),
              Map.entry("ViewingTicketsBean.issued", ASKED),
              Map.entry("ClinicalRetention.delete", ASKED),
              Map.entry("PaperRetention.delete", ASKED),
              Map.entry("PaperRetention.forget", ONE_PATIENT),
              Map.entry("ChainWalk.verify", ASKED),
              Map.entry("ChainWalk.shown", ASKED),
              Map.entry("ChainWalk.known", ASKED),
              Map.entry("ChainVerifierBean.view", ASKED),
              Map.entry("CaptureCountsBean.of", THINGS),
              Map.entry("CaptureCountsBean.elsewhere", THINGS),
              Map.entry("BoardReader.today", ASKED),
              Map.entry("AuditWriter.noted", ASKED),
              Map.entry("AuditWriter.notYet", ASKED),
              Map.entry("AccountsBean.caller", ASKED),
              Map.entry("StaffBookBean.licences", ASKED),
              Map.entry("ProgramBookBean.keys", ASKED),
              Map.entry("RemoteFindings.decided", ASKED),
              Map.entry("StaffFileWriting.known", ASKED),
              Map.entry("StaffBookBean.openGrants", ASKED),
              Map.entry("AnswerBookBean.answers", ONE_SESSION),
              Map.entry("AttachmentBook.readers", ONE_SESSION),
              Map.entry("AuditLedgerBean.hashes", ASKED),
              Map.entry("DaySigning.content", ASKED),
              Map.entry("LeakReportsBean.lines", ASKED),
              Map.entry("AuditSealing.seal", ASKED),
              Map.entry("BoardReader.latest", THINGS),
              Map.entry("DayTally.of", THINGS),
              Map.entry("BoardReader.kinds", THINGS),
              Map.entry("BoardReader.rows", ASKED),
              Map.entry("BulkBook.persons", ASKED),
              Map.entry("BulkBook.views", ASKED),
              Map.entry("BulkOrdersBean.askAgain", ONE_INQUIRY),
              Map.entry("BulkReview.open", ONE_INQUIRY),
              Map.entry("ConsentingAnswerBean.consentingOf", ONE_PATIENT),
              Map.entry("EquipmentStateBean.known", ASKED),
              Map.entry("EquipmentStateBean.parts", THINGS),
              Map.entry("EquipmentStateBean.readers", THINGS),
              Map.entry("ExchangeBookBean.line", ASKED),
              Map.entry("FaultBookBean.open", ASKED),
              Map.entry("LedgerReader.newest", ASKED),
              Map.entry("LedgerReader.ofSessions", ONE_SESSION),
              Map.entry("RunningQuery.page", ELSEWHERE),
              Map.entry("LedgerReader.read", ELSEWHERE),
              Map.entry("LeasesBean.require", ASKED),
              Map.entry("LoginAttempts.find", ASKED),
              Map.entry("MonthPartitions.tables", THINGS),
              Map.entry("ReaderBookBean.sheets", THINGS),
              Map.entry("ReaderBookBean.sumsOf", THINGS),
              Map.entry("DataKeyBook.all", THINGS),
              Map.entry("Register.held", ELSEWHERE),
              Map.entry("Register.byIds", ASKED),
              Map.entry("Register.history", ONE_PATIENT),
              Map.entry("Register.open", ASKED),
              Map.entry("Register.patient", ASKED),
              Map.entry("Register.patients", ASKED),
              Map.entry("RegisterPart.of", ASKED),
              Map.entry("RegisterSearch.beginning", ELSEWHERE),
              Map.entry("RegisterSearch.found", ELSEWHERE),
              Map.entry("RestartBookBean.records", THINGS),
              Map.entry("RestartBookBean.remind", THINGS),
              Map.entry("RestartBookBean.reminders", ASKED),
              Map.entry("SessionArchiving.columns", THINGS),
              Map.entry("SessionArchiving.ids", ELSEWHERE),
              Map.entry("SessionBook.matching", ONE_DAY),
              Map.entry("SessionBook.sessions", ASKED),
              Map.entry("SessionBook.undecided", ONE_DAY),
              Map.entry("StoredSheets.lines", ONE_PATIENT),
              Map.entry("TakeOverUndo.undo", ONE_SESSION),
              Map.entry("TaskBookBean.openAbout", ASKED),
              Map.entry("TaskBookBean.settle", ASKED),
              Map.entry("UndoneSheets.forget", ONE_PATIENT)));

  @Test
  void everyListSaysHowLongItIsAtMost() {
    Set<String> without = new TreeSet<>();
    QueriesInSource source = new QueriesInSource(SourceTree.mainCode("ejb-module"));
    source.lists.stream()
        .filter(list -> !list.bounded())
        .forEach(list -> without.add(list.place()));
    Set<String> endless = new TreeSet<>(without);
    endless.removeAll(BOUNDED_OTHERWISE.keySet());
    assertEquals(Set.of(), endless, "give them setMaxResults, or a reason in BOUNDED_OTHERWISE");
    Set<String> needless = new TreeSet<>(BOUNDED_OTHERWISE.keySet());
    needless.removeAll(without);
    assertEquals(Set.of(), needless, "BOUNDED_OTHERWISE names lists that end, or are no more");
    assertTrue(source.lists.size() > 60, "the lists were read: " + source.lists.size());
  }
}
