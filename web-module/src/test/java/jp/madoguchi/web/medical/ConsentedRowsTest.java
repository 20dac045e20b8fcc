package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.web.pf.RowsWanted;
import org.junit.jupiter.api.Test;

/** Whoever is read is recorded as shown: nothing is read but what the page shows, and once. */
class ConsentedRowsTest {
  private final List<String> reads = new ArrayList<>();
  private final ConsentedRows rows = new ConsentedRows(new Reads(), Clock.systemUTC());

  @Test
  void thePageThatIsShownIsReadOnce() {
    assertEquals(120, rows.readable());
    show(0, 50);
    assertEquals(List.of("0+50"), reads);
    assertEquals(3, rows.leftOut());
  }

  @Test
  void aListThatBeginsLaterReadsNoEarlierPage() {
    rows.beginAt(new RowsWanted(50, 50, null, true));
    assertEquals(120, rows.readable());
    show(50, 50);
    assertEquals(List.of("50+50"), reads);
  }

  @Test
  void turningThePageReadsThatPageAlone() {
    show(0, 50);
    show(50, 50);
    assertEquals(List.of("0+50", "50+50"), reads);
  }

  @Test
  void thePageShownAgainIsReadAnew() {
    show(0, 50);
    show(0, 50);
    assertEquals(List.of("0+50", "0+50"), reads);
  }

  private void show(int first, int size) {
    assertEquals(120, rows.count(Map.of()));
    rows.load(first, size, Map.of(), Map.of());
  }

  private final class Reads implements MedicalRecordViewer {
    @Override
    public ConsentedPatients consentedPatients(int first, int count) {
      reads.add(first + "+" + count);
      return new ConsentedPatients(List.of(), 3, 120);
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
