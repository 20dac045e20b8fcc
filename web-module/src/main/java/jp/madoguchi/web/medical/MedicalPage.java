package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.facility.FacilityTime;
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
  private final MedicalRecordViewer viewer;
  private final Instant now;
  private final String patientNumber;
  private final Tab tab;
  private final DrugChoice drugChoice;
  private final boolean unasked;
  private final Handles handles;
  private final Words words;
  private String handle;

  private MedicalBanner banner;
  private final Map<ClinicalKind, FetchState> fetches = new EnumMap<>(ClinicalKind.class);
  private final Map<ClinicalKind, ViewingRefusal> refusals = new EnumMap<>(ClinicalKind.class);
  private MedicalShowing showing;
  private MedicalShowing early;
  private ClinicalSheet sheet;
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
    this.now = clock.instant();
    this.handles = handles;
    this.patientNumber = number(handles.text("patient"));
    this.tab = Tab.at(SentForm.field(request, "tab"));
    this.unasked = FrontGate.isUnasked(request);
    this.drugChoice = drugChoice;
  }

  private static String number(String text) {
    try {
      return new PatientNumber(text).value();
    } catch (IllegalArgumentException notANumber) {
      return null;
    }
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

  /** The consent of the open tab; null when it is another person's. */
  public ConsentBadge getBadge() {
    return banner().consents().stream()
        .filter(c -> c.kind() == tab.kind().consent())
        .findFirst()
        .map(c -> ConsentBadge.of(c, now))
        .orElse(null);
  }

  /**
   * When the open tab must be blank or drawn anew: the end of its consent, or before it the end of
   * the one to 手術情報, whose lines may stand among drugs and treatments.
   */
  public String getEndsMillis() {
    boolean mixed = tab.kind() == ClinicalKind.DRUGS || tab.kind() == ClinicalKind.TREATMENTS;
    return getBadges().stream()
        .filter(
            badge ->
                badge.kind() == tab.kind().consent() || mixed && badge.kind() == ConsentKind.SHJ)
        .map(ConsentBadge::until)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(until -> String.valueOf(until.toEpochMilli()))
        .orElse("");
  }

  /** What a tab would show, without reading any content: the sign beside its label. */
  public MedicalShowing stateOf(Tab which) {
    if (which == tab) {
      return getShowing();
    }
    MedicalShowing state = stateOf(which.kind());
    return which.kind().isFetched() || state.isClosed() ? state : MedicalShowing.NOT_COLLECTED;
  }

  /** What the open tab shows. */
  public MedicalShowing getShowing() {
    if (showing == null) {
      showing = stateOf(tab.kind());
      if (!tab.kind().isFetched() && !showing.isClosed()) {
        showing = MedicalShowing.NOT_COLLECTED;
      }
      if (showing == MedicalShowing.CONTENT) {
        showing = read();
      } else if (!showing.isClosed() && leavesEarlier()) {
        showing = earlier();
      }
    }
    return showing;
  }

  /** Why it could not be fetched: words of centre or terminal as they are, or ours; or null. */
  public String getRefusal() {
    FetchState fetch = getFetch();
    if (fetch == null || fetch.message() == null) {
      return null;
    }
    return switch (cause()) {
      case NOT_ASKABLE -> words.say(fetch.message());
      case REFUSED_BY_CENTRE, GIVEN_BACK -> fetch.message();
      default -> null;
    };
  }

  /** Whose words {@link #getRefusal} are; "" for ours. */
  public String getRefusalBy() {
    return switch (cause()) {
      case REFUSED_BY_CENTRE -> words.say("medical.centre.words");
      case GIVEN_BACK -> words.say("medical.terminal.words");
      default -> "";
    };
  }

  /** What became of the question, also where something earlier is shown. */
  private MedicalShowing cause() {
    MedicalShowing shown = getShowing();
    return early == null ? shown : early;
  }

  private boolean leavesEarlier() {
    FetchState fetch = getFetch();
    return fetch != null && fetch.status().leavesEarlier();
  }

  public FetchState getFetch() {
    return fetchOf(tab.kind());
  }

  /** Whom the card names when that is not the patient, or null. */
  public InsuredPerson getOtherPerson() {
    return banner().otherPerson();
  }

  /** As it was answered; filled when {@link #getShowing()} is CONTENT. */
  public ClinicalSheet getSheet() {
    return sheet;
  }

  /** For the tab 健診. */
  public CheckupOverview getCheckups() {
    if (checkups == null) {
      checkups = CheckupOverview.of((CheckupSheet) sheet);
    }
    return checkups;
  }

  /** For the tab 薬剤. */
  public DrugOverview getDrugs() {
    if (drugs == null) {
      LocalDate today = LocalDate.ofInstant(now, FacilityTime.ZONE);
      drugs = DrugOverview.of((DrugSheet) sheet, today, drugChoice.getFilter());
    }
    return drugs;
  }

  private MedicalShowing read() {
    try {
      sheet = viewer.sheet(patientNumber, tab.kind());
      return sheet.isEmpty() ? MedicalShowing.EMPTY : MedicalShowing.CONTENT;
    } catch (MedicalAccessRefused refused) {
      return MedicalShowing.ofRefusal(refused.reason());
    }
  }

  /** What was fetched before is shown, and said to be of then. */
  private MedicalShowing earlier() {
    MedicalShowing failed = showing;
    MedicalShowing before = read();
    early = before == MedicalShowing.CONTENT ? failed : null;
    return early == null ? failed : before;
  }

  /** Why nothing newer than the content is here, in a sentence with its age; "" where it is new. */
  public String getEarly() {
    return early == null
        ? ""
        : words.say(
            "medical.earlier",
            List.of(
                words.say("MedicalShowing." + early, words.say(tab.getLabelKey())),
                words.full(sheet.fetchedAt()),
                words.say(age().key(), age().arguments())));
  }

  /** Others are in charge of the patient: reading goes on, and is marked for the review. */
  public boolean isOutside() {
    return banner().care() == CareStanding.NOT_IN_CHARGE && !getShowing().isClosed();
  }

  /** Whether asking once more may bring something newer. */
  public boolean isEarlyAskable() {
    return early != null && early.isAskable();
  }

  private RemainingTime age() {
    return RemainingTime.since(sheet.fetchedAt(), now);
  }

  private MedicalShowing stateOf(ClinicalKind kind) {
    ViewingRefusal refusal = refusals.getOrDefault(kind, banner().refusals().get(kind));
    return MedicalShowing.of(refusal, fetchOf(kind), banner().eligibilityOnly());
  }

  private FetchState fetchOf(ClinicalKind kind) {
    FetchState started = fetches.get(kind);
    return started == null ? banner().fetches().get(kind) : started;
  }

  private MedicalBanner banner() {
    if (banner == null) {
      banner = viewer.banner(patientNumber);
    }
    return banner;
  }
}
