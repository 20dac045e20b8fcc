package jp.madoguchi.web.medical;

import static jp.madoguchi.web.medical.CheckupPaper.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.DrugTimeline;
import jp.madoguchi.clinical.DrugTimeline.IngredientGroup;
import jp.madoguchi.clinical.DrugTimeline.TimelineLine;
import jp.madoguchi.web.medical.ChosenLinks.OptionRow;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The drug history as it was chosen on the page, line by line, folded lines unfolded. */
final class DrugHistoryPaper {
  private final Words words;
  private final DrugLooks looks;

  DrugHistoryPaper(Words words) {
    this.words = words;
    this.looks = new DrugLooks(words);
  }

  void of(DrugTimeline timeline, boolean ownKnown, DrugChoice choice, PaperPage page) {
    // on paper there is the list alone: which of the two views is open says nothing
    page.sentence(chosen(choice.rows(timeline, ownKnown).stream().skip(1).toList()));
    String part =
        choice.parts(timeline).stream()
            .filter(ChosenLinks.Option::chosen)
            .map(ChosenLinks.Option::text)
            .collect(Collectors.joining());
    if (!part.isEmpty()) {
      page.note(words.say("print.medical.part", timeline.lines(), part));
    }
    if (timeline.leftOut() > 0) {
      page.sentence(words.say("drug.leftout", timeline.leftOut()));
    }
    if (timeline.groups().isEmpty()) {
      page.sentence(words.say("drug.history.none"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (IngredientGroup group : timeline.groups()) {
      looks.plain(group).forEach(one -> rows.add(row(group, one)));
      looks.folded(group).forEach(one -> rows.add(row(group, one)));
    }
    page.items(
        List.of(16, 14, 38, 16, 16),
        List.of(
            words.say("drug.column.ingredient"),
            words.say("drug.column.day"),
            words.say("drug.column.drug"),
            words.say("drug.column.usage"),
            words.say("drug.column.period")),
        rows);
  }

  private List<String> row(IngredientGroup group, TimelineLine one) {
    DispensingLine line = one.line();
    return List.of(
        joined(
            "\n",
            group.name(),
            words.of(group.key().route()),
            group.key().isIdentified() ? null : words.of(group.key().basis()),
            group.running() ? words.say("drug.running") : null),
        joined("\n", looks.day(line), words.of(line.source())),
        joined(
            "\n",
            joined(
                " ",
                line.drug(),
                one.overlaps() ? words.say("drug.duplicate") : null,
                line.perhapsDouble() ? words.say("print.medical.double") : null,
                marks(line)),
            where(line)),
        joined("\n", looks.dose(line), line.kind().isEmpty() ? null : words.drugKind(line.kind())),
        joined("\n", looks.days(line), looks.period(line)));
  }

  private static String where(DispensingLine line) {
    return joined(" → ", line.institution(), line.pharmacy());
  }

  private String marks(DispensingLine line) {
    return looks.marks(line).stream().map(words::of).collect(Collectors.joining(" "));
  }

  /** The choice in words: {@code 期間 13か月 (12) / 情報源 すべて}. */
  static String chosen(List<OptionRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.label()
                    + " "
                    + row.options().stream()
                        .filter(ChosenLinks.Option::chosen)
                        .map(ChosenLinks.Option::text)
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }
}
