package jp.madoguchi.web.medical;

import static jp.madoguchi.web.medical.CheckupPaper.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugContraindication;
import jp.madoguchi.clinical.DrugOverview;
import jp.madoguchi.clinical.DrugOverview.DrugDuplicate;
import jp.madoguchi.clinical.DrugOverview.DrugInUse;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/**
 * The tab 薬剤 on paper: what overlaps, what is taken now, then the history as it was chosen on the
 * page, folded lines unfolded.
 */
final class DrugPaper {
  private final Words words;
  private final DrugLooks looks;

  DrugPaper(Words words) {
    this.words = words;
    this.looks = new DrugLooks(words);
  }

  void of(MedicalPage medical, DrugChoice choice, PaperPage page) {
    of(medical.getDrugs(), (DrugSheet) medical.getSheet(), choice, page);
  }

  void of(DrugOverview drugs, DrugSheet sheet, DrugChoice choice, PaperPage page) {
    page.wide().answer(answer(drugs));
    page.list(drugs.contraindications().stream().map(this::contraindication).toList());
    checked(drugs, sheet.checked()).forEach(page::sentence);
    page.list(duplicates(drugs));
    page.sentence(verdict(drugs, choice));
    page.heading(words.say("drug.now.title"));
    current(drugs.current(), page);
    page.sentence(words.say("drug.now.note"));
    page.heading(words.say("drug.history"));
    new DrugHistoryPaper(words).of(drugs.timeline(), sheet.ownKnown(), choice, page);
    page.heading(
        words.say(
            drugs.unseen().isEmpty() ? "drug.unseen.none" : "drug.unseen", drugs.unseen().size()));
    page.list(drugs.unseen().stream().map(this::line).toList());
    page.list(limits(drugs));
    page.sentence(sources(sheet));
  }

  private String answer(DrugOverview drugs) {
    return joined(
        " / ",
        drugs.duplicates().isEmpty()
            ? null
            : words.say("drug.duplicates", drugs.duplicates().size()),
        taken(drugs));
  }

  /** How many ingredients are taken now, and of how many that cannot be said. */
  String taken(DrugOverview drugs) {
    var counted = drugs.counted();
    return joined(
        " ",
        words.say(drugs.current().isEmpty() ? "drug.now.none" : "drug.now", counted.ingredients()),
        counted.isMany() ? "(" + words.say("drug.now.many") + ")" : null,
        counted.uncertain() > 0 ? words.say("drug.now.uncertain", counted.uncertain()) : null,
        counted.unidentified() > 0
            ? words.say("drug.now.unidentified", counted.unidentified())
            : null);
  }

  /** A pair of 併用禁忌, with table, edition and source. */
  String contraindication(DrugContraindication hit) {
    return joined(
        " ",
        words.say("drug.contraindication"),
        hit.one().drug() + " × " + hit.other().drug(),
        hit.now() ? null : words.say("summary.check.ended"),
        "(" + place(hit.one()) + " / " + place(hit.other()) + ")",
        looks.direction(hit),
        looks.match(hit.pair().oneBy(), hit.pair().oneKey())
            + " × "
            + looks.match(hit.pair().otherBy(), hit.pair().otherKey()),
        hit.pair().reason(),
        looks.cited(hit.pair().cited()));
  }

  private String place(DispensingLine line) {
    return joined(" ", looks.day(line), line.institution());
  }

  /** What the check says of itself. */
  List<String> checked(DrugOverview drugs, MedicineHistoryResult check) {
    List<String> said = new ArrayList<>();
    if (!check.switchedOn()) {
      said.add(words.say("summary.check.off"));
    } else {
      if (!check.lacking().isEmpty()) {
        said.add(words.say("summary.check.lacking", looks.tables(check.lacking())));
      }
      if (!check.used().isEmpty()) {
        said.add(words.say("summary.check.used") + " " + looks.allCited(check.used()));
      }
      if (check.leftOut() > 0) {
        said.add(words.say("summary.check.leftout", check.leftOut()));
      }
    }
    if (!drugs.unseen().isEmpty()) {
      said.add(words.say("drug.unseen", drugs.unseen().size()));
    }
    said.add(words.say("summary.check.words"));
    return said;
  }

  /** One for each ingredient of which two supplies run. */
  List<String> duplicates(DrugOverview drugs) {
    return drugs.duplicates().stream().map(this::duplicate).toList();
  }

  private String duplicate(DrugDuplicate one) {
    return joined(
        " ",
        words.say("summary.duplicate"),
        one.name(),
        "(" + words.of(one.key().route()) + ", " + words.of(one.key().basis()) + ")",
        one.lines().stream()
            .map(line -> joined(" ", place(line), line.drug(), looks.period(line)))
            .collect(Collectors.joining(" / ")));
  }

  private String verdict(DrugOverview drugs, DrugChoice choice) {
    return joined(
        " ",
        words.say(drugs.duplicates().isEmpty() ? "drug.check.none" : "drug.check.found"),
        words.say(choice.isSame() ? "drug.check.same" : "drug.check.elsewhere"),
        drugs.overlappedBefore() > 0
            ? words.say("drug.check.before", drugs.overlappedBefore())
            : null);
  }

  /** What is taken now; nothing where nothing is. */
  void current(List<DrugInUse> taken, PaperPage page) {
    page.items(
        List.of(70, 16, 14),
        List.of(
            words.say("drug.column.drug"),
            words.say("drug.column.until"),
            words.say("drug.column.source")),
        taken.stream()
            .map(
                one ->
                    List.of(
                        joined(
                            "\n",
                            joined(
                                " ",
                                one.line().drug(),
                                one.duplicate() ? words.say("drug.duplicate") : null,
                                marks(one.line())),
                            looks.about(one.line())),
                        words.say("drug.until", one.line().coveredUntil().toString()),
                        words.of(one.line().source())))
            .toList());
  }

  private String line(DispensingLine line) {
    return joined(
        " ", looks.day(line), line.drug(), looks.dose(line), line.institution(), marks(line));
  }

  private String marks(DispensingLine line) {
    return looks.marks(line).stream().map(words::of).collect(Collectors.joining(" "));
  }

  private List<String> limits(DrugOverview drugs) {
    List<String> keys = new ArrayList<>();
    if (drugs.byName()) {
      keys.add("drug.limits.name");
    }
    keys.addAll(
        List.of(
            "drug.limits.compound",
            "drug.limits.late",
            "drug.limits.others",
            "drug.limits.surgery"));
    return keys.stream().map(words::say).toList();
  }

  /** How far each source reaches, and when it was fetched. */
  String sources(DrugSheet sheet) {
    return joined(
        " / ",
        words.say("drug.sources"),
        reaches("drug.claims", sheet.claimsUntil()),
        reaches("drug.dispensed", sheet.dispensedUntil()),
        reaches("drug.prescribed", sheet.prescribedUntil()),
        words.say("medical.fetch.at", words.full(sheet.fetchedAt())));
  }

  private String reaches(String key, Object until) {
    return until == null || until.toString().isEmpty()
        ? words.say(key + ".none")
        : words.say(key, until.toString());
  }
}
