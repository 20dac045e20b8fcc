package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.care.CareDesk;
import jp.madoguchi.care.VisitCare;
import jp.madoguchi.web.security.Me;

/**
 * Which departments a visit goes to (受診科), on the result page. What was ticked when the page was
 * drawn comes back with the form: only what the clerk changed is said, so that two clerks undo
 * nothing of each other's.
 */
@Named("visitCare")
@RequestScoped
public class VisitCarePage {
  private final CareDesk desk;
  private final SessionPage page;
  private final DeskAnswer answer;
  private final Me me;
  private VisitCare visit;
  private String[] departments;

  /** For the container's proxy. */
  protected VisitCarePage() {
    this(null, null, null, null);
  }

  @Inject
  public VisitCarePage(CareDesk desk, SessionPage page, DeskAnswer answer, Me me) {
    this.desk = desk;
    this.page = page;
    this.answer = answer;
    this.me = me;
  }

  /** The desk can say it: whose visit it is, is known, and there are departments. */
  public boolean isOffered() {
    return me.isMayConfirmVisually()
        && (posted() || page.getView() != null && page.getView().patient() != null)
        && !visit().choices().isEmpty();
  }

  public List<String> getSaid() {
    return visit().departments();
  }

  public List<String> getChoices() {
    return visit().choices();
  }

  /** 登録. */
  public void decide() throws IOException {
    Set<String> was = before();
    Set<String> ticked = Set.of(getDepartments());
    Set<String> added = new HashSet<>(ticked);
    added.removeAll(was);
    Set<String> removed = new HashSet<>(was);
    removed.removeAll(ticked);
    answer.stay(
        "session.care.ok",
        Map.of(),
        () -> {
          desk.decide(DeskAnswer.id(), added, removed);
          return null;
        });
  }

  private static Set<String> before() {
    String[] was =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get("was");
    return was == null ? Set.of() : Set.of(was);
  }

  private VisitCare visit() {
    if (visit == null) {
      visit = desk.visit(posted() ? DeskAnswer.id() : page.getId());
    }
    return visit;
  }

  private static boolean posted() {
    return FacesContext.getCurrentInstance().isPostback();
  }

  /** Ticked; what was said before, until somebody says otherwise. */
  public String[] getDepartments() {
    return departments == null ? getSaid().toArray(String[]::new) : departments.clone();
  }

  public void setDepartments(String[] departments) {
    this.departments = departments == null ? new String[0] : departments.clone();
  }
}
