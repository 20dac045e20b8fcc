package jp.madoguchi.web.medical;

import static jp.madoguchi.web.medical.CheckupPaper.joined;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;

/** The tab 要約 on paper: what is to be heeded, the drugs of today, the courses of the checkups. */
final class SummaryPaper {
  private final Words words;
  private final CheckupPaper checkups;
  private final DrugPaper drugs;

  SummaryPaper(Words words) {
    this.words = words;
    this.checkups = new CheckupPaper(words);
    this.drugs = new DrugPaper(words);
  }

  PaperPage of(MedicalPage medical, SummaryPage summary, PaperPage page) {
    page.wide().heading(words.say("summary.alerts"));
    page.list(alerts(medical, summary));
    page.heading(words.say("drug.now.title"));
    drugs(medical, summary, page);
    page.heading(words.say("summary.checkups"));
    checkups(medical, summary, page);
    page.heading(words.say("summary.elsewhere"));
    page.facts(
        summary.getElsewhere().stream()
            .map(
                tab ->
                    new PaperFact(
                        words.say(tab.getLabelKey()),
                        words.say("MedicalShowing.tab." + medical.stateOf(tab))))
            .toList());
    return page.sentence(words.say("summary.elsewhere.note"));
  }

  private List<String> alerts(MedicalPage medical, SummaryPage summary) {
    List<String> all = new ArrayList<>();
    if (summary.getDrugs().isContent()) {
      medical.getDrugs().contraindicatedNow().forEach(hit -> all.add(drugs.contraindication(hit)));
      all.addAll(drugs.duplicates(medical.getDrugs()));
    }
    summary.getKidneys().forEach(trend -> all.add(kidney(summary, trend)));
    if (summary.getCheckups().isContent()) {
      all.addAll(checkups.findings(medical.getCheckups()));
    }
    if (summary.getDrugs().isContent() && medical.getDrugs().counted().isMany()) {
      all.add(words.say("summary.many", medical.getDrugs().counted().ingredients()));
    }
    summary.getUnread().forEach(one -> all.add(unread(one)));
    if (all.isEmpty()) {
      all.add(words.say("summary.nothing"));
    }
    return all;
  }

  private String kidney(SummaryPage summary, CheckupTrend trend) {
    return joined(
        " ",
        "eGFR",
        summary.course(trend),
        trend.unit(),
        trend.lines().get(0).newest().note(),
        trend.overall() == null
            ? null
            : words.say(
                "checkup.trend.overall", trend.years(), new CheckupLooks().arrow(trend.overall())),
        trend.level() == JudgementLevel.NONE ? null : words.of(trend.level()),
        "(" + trend.newestDate() + ")");
  }

  private String unread(KindShown one) {
    return joined(
        " ",
        words.say("summary.unread", words.say(one.getTab().getLabelKey())),
        "(" + words.say("MedicalShowing.tab." + one.getShowing()) + ")",
        words.say("summary.unread." + one.getTab().getAddress()));
  }

  private void drugs(MedicalPage medical, SummaryPage summary, PaperPage page) {
    KindShown shown = summary.getDrugs();
    if (!shown.isContent()) {
      MedicalPaper.state(shown, words, page);
      return;
    }
    MedicalPaper.early(shown, page);
    page.sentence(drugs.taken(medical.getDrugs()));
    drugs.current(medical.getDrugs().current(), page);
    drugs.checked(medical.getDrugs(), medical.getDrugsChecked()).forEach(page::sentence);
    page.sentence(drugs.sources((DrugSheet) shown.getSheet()));
  }

  private void checkups(MedicalPage medical, SummaryPage summary, PaperPage page) {
    KindShown shown = summary.getCheckups();
    if (!shown.isContent()) {
      MedicalPaper.state(shown, words, page);
      return;
    }
    MedicalPaper.early(shown, page);
    if (medical.getCheckups().trends().isEmpty()) {
      page.sentence(words.say("summary.checkups.none"));
    } else {
      checkups.trends(summary.getDrawn(), medical.getCheckups().trends(), page);
    }
    page.sentence(
        words.say("checkup.source", words.full(((CheckupSheet) shown.getSheet()).fetchedAt())));
  }
}
