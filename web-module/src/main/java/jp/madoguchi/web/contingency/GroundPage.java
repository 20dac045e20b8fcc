package jp.madoguchi.web.contingency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundDesk;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.contingency.OpeningReason;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.security.SentForm;
import jp.madoguchi.web.text.Words;

/** 救急・災害時医療情報閲覧の開始 (SC-18, SC-19): why, and how the patient was told to be this one. */
@Named("groundPage")
@ViewScoped
public class GroundPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private MedicalRecordViewer viewer;
  @Inject private GroundDesk desk;
  @Inject private Handles handles;
  @Inject private HttpServletRequest request;
  @Inject private Words words;
  @Inject private Said said;

  private ExtraordinaryGround ground;
  private String patientNumber;
  private PatientView patient;
  private OpeningReason reason;
  private IdentityBasis identity;
  private String typed;

  /** What the address names; a patient or ground that is not the reader's to open is none. */
  public void open() {
    ground = ground(SentForm.field(request, "ground"));
    patientNumber = handles.patient().map(PatientNumber::value).orElse(null);
    MedicalBanner banner = patientNumber == null ? null : viewer.banner(patientNumber);
    boolean offered =
        ground != null && banner != null && banner.opened().offered().contains(ground);
    patient = offered ? banner.patient() : null;
  }

  /** Whether there is a patient that the reader can open by this ground. */
  public boolean isReady() {
    return ground != null && patient != null;
  }

  private static ExtraordinaryGround ground(String name) {
    return Arrays.stream(ExtraordinaryGround.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Opens, and leads to the patient's page. */
  public void begin() throws IOException {
    NewOpening wanted = new NewOpening(patientNumber, reason, identity, typed);
    Optional<ContingencyRefusal> refusal =
        ContingencyActs.refusal(
            () -> {
              switch (ground) {
                case EMERGENCY -> desk.emergency(wanted);
                case DISASTER -> desk.disaster(wanted);
              }
            });
    if (refusal.isEmpty() || refusal.get() == ContingencyRefusal.ALREADY_OPEN) {
      Onward.to("/medical/patient.xhtml?patient=" + getHandle());
      return;
    }
    String field =
        switch (refusal.get()) {
          case REASON -> "reason";
          case IDENTITY -> "identity";
          case WORDS, MY_NUMBER -> "words";
          default -> null;
        };
    if (field == null) {
      said.refused(words.of(refusal.get()));
    } else {
      said.beside(field, words.of(refusal.get()));
    }
  }

  public List<OpeningReason> getReasons() {
    return Arrays.stream(OpeningReason.values()).filter(one -> one.fits(ground)).toList();
  }

  public List<IdentityBasis> getIdentities() {
    return List.of(IdentityBasis.values());
  }

  public ExtraordinaryGround getGround() {
    return ground;
  }

  public PatientView getPatient() {
    return patient;
  }

  public String getHandle() {
    return handles.of(patientNumber);
  }

  public OpeningReason getReason() {
    return reason;
  }

  public void setReason(OpeningReason reason) {
    this.reason = reason;
  }

  public IdentityBasis getIdentity() {
    return identity;
  }

  public void setIdentity(IdentityBasis identity) {
    this.identity = identity;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
