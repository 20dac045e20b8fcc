package jp.madoguchi.reader.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.desk.EventLog.Noted;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.What;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final ReaderName READER = new ReaderName("Reader 00 00");
  private static final Instant AT = Instant.EPOCH;

  private final EventLog log = new EventLog();
  private final List<Object> line = new ArrayList<>();
  private final Consumer<Object> told = line::add;

  @Test
  void whatHappensWhileALineStandsIsToldAtOnceAndNumbered() {
    log.attach(told);
    inserted();
    removed();
    assertEquals(List.of("present", "1 CARD_INSERTED", "2 CARD_REMOVED"), told());
  }

  @Test
  void whatWasNotAcknowledgedIsToldAgainBeforeThePresent() {
    log.attach(told);
    inserted();
    removed();
    log.acknowledged(1);
    log.detach(told);
    inserted();
    line.clear();
    log.attach(told);
    assertEquals(List.of("2 CARD_REMOVED", "3 CARD_INSERTED", "present"), told());
    assertEquals(
        List.of(new ReaderReport(READER.value(), What.READER_UP, 3)),
        ((Present) line.get(2)).readers());
  }

  @Test
  void theServiceIsNoReaderOfTheServers() {
    log.attach(told);
    log.announce(
        List.of(
            new ReaderStateChanged(READER, AT, ReaderState.SERVICE_GONE, "gone"),
            new ReaderStateChanged(ReaderName.SERVICE, AT, ReaderState.SERVICE_GONE, "gone")));
    assertEquals(List.of("present", "1 SERVICE_GONE"), told());
  }

  @Test
  void onlyTheLatestThousandWaitForALineThatDoesNotCome() {
    for (int i = 0; i < 3000; i++) {
      inserted();
      removed();
    }
    log.attach(told);
    assertEquals(1001, line.size());
    assertEquals("6000 CARD_REMOVED", told().get(999));
  }

  private void inserted() {
    log.announce(List.of(new CardInserted(READER, AT)));
  }

  private void removed() {
    log.announce(List.of(new CardRemoved(READER, AT)));
  }

  private List<String> told() {
    return line.stream()
        .map(one -> one instanceof Noted noted ? noted.sequence() + " " + noted.what() : "present")
        .toList();
  }
}
