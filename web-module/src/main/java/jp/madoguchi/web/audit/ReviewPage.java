package jp.madoguchi.web.audit;

import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.ReviewAlarms;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ReviewRefused;
import jp.madoguchi.audit.ReviewedDay;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 閲覧の点検: readings of the last days, or of one, whose reason an auditor asks for. */
@Named("review")
@ViewScoped
public class ReviewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AuditReviews reviews;
  @Inject private ReviewAlarms alarms;
  @Inject private ReviewAlarmLines lines;
  @Inject private Words words;
  @Inject private Said said;

  private ReviewKind kind = ReviewKind.OUT_OF_HOURS;
  private LocalDate day;
  private String note;
  private boolean full;
  private transient List<Entry<ReviewKind, Long>> counts;
  private final WholeRows<AuditRecord> rows =
      new WholeRows<>(() -> read(), one -> Long.toString(one.id()));

  /** Takes over kind and day that the address names; called when the page is opened. */
  public void open() {
    Map<String, String> named =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    for (ReviewKind one : ReviewKind.values()) {
      if (one.name().equals(named.get("kind"))) {
        kind = one;
      }
    }
    day = AuditSearch.date(named.get("day"), null);
  }

  /** 点検済, with what was found. */
  public void lookedThrough() {
    try {
      alarms.lookedThrough(kind, day, note);
    } catch (ReviewRefused refused) {
      said.beside("note", words.of(refused.why()));
      return;
    } catch (EJBException failed) {
      if (failed.getCause() instanceof ReviewRefused refused) {
        said.beside("note", words.of(refused.why()));
        return;
      }
      throw failed;
    }
    note = null;
    lines.again();
    said.done(words.say("review.said.done", words.of(kind), day.toString()));
    Redrawn.also("alarms", "reviewed");
  }

  private List<AuditRecord> read() {
    List<AuditRecord> read = reviews.list(kind, day);
    full = read.size() >= AuditReviews.MOST_REVIEWED;
    return read;
  }

  /** Whether there may be more than the list has. */
  public boolean isFull() {
    return full;
  }

  public int getMost() {
    return AuditReviews.MOST_REVIEWED;
  }

  public List<ReviewedDay> getReviewed() {
    return day == null ? List.of() : alarms.reviewed(kind, day);
  }

  public ReviewKind getKind() {
    return kind;
  }

  /** The one day that is shown, or null. */
  public LocalDate getDay() {
    return day;
  }

  /** Days that the lists reach back. */
  public int getDays() {
    return Settings.number("audit.review.days", 7, 1, 92);
  }

  /** Counted once a page: each count looks through the readings of days. */
  public List<Entry<ReviewKind, Long>> getCounts() {
    if (counts == null) {
      counts = List.copyOf(reviews.counts().entrySet());
    }
    return counts;
  }

  public PagedRows<AuditRecord> getRows() {
    return rows;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
