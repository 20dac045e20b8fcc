package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatient;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.patient.PatientView;

/** 同意取得済み患者一覧 (SC-16): who can be viewed now, and until when. */
@Named("consentedPatients")
@RequestScoped
public class ConsentedPatientsPage {
  /**
   * One line.
   *
   * @param badges the four kinds of medical information
   */
  public record ConsentedLine(PatientView patient, List<ConsentBadge> badges) {}

  private final MedicalRecordViewer viewer;
  private final Instant now;
  private List<ConsentedPatientsPage.ConsentedLine> lines;

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
      lines = viewer.consentedPatients().stream().map(this::line).toList();
    }
    return lines;
  }

  public int getCount() {
    return getLines().size();
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
