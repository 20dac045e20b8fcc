package jp.madoguchi.web.medical;

import static jp.madoguchi.web.medical.CheckupPaper.joined;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import jp.madoguchi.clinical.CheckupTrend.TrendLine;
import jp.madoguchi.web.medical.TrendDrawing.Curve;
import jp.madoguchi.web.medical.TrendDrawing.Point;
import jp.madoguchi.web.print.PaperDrawing;
import jp.madoguchi.web.print.PaperDrawing.PaperAnchor;
import jp.madoguchi.web.print.PaperDrawing.PaperInk;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The charts of 健診 on paper: the drawings of the page, with their words for whoever hears them. */
final class TrendFigures {
  private static final double SMALL = 11;
  private static final double NUMBER = 12;
  private static final double DIGIT = 7;
  private static final double LEFT = 8;

  private final Words words;
  private final CheckupLooks looks = new CheckupLooks();

  TrendFigures(Words words) {
    this.words = words;
  }

  /** Side by side, with what their lines mean; nothing where there is none. */
  void of(List<CheckupTrend> trends, PaperPage page) {
    if (!trends.isEmpty()) {
      page.drawings(trends.stream().map(this::drawing).toList());
      page.sentence(words.say("print.medical.charts"));
    }
  }

  private PaperDrawing drawing(CheckupTrend trend) {
    TrendDrawing drawn = TrendDrawing.of(trend);
    PaperDrawing paper =
        new PaperDrawing(
            caption(trend), alternative(trend), TrendDrawing.WIDTH, TrendDrawing.HEIGHT);
    drawn.bands().stream()
        .filter(TrendDrawing.Band::even)
        .forEach(band -> paper.field(LEFT, at(band.y()), 284, at(band.height())));
    drawn.bands().forEach(band -> end(paper, band.label(), 288, band.labelY()));
    for (TrendDrawing.LimitLine limit : drawn.limits()) {
      boolean guide = limit.look().equals(looks.look(JudgementLevel.GUIDE));
      double y = at(limit.y());
      paper.line(guide ? PaperInk.DASHED : PaperInk.WHOLE, LEFT, y, 264, y);
      end(paper, limit.label(), 296, limit.labelY());
    }
    drawn.curves().forEach(curve -> line(paper, curve));
    drawn.curves().forEach(curve -> dots(paper, curve));
    drawn
        .ticks()
        .forEach(tick -> paper.text(tick.label(), PaperAnchor.MIDDLE, SMALL, at(tick.x()), 124));
    return paper;
  }

  private static void line(PaperDrawing paper, Curve curve) {
    List<Point> dots = curve.dots();
    for (int i = 1; i < dots.size(); i++) {
      Point from = dots.get(i - 1);
      Point to = dots.get(i);
      paper.line(
          curve.second() ? PaperInk.SECOND : PaperInk.FIRST,
          at(from.x()),
          at(from.y()),
          at(to.x()),
          at(to.y()));
    }
  }

  /** Newest first: a number that would stand on the one after it is left to the table. */
  private static void dots(PaperDrawing paper, Curve curve) {
    PaperInk ink = curve.second() ? PaperInk.SECOND : PaperInk.FIRST;
    double free = Double.MAX_VALUE;
    for (int i = curve.dots().size() - 1; i >= 0; i--) {
      Point dot = curve.dots().get(i);
      double x = at(dot.x());
      double half = dot.text().length() * DIGIT / 2;
      paper.dot(dot.computed() ? PaperInk.HOLLOW : ink, x, at(dot.y()));
      if (x + half <= free) {
        paper.text(dot.text(), PaperAnchor.MIDDLE, NUMBER, x, at(dot.labelY()));
        free = x - half;
      }
    }
  }

  private static void end(PaperDrawing paper, String text, double x, String y) {
    paper.text(text, PaperAnchor.END, SMALL, x, at(y));
  }

  private static double at(String coordinate) {
    return Double.parseDouble(coordinate);
  }

  private String caption(CheckupTrend trend) {
    return joined(
        " ",
        words.of(trend.subject()),
        trend.newest(),
        trend.unit(),
        trend.lines().get(0).newest().note(),
        level(trend),
        trend.overall() == null
            ? null
            : words.say("checkup.trend.overall", trend.years(), looks.arrow(trend.overall())));
  }

  private String level(CheckupTrend trend) {
    return trend.level() == JudgementLevel.NONE ? null : words.of(trend.level());
  }

  /** First and newest of each line: the table has all. */
  private String alternative(CheckupTrend trend) {
    String lines = trend.lines().stream().map(this::course).collect(Collectors.joining(", "));
    return joined(
        " ", words.say("print.medical.chart", words.of(trend.subject()), lines), level(trend));
  }

  private String course(TrendLine line) {
    MeasuredValue first = line.values().get(0);
    String newest = value(line.newest());
    return joined(
        " ", line.item(), line.values().size() < 2 ? newest : value(first) + " → " + newest);
  }

  private static String value(MeasuredValue one) {
    return joined(" ", one.date().toString(), one.text(), one.note());
  }
}
