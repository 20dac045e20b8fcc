package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.PrintedGround;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.print.PaperSubject;
import jp.madoguchi.web.text.Words;

/**
 * A tab of the medical page on paper: whose it is and what lets it be read on every sheet, then
 * what the tab says. What is closed or not here says so in its place.
 */
@RequestScoped
public class MedicalPaper {
  private final Words words;
  private final SummaryPage summary;
  private final DrugChoice drugChoice;
  private final TreatmentChoice treatmentChoice;

  /** For the container's proxy. */
  protected MedicalPaper() {
    this(null, null, null, null);
  }

  @Inject
  public MedicalPaper(
      Words words, SummaryPage summary, DrugChoice drugChoice, TreatmentChoice treatmentChoice) {
    this.words = words;
    this.summary = summary;
    this.drugChoice = drugChoice;
    this.treatmentChoice = treatmentChoice;
  }

  /**
   * @param grounds of the kinds that were read, at least one
   */
  PaperPage of(MedicalPage page, List<PrintedGround> grounds, PaperPage paper) {
    head(page.getPatient(), grounds, paper);
    if (page.getTab().isSummary()) {
      return new SummaryPaper(words).of(page, summary, paper);
    }
    KindShown shown = page.shown(page.getTab().kind());
    if (!shown.isContent()) {
      return state(shown, words, paper);
    }
    early(shown, paper);
    switch (page.getTab().kind()) {
      case CHECKUPS -> new CheckupPaper(words).of(page, paper);
      case DRUGS -> new DrugPaper(words).of(page, drugChoice, paper);
      case TREATMENTS ->
          new ProcedurePaper(words)
              .treatments((TreatmentSheet) shown.getSheet(), treatmentChoice, paper);
      case SURGERIES ->
          new ProcedurePaper(words)
              .surgeries((SurgerySheet) shown.getSheet(), treatmentChoice, paper);
      case PRESCRIPTIONS -> throw new IllegalStateException("not fetched by this release");
    }
    return paper;
  }

  /** Why a kind is not here, and what to do. */
  static PaperPage state(KindShown shown, Words words, PaperPage paper) {
    String name = "MedicalShowing." + shown.getShowing();
    paper.note(words.say(name, words.say(shown.getTab().getLabelKey())));
    return paper.sentence(words.say(name + ".next"));
  }

  /** What was fetched before, and why nothing newer is here. */
  static void early(KindShown shown, PaperPage paper) {
    if (!shown.getEarly().isEmpty()) {
      paper.note(shown.getEarly());
    }
  }

  private void head(PatientView patient, List<PrintedGround> grounds, PaperPage paper) {
    String number = words.say("medical.list.column.number") + " " + patient.number().value();
    paper.about(
        new PaperSubject(
            number + "  " + patient.name() + "  " + words.birth(patient.birth()),
            words.say("print.medical.ground")
                + " "
                + grounds.stream().map(this::shortly).collect(Collectors.joining(" / "))));
    List<PaperFact> facts = new ArrayList<>();
    facts.add(fact("medical.list.column.number", patient.number().value()));
    facts.add(fact("print.name", patient.name()));
    facts.add(fact("print.kana", patient.nameKana()));
    facts.add(fact("medical.list.column.birth", words.birth(patient.birth())));
    facts.add(fact("print.sex", words.sex(patient.sex())));
    grounds.forEach(one -> facts.add(fact("print.medical.ground", atLength(one))));
    paper.facts(facts);
  }

  private String shortly(PrintedGround ground) {
    return words.say("print.medical.ground.one", kind(ground), by(ground), end(ground.ends()));
  }

  private String atLength(PrintedGround ground) {
    String all =
        words.say("print.medical.ground.one", kind(ground), by(ground), end(ground.until()));
    return ground.surgeryUntil() == null
        ? all
        : all + " " + words.say("print.medical.ground.surgery", end(ground.surgeryUntil()));
  }

  private String kind(PrintedGround ground) {
    return words.say(new Tab(ground.kind()).getLabelKey());
  }

  private String by(PrintedGround ground) {
    return ground.instead() == null
        ? words.say(ground.granted() ? "print.medical.granted" : "print.medical.consent")
        : words.of(ground.instead());
  }

  private String end(Instant until) {
    return until == null
        ? words.say("medical.left.unknown")
        : words.say("print.medical.until", words.full(until));
  }

  private PaperFact fact(String key, String value) {
    return new PaperFact(words.say(key), value);
  }
}
