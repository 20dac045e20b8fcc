package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import org.junit.jupiter.api.Test;

class SparklineTest {
  private static final LocalDate FROM = LocalDate.of(2022, 6, 1);
  private static final LocalDate TO = LocalDate.of(2026, 6, 1);

  @Test
  void timeRunsToTheRightAndHigherValuesAreHigher() {
    var values = List.of(value(FROM, 100), value(TO, 140));
    Sparkline line = Sparkline.of(values, FROM, TO, 100, 140);
    assertEquals("5.0,43.0 163.0,5.0", line.points());
    assertTrue(line.dots().get(1).last());
  }

  @Test
  void aGapOfYearsIsAGapOnTheLine() {
    LocalDate middle = LocalDate.of(2025, 6, 1);
    var values = List.of(value(FROM, 1), value(middle, 2), value(TO, 3));
    Sparkline line = Sparkline.of(values, FROM, TO, 1, 3);
    assertEquals("5.0,43.0 123.5,24.0 163.0,5.0", line.points());
  }

  @Test
  void equalValuesRunThroughTheMiddle() {
    var values = List.of(value(FROM, 6.1), value(TO, 6.1));
    Sparkline line = Sparkline.of(values, FROM, TO, 5.6, 6.6);
    assertEquals("5.0,24.0 163.0,24.0", line.points());
  }

  @Test
  void aSingleValueStandsAtTheRightEdge() {
    var values = List.of(value(TO, 22));
    Sparkline line = Sparkline.of(values, TO, TO, 21.5, 22.5);
    assertEquals("163.0,24.0", line.points());
  }

  private static MeasuredValue value(LocalDate date, double value) {
    return new MeasuredValue(date, value);
  }
}
