package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatient;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.patient.PatientView;

/** 同意取得済み患者一覧 (SC-16): who can be viewed now, and until when. */
@Named("consentedPatients")
@RequestScoped
public class ConsentedPatientsPage {
  private static final int SIZE = 50;

  /**
   * One line.
   *
   * @param badges the four kinds of medical information
   */
  public record ConsentedLine(PatientView patient, List<ConsentBadge> badges) {}

  private final MedicalRecordViewer viewer;
  private final Instant now;
  private List<ConsentedPatientsPage.ConsentedLine> lines;
  private ConsentedPatients shown;
  private int page = 1;

  /** For the container's proxy. */
  protected ConsentedPatientsPage() {
    this(null, Clock.systemUTC());
  }

  @Inject
  public ConsentedPatientsPage(MedicalRecordViewer viewer, Clock clock) {
    this.viewer = viewer;
    this.now = clock.instant();
  }

  public List<ConsentedPatientsPage.ConsentedLine> getLines() {
    if (lines == null) {
      lines = shown().patients().stream().map(this::line).toList();
    }
    return lines;
  }

  /** All that the pages are made of; on a single page those that it shows. */
  public long getCount() {
    return getPages() > 1 ? shown().total() : getLines().size();
  }

  /** Of this page those of whom nothing can be viewed after all. */
  public int getLeftOut() {
    return shown().leftOut();
  }

  public int getPages() {
    return (int) ((shown().total() + SIZE - 1) / SIZE);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 100_000));
  }

  private ConsentedPatients shown() {
    if (shown == null) {
      shown = viewer.consentedPatients((page - 1) * SIZE, SIZE);
    }
    return shown;
  }

  public long getNowMillis() {
    return now.toEpochMilli();
  }

  private ConsentedPatientsPage.ConsentedLine line(ConsentedPatient one) {
    return new ConsentedPatientsPage.ConsentedLine(
        one.patient(),
        one.consents().stream()
            .filter(c -> ClinicalKind.isOpenedBy(c.kind()))
            .map(c -> ConsentBadge.of(c, now))
            .toList());
  }
}
