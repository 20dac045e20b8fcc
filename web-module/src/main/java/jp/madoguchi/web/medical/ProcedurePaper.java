package jp.madoguchi.web.medical;

import static jp.madoguchi.web.medical.CheckupPaper.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.ProcedureSubject;
import jp.madoguchi.clinical.SurgeryOverview;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution.InstitutionSector;
import jp.madoguchi.clinical.TreatmentOverview;
import jp.madoguchi.clinical.TreatmentOverview.DialysisCourse;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.clinical.TreatmentVisit;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The tabs 診療 and 手術 on paper: what is looked for first, then visit by visit. */
final class ProcedurePaper {
  private static final List<String> LIMITS =
      List.of("absent", "allergies", "surgery", "words", "inout", "drugs", "late");

  private final Words words;
  private final TreatmentLooks looks;

  ProcedurePaper(Words words) {
    this.words = words;
    this.looks = new TreatmentLooks(words);
  }

  void treatments(TreatmentSheet sheet, TreatmentChoice choice, PaperPage page) {
    TreatmentOverview treat = choice.treatments(sheet);
    page.answer(
        joined(
            " / ",
            dialysis(treat.dialysis()),
            transplants(treat.transplants()),
            latest(sheet.procedures(), "treat.latest"),
            marked(treat.marked())));
    page.list(lines(treat.transplants()));
    page.heading(words.say("treat.imaging"));
    if (treat.imaging().isEmpty()) {
      page.sentence(words.say("treat.imaging.none"));
    }
    page.list(lines(treat.imaging()));
    page.heading(words.say("treat.title"));
    page.sentence(DrugHistoryPaper.chosen(choice.rows(treat)));
    part(choice, treat.parts(), treat.lines(), page);
    if (treat.leftOut() > 0) {
      page.sentence(words.say("treat.leftout", treat.leftOut()));
    }
    visits(treat.visits(), page);
    limits(page);
    page.sentence(
        joined(
            " / ",
            words.say("drug.sources"),
            sheet.claimsUntil() == null || sheet.claimsUntil().isEmpty()
                ? words.say("treat.claims.none")
                : words.say("treat.claims", sheet.claimsUntil()),
            words.say("medical.fetch.at", words.full(sheet.fetchedAt()))));
  }

  void surgeries(SurgerySheet sheet, TreatmentChoice choice, PaperPage page) {
    SurgeryOverview treat = choice.surgeries(sheet);
    page.answer(
        joined(
            " / ",
            transplants(treat.transplants()),
            latest(sheet.procedures(), "treat.latest.operation"),
            marked(treat.marked())));
    page.list(lines(treat.transplants()));
    page.heading(words.say("treat.operations"));
    part(choice, treat.parts(), treat.lines(), page);
    visits(treat.operations(), page);
    limits(page);
    page.sentence(
        joined(
            " / ",
            words.say("drug.sources"),
            words.say("MedicationSource.CLAIM"),
            words.say("treat.limits.late"),
            words.say("medical.fetch.at", words.full(sheet.fetchedAt()))));
  }

  private String dialysis(DialysisCourse course) {
    if (course == null) {
      return null;
    }
    return joined(
        " ",
        course.latest().date() == null
            ? words.say("treat.dialysis.undated")
            : words.say("treat.dialysis", course.latest().date().toString()),
        course.days() > 0 ? words.say("treat.dialysis.days", course.days()) : null);
  }

  private String transplants(List<TreatedProcedure> all) {
    return all.isEmpty() ? null : words.say("treat.transplants", all.size());
  }

  private String latest(List<TreatedProcedure> all, String key) {
    String latest = looks.latest(all);
    return latest.isEmpty() ? words.say("treat.latest.none") : words.say(key, latest);
  }

  private String marked(int marked) {
    return marked == 0 ? null : words.say("treat.marked", marked);
  }

  private List<String> lines(List<TreatedProcedure> all) {
    return looks.few(all).stream()
        .map(one -> joined(" ", looks.name(one), looks.dayAndPlace(one)))
        .toList();
  }

  private void part(TreatmentChoice choice, int parts, int lines, PaperPage page) {
    String part =
        choice.parts(parts, lines).stream()
            .filter(ChosenLinks.Option::chosen)
            .map(ChosenLinks.Option::text)
            .collect(Collectors.joining());
    if (!part.isEmpty()) {
      page.note(words.say("print.medical.part", lines, part));
    }
  }

  private void visits(List<TreatmentVisit> visits, PaperPage page) {
    if (visits.isEmpty()) {
      page.sentence(words.say("treat.visits.none"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (TreatmentVisit visit : visits) {
      visit.procedures().forEach(one -> rows.add(row(visit, one)));
    }
    page.items(
        List.of(34, 12, 40, 14),
        List.of(
            words.say("print.medical.visit"),
            words.say("treat.column.kind"),
            words.say("treat.column.name"),
            words.say("treat.column.amount")),
        rows);
  }

  private List<String> row(TreatmentVisit visit, TreatedProcedure one) {
    boolean told =
        one.subject() == ProcedureSubject.DIALYSIS || one.subject() == ProcedureSubject.TRANSPLANT;
    return List.of(
        joined(
            " ",
            looks.day(visit),
            looks.place(visit),
            visit.institution().sector() == InstitutionSector.UNSAID
                ? null
                : words.of(visit.institution().sector()),
            visit.institution().own() ? words.say("treat.own") : null,
            visit.inpatient() ? words.say("treat.inpatient") : null,
            visit.doubtful() ? words.say("treat.doubtful") : null),
        looks.kind(one),
        joined(
            " ",
            looks.name(one),
            told ? words.of(one.subject()) : null,
            looks.marks(one).stream().map(words::of).collect(Collectors.joining(" "))),
        looks.amount(one));
  }

  private void limits(PaperPage page) {
    page.heading(words.say("treat.limits"));
    page.list(LIMITS.stream().map(one -> words.say("treat.limits." + one)).toList());
  }
}
