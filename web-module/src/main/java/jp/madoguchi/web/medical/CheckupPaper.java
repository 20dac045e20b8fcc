package jp.madoguchi.web.medical;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.checkup.Assessment;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.clinical.CheckupOverview;
import jp.madoguchi.clinical.CheckupOverview.CheckupDate;
import jp.madoguchi.clinical.CheckupOverview.CheckupFinding;
import jp.madoguchi.clinical.CheckupOverview.CheckupGroup;
import jp.madoguchi.clinical.CheckupOverview.CheckupReading;
import jp.madoguchi.clinical.CheckupOverview.CheckupReadings;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import jp.madoguchi.clinical.CheckupTrend.TrendLine;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The tab 健診 on paper: what stands out, the courses as a table, then every item by date. */
final class CheckupPaper {
  /** Dates that stand side by side; more go into further tables. */
  private static final int MOST_DATES = 5;

  private final Words words;
  private final CheckupLooks looks = new CheckupLooks();

  CheckupPaper(Words words) {
    this.words = words;
  }

  void of(MedicalPage medical, PaperPage page) {
    of(medical.getCheckups(), (CheckupSheet) medical.getSheet(), page);
  }

  void of(CheckupOverview overview, CheckupSheet sheet, PaperPage page) {
    page.wide().answer(answer(overview));
    page.list(findings(overview));
    unplaced(sheet, page);
    if (!overview.trends().isEmpty()) {
      page.heading(words.say("summary.checkups"));
      trends(overview.trends(), overview.trends(), page);
    }
    for (CheckupGroup group : overview.groups()) {
      page.heading(words.of(group.group()));
      for (int from = 0; from < overview.dates().size(); from += MOST_DATES) {
        group(overview, group, from, page);
      }
    }
    if (overview.newest() != null) {
      reasons(overview.newest(), page);
    }
    page.sentence(words.say("checkup.source", words.full(sheet.fetchedAt())));
  }

  private String answer(CheckupOverview overview) {
    String newest =
        overview.newest() == null
            ? null
            : words.say("checkup.newest", overview.dates().get(0).date());
    String nothing =
        overview.refer().isEmpty() && overview.guide().isEmpty()
            ? words.say(overview.newest() == null ? "checkup.nonewest" : "checkup.none")
            : null;
    return joined(
        " / ",
        nothing,
        overview.refer().isEmpty() ? null : words.say("checkup.refer", overview.refer().size()),
        overview.guide().isEmpty() ? null : words.say("checkup.guide", overview.guide().size()),
        newest);
  }

  /** What crosses a threshold at the newest date, each with its level. */
  List<String> findings(CheckupOverview overview) {
    List<String> all = new ArrayList<>();
    overview.refer().forEach(one -> all.add(finding(one, JudgementLevel.REFER)));
    overview.guide().forEach(one -> all.add(finding(one, JudgementLevel.GUIDE)));
    return all;
  }

  private String finding(CheckupFinding one, JudgementLevel level) {
    return joined(
        " ",
        words.of(level),
        one.item(),
        one.text(),
        one.unit(),
        one.mark() == null ? null : words.of(one.mark()));
  }

  private void unplaced(CheckupSheet sheet, PaperPage page) {
    if (!sheet.unplaced().isEmpty()) {
      page.note(words.say("checkup.unplaced", sheet.unplaced().size()));
      page.list(
          sheet.unplaced().stream()
              .map(
                  one ->
                      joined(
                          " ",
                          one.day() == null ? null : one.day().toString(),
                          one.item(),
                          one.text(),
                          one.unit()))
              .toList());
    }
  }

  /** The courses, oldest value first: some as charts, all in a table. */
  void trends(List<CheckupTrend> drawn, List<CheckupTrend> trends, PaperPage page) {
    new TrendFigures(words).of(drawn, page);
    List<List<String>> rows = new ArrayList<>();
    for (CheckupTrend trend : trends) {
      for (TrendLine line : trend.lines()) {
        String overall = trend.overall() == null || trend.lines().size() > 1 ? "" : overall(trend);
        rows.add(
            List.of(
                joined("\n", line.item(), trend.unit()),
                line.values().stream().map(this::measured).collect(Collectors.joining(" → ")),
                joined("\n", line.change() == null ? null : looks.arrow(line.change()), overall)));
      }
    }
    page.items(
        List.of(20, 68, 12),
        List.of(
            words.say("checkup.item"),
            words.say("print.medical.course"),
            words.say("checkup.change.column")),
        rows);
  }

  private String overall(CheckupTrend trend) {
    return words.say("checkup.trend.overall", trend.years(), looks.arrow(trend.overall()));
  }

  private String measured(MeasuredValue one) {
    return joined(
        " ",
        one.date().toString(),
        one.text(),
        one.note(),
        one.computed() ? words.say("checkup.computed") : null);
  }

  private void group(CheckupOverview overview, CheckupGroup group, int from, PaperPage page) {
    int to = Math.min(from + MOST_DATES, overview.dates().size());
    List<String> heads = new ArrayList<>();
    heads.add(words.say("checkup.item"));
    overview.dates().subList(from, to).forEach(one -> heads.add(date(one)));
    boolean newest = from == 0;
    if (newest) {
      heads.add(words.say("checkup.change.column"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (CheckupReadings line : group.lines()) {
      List<String> cells = new ArrayList<>();
      cells.add(joined("\n", line.item(), line.unit()));
      line.values().subList(from, to).forEach(one -> cells.add(value(one)));
      if (newest) {
        cells.add(change(line));
      }
      rows.add(cells);
    }
    page.items(widths(to - from + (newest ? 1 : 0)), heads, rows);
  }

  /** The item, then as many of one width; they do not grow where there are few. */
  private static List<Integer> widths(int columns) {
    List<Integer> widths = new ArrayList<>();
    widths.add(20);
    for (int i = 0; i < columns; i++) {
      widths.add(80 / Math.max(columns, 3));
    }
    return widths;
  }

  private String date(CheckupDate one) {
    return joined(
        " ", one.date().toString(), one.doubtful() ? words.say("checkup.doubtful") : null);
  }

  private String value(CheckupReading one) {
    if (!one.isPresent()) {
      return "–";
    }
    return joined(
        "\n",
        looks.text(one),
        one.level() == JudgementLevel.NONE ? null : words.of(one.level()),
        looks.isMarked(one) ? words.of(one.mark()) : null,
        one.method());
  }

  private String change(CheckupReadings line) {
    boolean other = line.otherMethod() && line.change() != null;
    return joined(
        "\n", looks.arrow(line.change()), other ? words.say("checkup.othermethod") : null);
  }

  private void reasons(CheckupConclusion newest, PaperPage page) {
    page.heading(words.say("checkup.reasons", newest.day()));
    page.sentence(words.say("checkup.reasons.note"));
    assessed("checkup.metabolic", newest.metabolic(), newest.metabolicAgreement(), page);
    assessed("checkup.guidance", newest.guidance(), newest.guidanceAgreement(), page);
  }

  private void assessed(
      String key, Assessment<?> own, CheckupConclusion.Agreement agreement, PaperPage page) {
    page.subheading(
        joined(
            " ",
            words.say(key),
            own.result() == null ? words.say("checkup.notassessed") : words.of(own.result()),
            words.of(agreement)));
    page.list(
        own.criteria().stream()
            .map(one -> joined(" ", words.of(one.kind()), words.of(one.answer()), one.evidence()))
            .toList());
  }

  /** Without what is not there. */
  static String joined(String between, String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(between));
  }
}
