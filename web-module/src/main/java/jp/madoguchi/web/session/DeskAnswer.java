package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/**
 * Where an act of the result page leads: to the board, which says what was done and for whom; to
 * the result page again; or nowhere, with a message beside the field that was wrong.
 */
@RequestScoped
public class DeskAnswer {
  private final DoneText done;
  private final Words words;
  private final Said said;

  /** For the container's proxy. */
  protected DeskAnswer() {
    this(null, null, null);
  }

  @Inject
  public DeskAnswer(DoneText done, Words words, Said said) {
    this.done = done;
    this.words = words;
    this.said = said;
  }

  /** Done, and on to the next row of the board. */
  void leave(String doneKey, Supplier<SessionView> act) throws IOException {
    leave(doneKey, Map.of(), act);
  }

  void leave(String doneKey, Map<String, String> fields, Supplier<SessionView> act)
      throws IOException {
    tell(fields, () -> BoardAddress.of(text("board"), done.seal(doneKey, act.get().row())));
  }

  /**
   * Done, and the same page again.
   *
   * @param toldKey sentence of the page, or null
   * @param fields the component of each field the desk may refuse
   */
  void stay(String toldKey, Map<String, String> fields, Supplier<?> act) throws IOException {
    tell(
        fields,
        () -> {
          act.get();
          return page(toldKey);
        });
  }

  /**
   * Goes where the act says, unless it is refused.
   *
   * @param act gives the address below the context root
   */
  void tell(Map<String, String> fields, Supplier<String> act) throws IOException {
    try {
      Onward.to(act.get());
    } catch (RefusedInput refused) {
      RefusedInput.InputProblem first = refused.problems().get(0);
      String field = fields.get(first.field());
      // a 12-digit number does not stay on the screen either
      if (field == null || MyNumberGuard.KEY.equals(first.messageKey())) {
        Onward.to(page(first.messageKey()));
      } else {
        said.beside(field, words.say(first.messageKey()));
      }
    } catch (LostRace sameMoment) {
      Onward.to(page("session.stale"));
    }
  }

  static String page(String toldKey) {
    return "/reception/session.xhtml?id=" + id() + (toldKey == null ? "" : "&told=" + toldKey);
  }

  static long id() {
    return Long.parseLong(text("id"));
  }

  static long version() {
    return Long.parseLong(text("version"));
  }

  /** Number of the patient whose row was pressed; null when none was. */
  static String patient() {
    String number = text("patient");
    return number == null || number.isBlank() ? null : number;
  }

  static String text(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(name);
  }
}
