package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.reception.AttachmentCheck;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.AttachmentCheck.BothSides;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.security.SentForm;
import jp.madoguchi.web.text.Words;

/**
 * Whose a session is, on the result page and in its list of patients: who can be chosen and who
 * cannot, and why; what it was before; {@link AttachmentActions} changes it.
 */
@Named
@RequestScoped
public class AttachmentPage {
  private final AttachmentDesk desk;
  private final SessionPage page;
  private final PatientSearch search;
  private final HttpServletRequest request;
  private final Me me;
  private final Words words;
  private Map<String, AttachmentCheck> checks;
  private List<AttachmentLine> history;

  /** For the container's proxy. */
  protected AttachmentPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AttachmentPage(
      AttachmentDesk desk,
      SessionPage page,
      PatientSearch search,
      HttpServletRequest request,
      Me me,
      Words words) {
    this.desk = desk;
    this.page = page;
    this.search = search;
    this.request = request;
    this.me = me;
    this.words = words;
  }

  /** Anybody at the desk may choose this patient. */
  public boolean isFree(PatientView patient) {
    return attachability(patient) == Attachability.ONE_PERSON;
  }

  /** The caller may, with a reason. */
  public boolean isWithReason(PatientView patient) {
    return me.isLeadingDesk() && attachability(patient) == Attachability.LEAD_WITH_REASON;
  }

  /** Why the caller cannot, as a sentence; empty when they can. */
  public String refusal(PatientView patient) {
    return isFree(patient) || isWithReason(patient)
        ? ""
        : words.say(attachability(patient).refusalKey());
  }

  /** What differs, field by field, both sides. */
  public List<String> differences(PatientView patient) {
    AttachmentCheck check = checks().get(patient.number().value());
    return check == null ? List.of() : check.differences().stream().map(this::sentence).toList();
  }

  private String sentence(BothSides line) {
    return words.say(
        "session.attach.sides",
        List.of(
            words.say("field." + line.field()),
            side(line.field(), line.onFile()),
            side(line.field(), line.answered())));
  }

  private String side(ComparedField field, String value) {
    return value == null || value.isBlank()
        ? words.say("session.attach.notold")
        : FieldWords.value(field, value, words);
  }

  private Attachability attachability(PatientView patient) {
    AttachmentCheck check = checks().get(patient.number().value());
    return check == null ? Attachability.ONE_PERSON : check.verdict();
  }

  /** Of all patients of the list at once. */
  private Map<String, AttachmentCheck> checks() {
    if (checks == null) {
      String session = SentForm.field(request, "id");
      List<PatientView> listed =
          SentForm.field(request, "q") == null ? proposed() : search.getFound();
      checks =
          session == null || !session.matches("[0-9]{1,18}") || listed.isEmpty()
              ? Map.of()
              : desk.check(
                  Long.parseLong(session),
                  listed.stream().map(patient -> patient.number().value()).toList());
    }
    return checks;
  }

  private List<PatientView> proposed() {
    return page.getView() == null
        ? List.of()
        : page.getView().proposals().stream().map(SessionView.Proposal::patient).toList();
  }

  /** Whose it was and is, the newest first. */
  public List<AttachmentLine> getHistory() {
    if (history == null) {
      history = page.getView() == null ? List.of() : desk.history(page.getId());
    }
    return history;
  }

  /** There is more to tell than that it is this patient's. */
  public boolean isEventful() {
    return getHistory().size() > 1 || getHistory().stream().anyMatch(line -> line.reason() != null);
  }

  public boolean isMayUndo() {
    SessionView view = page.getView();
    if (!me.isLeadingDesk() || view == null || view.row().patientNumber() == null) {
      return false;
    }
    return switch (view.row().state()) {
      case REVIEW, HELD, IMPORTED, CLOSED, FAILED, MATCHING -> view.row().resultAt() != null;
      case CARD_PLACED, AUTH, QUERYING, OFFLINE, CANCELLED -> false;
    };
  }

  /** Consents that run now and can be withdrawn. */
  public List<ConsentView> getRunning() {
    return page.getView() == null || !me.isMayConfirmVisually()
        ? List.of()
        : page.getView().consents().stream()
            .filter(consent -> consent.state() == ConsentState.GIVEN)
            .toList();
  }

  /**
   * Kinds that can be ticked; when the form comes back any, for which of them run is the façade's
   * to say.
   */
  public List<ConsentKind> getWithdrawable() {
    return FacesContext.getCurrentInstance().isPostback()
        ? List.of(ConsentKind.values())
        : getRunning().stream().map(ConsentView::kind).toList();
  }

  /** Whose it is, for the head of a box. */
  public String getWho() {
    PatientView patient = page.getView() == null ? null : page.getView().patient();
    return patient == null
        ? ""
        : String.join(
            "　", words.kana(patient.nameKana()), patient.name(), patient.number().value());
  }

  public List<UndoReason> getUndoReasons() {
    return List.of(UndoReason.values());
  }

  public List<SamePersonReason> getDifferenceReasons() {
    return List.of(SamePersonReason.values());
  }

  public List<WithdrawalReason> getWithdrawalReasons() {
    return List.of(WithdrawalReason.values());
  }
}
