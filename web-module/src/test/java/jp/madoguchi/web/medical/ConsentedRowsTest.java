package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.RunningOrder;
import jp.madoguchi.web.pf.RowsWanted;
import jp.madoguchi.web.pf.WrittenAway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is read is recorded as shown: nothing is read but what the page shows, and once. */
class ConsentedRowsTest {
  /** Of all copies: a view that went to another server has a viewer of its own. */
  private static final List<String> READS = new ArrayList<>();

  /** Whose consents run, as the façade counts them. */
  private static long there;

  private final ConsentedRows rows =
      new ConsentedRows(new Reads(), Clock.systemUTC(), ConsentedSearch.ALL);

  @BeforeEach
  void nothingWasRead() {
    READS.clear();
    there = 120;
  }

  @Test
  void thePageThatIsShownIsReadOnce() {
    assertEquals(120, rows.readable());
    show(0, 50);
    assertEquals(List.of("0+50"), READS);
    assertEquals(3, rows.leftOut());
  }

  @Test
  void aListThatBeginsLaterReadsNoEarlierPage() {
    rows.beginAt(new RowsWanted(50, 50, null, true));
    assertEquals(120, rows.readable());
    show(50, 50);
    assertEquals(List.of("50+50"), READS);
  }

  @Test
  void turningThePageReadsThatPageAlone() {
    show(0, 50);
    show(50, 50);
    assertEquals(List.of("0+50", "50+50"), READS);
  }

  @Test
  void turningThePageOnAnotherServerReadsThatPageAlone() throws Exception {
    show(rows, 0, 50);
    show(WrittenAway.andBack(rows), 50, 50);
    assertEquals(List.of("0+50", "50+50"), READS);
  }

  @Test
  void theHeadDrawnOnAnotherServerReadsThePageShown() throws Exception {
    rows.beginAt(new RowsWanted(50, 50, null, true));
    show(rows, 50, 50);
    ConsentedRows there = WrittenAway.andBack(rows);
    assertEquals(120, there.readable());
    show(there, 50, 50);
    assertEquals(List.of("50+50", "50+50"), READS);
  }

  @Test
  void thePageShownAgainIsReadAnew() {
    show(0, 50);
    show(0, 50);
    assertEquals(List.of("0+50", "0+50"), READS);
  }

  /** Consents end while somebody reads: nobody is told that there are none while there are. */
  @Test
  void aPageThatHasEmptiedGivesWayToTheLastOneThatThereIs() {
    show(0, 50);
    there = 45;
    show(50, 50);
    assertEquals(List.of("0+50", "50+50", "0+50"), READS);
    assertEquals(45, rows.getRowCount());
  }

  @Test
  void whereNobodyIsLeftNoOtherPageIsRead() {
    show(0, 50);
    there = 0;
    show(50, 50);
    assertEquals(List.of("0+50", "50+50"), READS);
    assertEquals(0, rows.getRowCount());
  }

  @Test
  void anotherSearchBeginsAtItsFirstPageInPagesOfTheSameLength() {
    rows.beginAt(new RowsWanted(40, 20, null, true));
    show(40, 20);
    ConsentedRows other =
        rows.of(new ConsentedSearch(null, false, null, " 見本 ", RunningOrder.NEWEST));
    assertTrue(other.isNarrowed());
    assertEquals(120, other.readable());
    show(other, 0, 20);
    assertEquals(List.of("40+20", "見本 0+20"), READS);
    assertFalse(rows.isNarrowed());
    assertFalse(rows.of(ConsentedSearch.ALL).isNarrowed(), "an order leaves nobody out");
  }

  private void show(int first, int size) {
    show(rows, first, size);
  }

  private static void show(ConsentedRows rows, int first, int size) {
    assertEquals(120, rows.count(Map.of()));
    rows.load(first, size, Map.of(), Map.of());
  }

  private static final class Reads implements MedicalRecordViewer, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public ConsentedPatients consentedPatients(ConsentedSearch search, int first, int count) {
      READS.add((search.text() == null ? "" : search.text() + " ") + first + "+" + count);
      return new ConsentedPatients(List.of(), 3, there);
    }

    @Override
    public MedicalBanner banner(String patientNumber) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FetchState fetch(String patientNumber, ClinicalKind kind) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClinicalSheet sheet(String patientNumber, ClinicalKind kind) {
      throw new UnsupportedOperationException();
    }
  }
}
