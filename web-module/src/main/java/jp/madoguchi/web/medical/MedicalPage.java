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
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.text.Dates;

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
  private final boolean allDrugs;

  private MedicalBanner banner;
  private final Map<ConsentKind, FetchState> fetches = new EnumMap<>(ConsentKind.class);
  private final Map<ConsentKind, Showing> refusals = new EnumMap<>(ConsentKind.class);
  private Showing showing;
  private CheckupSheet checkupSheet;
  private CheckupTable checkups;
  private DrugSheet drugSheet;
  private DrugTable drugs;

  /** For the container's proxy. */
  protected MedicalPage() {
    this.viewer = null;
    this.now = null;
    this.patientNumber = null;
    this.tab = null;
    this.allDrugs = false;
  }

  @Inject
  public MedicalPage(MedicalRecordViewer viewer, Clock clock, HttpServletRequest request) {
    this.viewer = viewer;
    this.now = clock.instant();
    this.patientNumber = numberIn(request);
    this.tab = Tab.at(request.getParameter("tab"));
    this.allDrugs = "all".equals(request.getParameter("range"));
  }

  private static String numberIn(HttpServletRequest request) {
    try {
      return new PatientNumber(request.getParameter("patient")).value();
    } catch (IllegalArgumentException notANumber) {
      return null;
    }
  }

  /** Opening the page asks the terminal for what may be asked and was not yet. */
  public void open() {
    if (!isKnown()) {
      return;
    }
    for (ConsentKind kind : List.of(ConsentKind.TKK, ConsentKind.YZK)) {
      if (stateOf(kind) == Showing.NOT_ASKED) {
        try {
          fetches.put(kind, viewer.fetch(patientNumber, kind));
        } catch (MedicalAccessRefused closed) {
          refusals.put(kind, Showing.ofRefusal(closed.reasonKey()));
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

  public Tab[] getTabs() {
    return Tab.values();
  }

  public String getNumber() {
    return patientNumber;
  }

  public boolean isAllDrugs() {
    return allDrugs;
  }

  public long getNowMillis() {
    return now.toEpochMilli();
  }

  /** The four kinds of medical information. */
  public List<ConsentBadge> getBadges() {
    return banner().consents().stream()
        .filter(c -> c.kind() != ConsentKind.TSR)
        .map(c -> ConsentBadge.of(c, now))
        .toList();
  }

  /** The consent of the open tab; null when the answer did not name the kind. */
  public ConsentBadge getBadge() {
    ConsentView consent = consentOf(tab.getKind());
    return consent == null ? null : ConsentBadge.of(consent, now);
  }

  /** What a tab would show, without reading any content: the sign beside its label. */
  public Showing stateOf(Tab which) {
    if (which == tab) {
      return getShowing();
    }
    Showing state = stateOf(which.getKind());
    return which.isCollected() || closed(state) ? state : Showing.NOT_COLLECTED;
  }

  /** What the open tab shows. */
  public Showing getShowing() {
    if (showing == null) {
      showing = stateOf(tab.getKind());
      if (!tab.isCollected() && !closed(showing)) {
        showing = Showing.NOT_COLLECTED;
      }
      if (showing == Showing.CONTENT) {
        showing = read();
      }
    }
    return showing;
  }

  /** The terminal's own words when it refused, or null. */
  public String getRefusalText() {
    FetchState fetch = getFetch();
    return fetch == null ? null : fetch.message();
  }

  public FetchState getFetch() {
    return fetchOf(tab.getKind());
  }

  /** Filled when {@link #getShowing()} is CONTENT and the tab is 健診. */
  public CheckupTable getCheckups() {
    return checkups;
  }

  public CheckupSheet getCheckupSheet() {
    return checkupSheet;
  }

  /** Filled when {@link #getShowing()} is CONTENT and the tab is 薬剤. */
  public DrugTable getDrugs() {
    return drugs;
  }

  public DrugSheet getDrugSheet() {
    return drugSheet;
  }

  private Showing read() {
    try {
      if (tab == Tab.CHECKUP) {
        checkupSheet = viewer.checkups(patientNumber);
        checkups = CheckupTable.of(checkupSheet);
        return checkups.isEmpty() ? Showing.EMPTY : Showing.CONTENT;
      }
      drugSheet = viewer.drugs(patientNumber);
      drugs = DrugTable.of(drugSheet, LocalDate.ofInstant(now, Dates.ZONE), allDrugs);
      return drugs.isEmpty() ? Showing.EMPTY : Showing.CONTENT;
    } catch (MedicalAccessRefused refused) {
      return Showing.ofRefusal(refused.reasonKey());
    }
  }

  private Showing stateOf(ConsentKind kind) {
    Showing refusal = refusals.get(kind);
    return refusal != null
        ? refusal
        : Showing.of(consentOf(kind), fetchOf(kind), banner().eligibilityOnly(), now);
  }

  private static boolean closed(Showing state) {
    return switch (state) {
      case CONSENT_REFUSED,
          CONSENT_NONE,
          CONSENT_EXPIRED,
          CONSENT_UNOBTAINABLE,
          CONSENT_UNKNOWN,
          ELIGIBILITY_ONLY,
          NO_RIGHT ->
          true;
      default -> false;
    };
  }

  private ConsentView consentOf(ConsentKind kind) {
    return banner().consents().stream().filter(c -> c.kind() == kind).findFirst().orElse(null);
  }

  private FetchState fetchOf(ConsentKind kind) {
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
