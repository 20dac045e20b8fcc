package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.CheckupOverview;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.DrugOverview;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalPrinting;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.FrontGate;
import jp.madoguchi.web.security.SentForm;
import jp.madoguchi.web.text.Words;

/**
 * 医療情報閲覧 (SC-11) of one patient. Lives for one request: the consent is asked anew each time, and
 * nothing medical stays in a session.
 */
@Named("medical")
@RequestScoped
public class MedicalPage {
  /** What the summary reads; of the others it says where they stand. */
  static final List<ClinicalKind> SUMMARIZED = List.of(ClinicalKind.CHECKUPS, ClinicalKind.DRUGS);

  private final MedicalRecordViewer viewer;
  private final Instant now;
  private final String patientNumber;
  private final Tab tab;
  private final DrugChoice drugChoice;
  private final boolean unasked;
  private final Handles handles;
  private final Words words;
  private String handle;
  private SheetReader reader;

  private MedicalBanner banner;
  private final Map<ClinicalKind, FetchState> fetches = new EnumMap<>(ClinicalKind.class);
  private final Map<ClinicalKind, ViewingRefusal> refusals = new EnumMap<>(ClinicalKind.class);
  private final Map<ClinicalKind, KindShown> shown = new EnumMap<>(ClinicalKind.class);
  private CheckupOverview checkups;
  private DrugOverview drugs;

  /** For the container's proxy. */
  protected MedicalPage() {
    this.viewer = null;
    this.now = null;
    this.patientNumber = null;
    this.tab = null;
    this.drugChoice = null;
    this.unasked = false;
    this.handles = null;
    this.words = null;
  }

  @Inject
  public MedicalPage(
      MedicalRecordViewer viewer,
      Clock clock,
      HttpServletRequest request,
      Handles handles,
      DrugChoice drugChoice,
      Words words) {
    this.words = words;
    this.viewer = viewer;
    this.reader = viewer::sheet;
    this.now = clock.instant();
    this.handles = handles;
    this.patientNumber = handles.patient().map(PatientNumber::value).orElse(null);
    this.tab = Tab.at(SentForm.field(request, "tab"));
    this.unasked = FrontGate.isUnasked(request);
    this.drugChoice = drugChoice;
  }

  /**
   * Opening the page asks the terminal for what may be asked and was not yet; not when a link of
   * another site opened it: the person then presses the button.
   */
  public void open() {
    if (unasked || !isKnown()) {
      return;
    }
    for (ClinicalKind kind : ClinicalKind.fetched()) {
      if (stateOf(kind) == MedicalShowing.NOT_ASKED) {
        try {
          fetches.put(kind, viewer.fetch(patientNumber, kind));
        } catch (MedicalAccessRefused closed) {
          refusals.put(kind, closed.reason());
        }
      }
    }
  }

  /** Its sheets are read for paper from here on: what the page says then is printed. */
  void readBy(SheetReader paper) {
    reader = paper;
  }

  /** Whether the hospital prints and the open tab shows anything, be it that nothing is there. */
  public boolean isPrintable() {
    return MedicalPrinting.isAllowed()
        && onTab().stream().map(kind -> shown(kind).getShowing()).anyMatch(MedicalShowing::isRead);
  }

  /** Whether the address names a patient. */
  public boolean isKnown() {
    return patientNumber != null && banner() != null && banner.patient() != null;
  }

  public PatientView getPatient() {
    return banner().patient();
  }

  public Tab getTab() {
    return tab;
  }

  public List<Tab> getTabs() {
    return Tab.all();
  }

  public String getNumber() {
    return patientNumber;
  }

  /** What stands for the number in the addresses of this page. */
  public String getHandle() {
    if (handle == null) {
      handle = handles.of(patientNumber);
    }
    return handle;
  }

  /** The address is one of another log-in. */
  public boolean isAddressLost() {
    return handles.isForeign("patient");
  }

  public long getNowMillis() {
    return now.toEpochMilli();
  }

  /** The four kinds of medical information. */
  public List<ConsentBadge> getBadges() {
    return banner().consents().stream()
        .filter(c -> ClinicalKind.isOpenedBy(c.kind()))
        .map(c -> ConsentBadge.of(c, now))
        .toList();
  }

  /** When the open tab must be blank or drawn anew, in milliseconds; "" for never. */
  public String getEndsMillis() {
    return ContentEnd.millis(getBadges(), banner().opened(), onTab());
  }

  /** The kinds whose content the open tab shows. */
  List<ClinicalKind> onTab() {
    return tab.isSummary() ? SUMMARIZED : List.of(tab.kind());
  }

  /** What a tab would show, without reading any content: the sign beside its label. */
  public MedicalShowing stateOf(Tab which) {
    return which.isSummary() ? MedicalShowing.CONTENT : placeOf(which.kind());
  }

  private MedicalShowing placeOf(ClinicalKind kind) {
    MedicalShowing state = stateOf(kind);
    return kind.isFetched() || state.isClosed() ? state : MedicalShowing.NOT_COLLECTED;
  }

  /** What one kind shows on this page; read when it is asked for. */
  KindShown shown(ClinicalKind kind) {
    return shown.computeIfAbsent(
        kind, k -> new KindShown(reader, words, now, patientNumber, k, fetchOf(k), placeOf(k)));
  }

  /** What the open tab shows; the summary shows its kinds, each for itself, unless all say one. */
  public MedicalShowing getShowing() {
    return tab.isSummary() ? summary() : shown(tab.kind()).getShowing();
  }

  private MedicalShowing summary() {
    List<MedicalShowing> all =
        SUMMARIZED.stream().map(kind -> shown(kind).getShowing()).distinct().toList();
    return all.size() == 1 && all.get(0).isOfThePerson() ? all.get(0) : MedicalShowing.CONTENT;
  }

  /** The page asks again until the answer is here. */
  public boolean isPending() {
    return tab.isSummary()
        ? SUMMARIZED.stream().anyMatch(kind -> shown(kind).getShowing().isPending())
        : getShowing().isPending();
  }

  /** Why it could not be fetched: words of centre or terminal as they are, or ours; or null. */
  public String getRefusal() {
    return tab.isSummary() ? null : shown(tab.kind()).getRefusal();
  }

  /** Whose words {@link #getRefusal} are; "" for ours. */
  public String getRefusalBy() {
    return tab.isSummary() ? "" : shown(tab.kind()).getRefusalBy();
  }

  public FetchState getFetch() {
    return tab.isSummary() ? null : fetchOf(tab.kind());
  }

  /** Whom the card names when that is not the patient, or null. */
  public InsuredPerson getOtherPerson() {
    return banner().otherPerson();
  }

  /** As it was answered; filled when {@link #getShowing()} is CONTENT. */
  public ClinicalSheet getSheet() {
    return tab.isSummary() ? null : shown(tab.kind()).getSheet();
  }

  /** For the tab 健診 and the summary. */
  public CheckupOverview getCheckups() {
    if (checkups == null) {
      checkups = CheckupOverview.of((CheckupSheet) shown(ClinicalKind.CHECKUPS).getSheet());
    }
    return checkups;
  }

  /** For the tab 薬剤 and the summary. */
  public DrugOverview getDrugs() {
    if (drugs == null) {
      LocalDate today = LocalDate.ofInstant(now, FacilityTime.ZONE);
      DrugSheet sheet = (DrugSheet) shown(ClinicalKind.DRUGS).getSheet();
      drugs =
          tab.isSummary()
              ? DrugOverview.withoutTimeline(sheet, today, drugChoice.getFilter())
              : DrugOverview.of(sheet, today, drugChoice.getFilter());
    }
    return drugs;
  }

  /** What the check of 併用禁忌 among these drugs said of itself. */
  public MedicineHistoryResult getDrugsChecked() {
    return ((DrugSheet) shown(ClinicalKind.DRUGS).getSheet()).checked();
  }

  /** Why nothing newer than the content is here, in a sentence with its age; "" where it is new. */
  public String getEarly() {
    return tab.isSummary() ? "" : shown(tab.kind()).getEarly();
  }

  /** Others are in charge of the patient: reading goes on, and is marked for the review. */
  public boolean isOutside() {
    return banner().care() == CareStanding.NOT_IN_CHARGE && !getShowing().isClosed();
  }

  /** Whether asking once more may bring something newer. */
  public boolean isEarlyAskable() {
    return !tab.isSummary() && shown(tab.kind()).isEarlyAskable();
  }

  private MedicalShowing stateOf(ClinicalKind kind) {
    ViewingRefusal refusal = refusals.getOrDefault(kind, banner().refusals().get(kind));
    if (refusal == null && banner().opened().of(kind) != null && isNothingHeld(kind)) {
      return MedicalShowing.NOT_HELD;
    }
    return MedicalShowing.of(refusal, fetchOf(kind), banner().eligibilityOnly());
  }

  private boolean isNothingHeld(ClinicalKind kind) {
    FetchState held = fetchOf(kind);
    return kind.isFetched() && held != null && held.status() == FetchState.Status.NOT_ASKED;
  }

  /** What is open of the patient without consent, or could be. */
  public OpenedPatient getOpened() {
    return banner().opened();
  }

  /** The opening that stands in for a consent of the open tab, or null. */
  public GroundOpening getOpening() {
    return onTab().stream()
        .map(banner().opened()::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private FetchState fetchOf(ClinicalKind kind) {
    FetchState started = fetches.get(kind);
    return started == null ? banner().fetches().get(kind) : started;
  }

  /** Read once for a request: each reading is recorded. */
  MedicalBanner banner() {
    if (banner == null) {
      banner = viewer.banner(patientNumber);
    }
    return banner;
  }
}
