package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import jp.madoguchi.clinical.CheckupTrend.TrendLine;
import jp.madoguchi.clinical.CheckupTrend.TrendSubject;
import jp.madoguchi.web.medical.TrendDrawing.Band;
import jp.madoguchi.web.medical.TrendDrawing.Curve;
import jp.madoguchi.web.medical.TrendDrawing.Point;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {
  private static final LocalDate FROM = LocalDate.of(2022, 6, 1);
  private static final JudgementLimits KIDNEY =
      new JudgementLimits(ThresholdLimit.of("<60"), ThresholdLimit.of("<45"));

  @Test
  void timeRunsToTheRightInProportionAndLargerValuesAreHigher() {
    TrendDrawing drawing = drawn(TrendSubject.HBA1C, line(JudgementLimits.NONE, "5.5", "6.5"));
    List<Point> dots = drawing.curves().get(0).dots();
    assertTrue(x(dots.get(0)) < x(dots.get(1)));
    assertTrue(y(dots.get(0)) > y(dots.get(1)));
  }

  @Test
  void aGapOfYearsIsAGapOnTheLine() {
    TrendLine line =
        new TrendLine(
            "x",
            JudgementLimits.NONE,
            List.of(value(FROM, "1"), value(FROM.plusYears(3), "2"), value(FROM.plusYears(4), "3")),
            null);
    List<Point> dots = drawn(TrendSubject.BMI, line).curves().get(0).dots();
    double first = x(dots.get(1)) - x(dots.get(0));
    double second = x(dots.get(2)) - x(dots.get(1));
    assertEquals(3, first / second, 0.02);
  }

  @Test
  void aSingleValueAndEqualValuesAreDrawnWithinTheBox() {
    for (TrendSubject subject : TrendSubject.values()) {
      inBox(drawn(subject, line(JudgementLimits.NONE, "50")));
      inBox(drawn(subject, line(JudgementLimits.NONE, "0", "0")));
      inBox(drawn(subject, line(KIDNEY, "7.0", "129.4", "59.5")));
      inBox(drawn(subject, line(JudgementLimits.NONE, "123456789", "0.000001")));
    }
  }

  @Test
  void stagesOfCkdCoverTheDrawingOfEgfrAndNoOther() {
    TrendDrawing drawing = drawn(TrendSubject.EGFR, line(KIDNEY, "73.8", "61.1", "49.1"));
    List<Band> bands = drawing.bands();
    assertEquals(List.of("G2", "G3a", "G3b"), bands.stream().map(Band::label).limit(3).toList());
    for (int i = 1; i < bands.size(); i++) {
      double above = Double.parseDouble(bands.get(i - 1).y());
      double height = Double.parseDouble(bands.get(i - 1).height());
      assertEquals(above + height, Double.parseDouble(bands.get(i).y()), 0.11);
    }
    assertTrue(drawn(TrendSubject.BMI, line(KIDNEY, "73.8")).bands().isEmpty());
  }

  @Test
  void aLimitStandsAtItsValue() {
    TrendDrawing drawing =
        drawn(
            TrendSubject.HBA1C,
            line(
                new JudgementLimits(ThresholdLimit.of(">=5.6"), ThresholdLimit.of(">=6.5")),
                "5.6",
                "6.5"));
    assertEquals(2, drawing.limits().size());
    assertEquals(drawing.curves().get(0).dots().get(0).y(), drawing.limits().get(0).y());
    assertEquals(drawing.curves().get(0).dots().get(1).y(), drawing.limits().get(1).y());
    assertEquals("guide", drawing.limits().get(0).look());
    assertEquals("6.5", drawing.limits().get(1).label());
  }

  @Test
  void labelsOfLimitsThatLieCloseStandApart() {
    TrendDrawing drawing =
        drawn(
            TrendSubject.BLOOD_PRESSURE,
            line(
                new JudgementLimits(ThresholdLimit.of(">=85"), ThresholdLimit.of(">=90")),
                "80",
                "150"));
    double guide = Double.parseDouble(drawing.limits().get(0).labelY());
    double refer = Double.parseDouble(drawing.limits().get(1).labelY());
    assertTrue(guide - refer >= 9, guide + " " + refer);
  }

  @Test
  void theSecondLineIsToldApartWithoutColour() {
    TrendDrawing drawing =
        drawn(
            TrendSubject.BLOOD_PRESSURE,
            line(JudgementLimits.NONE, "130", "142"),
            line(JudgementLimits.NONE, "80", "88"));
    assertEquals(List.of(false, true), drawing.curves().stream().map(Curve::second).toList());
  }

  @Test
  void monthsHaveRoomBetweenThem() {
    TrendLine line =
        new TrendLine(
            "x",
            JudgementLimits.NONE,
            List.of(value(FROM, "1"), value(FROM.plusDays(20), "2"), value(FROM.plusYears(4), "3")),
            null);
    assertEquals(
        List.of("2026-06", "2022-06"),
        drawn(TrendSubject.BMI, line).ticks().stream().map(t -> t.label()).toList());
  }

  private static void inBox(TrendDrawing drawing) {
    for (Point dot : drawing.curves().get(0).dots()) {
      assertTrue(x(dot) >= 0 && x(dot) <= TrendDrawing.WIDTH, dot.x());
      assertTrue(y(dot) >= 0 && y(dot) <= TrendDrawing.HEIGHT, dot.y());
    }
  }

  private static double x(Point dot) {
    return Double.parseDouble(dot.x());
  }

  private static double y(Point dot) {
    return Double.parseDouble(dot.y());
  }

  private static TrendDrawing drawn(TrendSubject subject, TrendLine... lines) {
    return TrendDrawing.of(new CheckupTrend(subject, "", JudgementLevel.NONE, List.of(lines)));
  }

  private static TrendLine line(JudgementLimits limits, String... texts) {
    List<MeasuredValue> values = new ArrayList<>();
    for (String text : texts) {
      values.add(value(FROM.plusYears(values.size()), text));
    }
    return new TrendLine("x", limits, values, null);
  }

  private static MeasuredValue value(LocalDate date, String text) {
    return new MeasuredValue(date, new BigDecimal(text), text, false, "");
  }
}
