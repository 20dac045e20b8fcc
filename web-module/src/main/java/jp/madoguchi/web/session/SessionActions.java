package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.ReceptionDesk.IdentityOutcome;
import jp.madoguchi.reception.ReceptionDesk.VisualReason;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.text.SentenceKeys;
import jp.madoguchi.web.text.TypedDate;

/**
 * What the desk does on the result page. Each action ends in a redirect, so that a page shown again
 * repeats nothing. The decisions travel as plain fields of the form: the page's components need not
 * read the session a second time to understand them.
 */
@Named
@RequestScoped
public class SessionActions {
  private static final String BOARD = "/reception/board.xhtml";

  private final ReceptionDesk desk;
  private final Handles handles;

  /** For the container's proxy. */
  protected SessionActions() {
    this(null, null);
  }

  @Inject
  public SessionActions(ReceptionDesk desk, Handles handles) {
    this.handles = handles;
    this.desk = desk;
  }

  /** 取込 with the sides chosen on the page. */
  public void take() throws IOException {
    Map<ComparedField, Choice> choices = new EnumMap<>(ComparedField.class);
    for (ComparedField field : ComparedField.values()) {
      String side = text("side." + field.name());
      if (side != null && !side.equals(text("was." + field.name()))) {
        choices.put(field, Choice.valueOf(side));
      }
    }
    String place = text("insurance");
    Integer insurance = place == null || place.isBlank() ? null : Integer.valueOf(place);
    act(() -> desk.takeOver(id(), new TakeOver(version(), insurance, choices)), BOARD);
  }

  /** 喪失の登録, after the clerk has confirmed it. */
  public void loss() throws IOException {
    act(() -> desk.recordLoss(id(), version()), BOARD);
  }

  /** 提示書類の訂正. */
  public void document() throws IOException {
    String typed = text("documentUntil");
    LocalDate until = typed == null ? null : TypedDate.parse(typed).orElse(null);
    if (until == null && typed != null && !typed.isBlank()) {
      redirect(page("input.date"));
      return;
    }
    PresentedDocument document = PresentedDocument.valueOf(text("document"));
    act(() -> desk.showDocument(id(), version(), document, until), page(null));
  }

  public void hold() throws IOException {
    String reason = text("reason");
    act(() -> desk.hold(id(), version(), reason == null ? "" : reason), BOARD);
  }

  public void cancel() throws IOException {
    act(() -> desk.cancel(id(), version()), BOARD);
  }

  /** Sends the same inquiry again. */
  public void resend() throws IOException {
    act(() -> desk.resend(id(), version()), page(null));
  }

  /** 対応済: what could not be confirmed has been dealt with. */
  public void finish() throws IOException {
    act(() -> desk.finish(id(), version()), BOARD);
  }

  /** 患者照合: the button pressed carries the patient's number. */
  public void assign() throws IOException {
    String patient = text("match:assign");
    if (patient == null || patient.isBlank()) {
      redirect(page(null));
      return;
    }
    act(() -> desk.assignPatient(id(), patient), page(null));
  }

  public void register() throws IOException {
    String number = text("newNumber") == null ? "" : text("newNumber").strip();
    String to = page(null);
    try {
      desk.registerPatient(id(), number);
    } catch (RefusedInput refused) {
      String key = refused.problems().get(0).messageKey();
      // what was typed comes back to be corrected, by a handle; a 12-digit number never does
      to = page(key) + (MyNumberGuard.KEY.equals(key) ? "" : again(number));
    } catch (LostRace sameMoment) {
      to = page("session.stale");
    }
    redirect(to);
  }

  private String again(String number) {
    return "&do=register&patient=" + URLEncoder.encode(handles.of(number), StandardCharsets.UTF_8);
  }

  /** Asks the terminal for the patient chosen after the card's holder was identified. */
  public void inquire() throws IOException {
    String patient = text("ask:inquire");
    if (patient == null || patient.isBlank()) {
      redirect(page(null));
      return;
    }
    act(() -> desk.inquireForCard(id(), patient), page(null));
  }

  public void pin() throws IOException {
    char[] pin =
        TypedPin.of(
            (ServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    boolean sure = "true".equals(text("sure"));
    try {
      identified(() -> desk.authenticateByPin(id(), pin, sure));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  public void visual() throws IOException {
    boolean agreed = "true".equals(text("agreed"));
    VisualReason reason = VisualReason.valueOf(text("why"));
    identified(() -> desk.confirmVisually(id(), reason, agreed));
  }

  private void identified(Supplier<IdentityOutcome> check) throws IOException {
    String to;
    try {
      IdentityOutcome outcome = check.get();
      to = page(SentenceKeys.of(outcome.notice()));
      if (outcome.triesLeft() != null && !outcome.ok()) {
        to += "&tries=" + outcome.triesLeft();
      }
    } catch (RefusedInput refused) {
      to = page(refused.problems().get(0).messageKey());
    } catch (LostRace sameMoment) {
      to = page("session.stale");
    }
    redirect(to);
  }

  static void act(Supplier<?> action, String afterwards) throws IOException {
    String to = afterwards;
    try {
      action.get();
    } catch (RefusedInput refused) {
      to = page(refused.problems().get(0).messageKey());
    } catch (LostRace sameMoment) {
      to = page("session.stale");
    }
    redirect(to);
  }

  static String page(String toldKey) {
    return "/reception/session.xhtml?id=" + id() + (toldKey == null ? "" : "&told=" + toldKey);
  }

  static void redirect(String to) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + to);
    FacesContext.getCurrentInstance().responseComplete();
  }

  static long id() {
    return Long.parseLong(text("id"));
  }

  static long version() {
    return Long.parseLong(text("version"));
  }

  static String text(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(name);
  }
}
