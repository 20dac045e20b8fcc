package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.web.text.Words;

/** One reader, which may fail, and may be taken away while somebody describes it. */
final class SampleReaders implements ReaderBook {
  static final Words WORDS = Words.in(Locale.ENGLISH, Clock.systemUTC());
  static final String KEY = RowName.of("reader-1");

  private ReaderCondition condition = ReaderCondition.IDLE;
  private int reads;

  /** The page with its list as it is drawn. */
  ReadersPage shown() {
    ReadersPage page = new ReadersPage();
    page.book = this;
    page.words = WORDS;
    draw(page);
    return page;
  }

  void draw(ReadersPage page) {
    page.getRows().count(Map.of());
    page.getRows().setWrappedData(page.getRows().load(0, 50, Map.of(), Map.of()));
  }

  void fail() {
    condition = ReaderCondition.FAULT;
  }

  int reads() {
    return reads;
  }

  @Override
  public List<ReaderSheet> sheets() {
    reads++;
    ReaderStatus status =
        new ReaderStatus("reader-1", true, 1, "①", "外来A", null, condition, Instant.EPOCH, null);
    return List.of(
        new ReaderSheet(
            status, null, new ReaderDescription(1, null, null, null), 0, null, 0, List.of()));
  }

  @Override
  public void describe(String readerKey, ReaderDescription said) {
    throw new EJBException(new IllegalArgumentException("no such reader"));
  }
}
