package jp.madoguchi.web.audit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map.Entry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.WholeRows;

/** 閲覧の点検: readings of the last days whose reason an auditor asks for. */
@Named("review")
@ViewScoped
public class ReviewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AuditReviews reviews;

  private ReviewKind kind = ReviewKind.OUT_OF_HOURS;
  private final WholeRows<AuditRecord> rows =
      new WholeRows<>(() -> reviews.list(kind), one -> Long.toString(one.id()));

  /** Takes over the kind that the address names; called when the page is opened. */
  public void open() {
    String named =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("kind");
    for (ReviewKind one : ReviewKind.values()) {
      if (one.name().equals(named)) {
        kind = one;
      }
    }
  }

  public ReviewKind getKind() {
    return kind;
  }

  /** Days that the lists reach back. */
  public int getDays() {
    return Settings.number("audit.review.days", 7, 1, 92);
  }

  public List<Entry<ReviewKind, Long>> getCounts() {
    return List.copyOf(reviews.counts().entrySet());
  }

  public PagedRows<AuditRecord> getRows() {
    return rows;
  }
}
