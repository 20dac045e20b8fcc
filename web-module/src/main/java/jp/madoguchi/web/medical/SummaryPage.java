package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import jp.madoguchi.clinical.CheckupTrend.TrendSubject;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.DrugOverview.DrugInUse;

/**
 * The tab 要約 (SC-11): what is dangerous, new or worse, in one screen. Each kind is read and refused
 * for itself; what could not be read is said where its findings would stand.
 */
@Named("summary")
@RequestScoped
public class SummaryPage {
  /** More would push the rest off the screen; the tab 薬剤 has them all. */
  private static final int MOST_DRUGS = 14;

  private static final int MOST_VALUES = 5;

  private final MedicalPage page;

  /** For the container's proxy. */
  protected SummaryPage() {
    this.page = null;
  }

  @Inject
  public SummaryPage(MedicalPage page) {
    this.page = page;
  }

  public KindShown getCheckups() {
    return page.shown(ClinicalKind.CHECKUPS);
  }

  public KindShown getDrugs() {
    return page.shown(ClinicalKind.DRUGS);
  }

  /** Those of which the findings could not be looked for. */
  public List<KindShown> getUnread() {
    return MedicalPage.SUMMARIZED.stream()
        .map(page::shown)
        .filter(kind -> !kind.isContent() && kind.getShowing() != MedicalShowing.EMPTY)
        .toList();
  }

  /** The tabs that the summary only points to. */
  public List<Tab> getElsewhere() {
    return page.getTabs().stream()
        .filter(tab -> !tab.isSummary() && !MedicalPage.SUMMARIZED.contains(tab.kind()))
        .toList();
  }

  /** Whether there is anything to heed in what could be read. */
  public boolean isFound() {
    boolean drugs =
        getDrugs().isContent()
            && (!page.getDrugs().contraindicatedNow().isEmpty()
                || !page.getDrugs().duplicates().isEmpty()
                || page.getDrugs().counted().isMany());
    boolean checkups =
        getCheckups().isContent()
            && (!page.getCheckups().refer().isEmpty()
                || !page.getCheckups().guide().isEmpty()
                || !getKidneys().isEmpty());
    return drugs || checkups;
  }

  /** The course of eGFR; none where nothing was measured. */
  public List<CheckupTrend> getKidneys() {
    return trends().stream().filter(t -> t.subject() == TrendSubject.EGFR).toList();
  }

  /** What is drawn. */
  public List<CheckupTrend> getDrawn() {
    return trends().stream().filter(t -> t.subject().isFirst()).toList();
  }

  /** What stands below the drawings in words. */
  public List<CheckupTrend> getWritten() {
    return trends().stream().filter(t -> !t.subject().isFirst()).toList();
  }

  private List<CheckupTrend> trends() {
    return getCheckups().isContent() ? page.getCheckups().trends() : List.of();
  }

  /** {@code "73.8 → 68.1 → 49.1"}: the newest at the end, and the first where some are left out. */
  public String course(CheckupTrend trend) {
    List<String> values =
        trend.lines().get(0).values().stream()
            .map(MeasuredValue::text)
            .collect(Collectors.toCollection(ArrayList::new));
    while (values.size() > MOST_VALUES) {
      values.remove(1);
    }
    return String.join(" → ", values);
  }

  /** The drugs that run longest, and those that are given twice whatever their length. */
  public List<DrugInUse> getTaken() {
    List<DrugInUse> all = page.getDrugs().current();
    return all.stream().filter(one -> one.duplicate() || all.indexOf(one) < MOST_DRUGS).toList();
  }

  /** How many more there are. */
  public int getMoreTaken() {
    return page.getDrugs().current().size() - getTaken().size();
  }
}
