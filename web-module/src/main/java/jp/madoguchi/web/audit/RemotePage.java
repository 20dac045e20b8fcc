package jp.madoguchi.web.audit;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteDecision;
import jp.madoguchi.audit.RemoteFinding;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.audit.RemoteVerdict;
import jp.madoguchi.audit.ReviewRefused;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** リモート保守の突合: sessions and log-ins of the last weeks against the work plans. */
@Named("remote")
@ViewScoped
public class RemotePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private RemoteAccess access;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private LocalDate from;
  private LocalDate to;
  private RemoteSubject about;
  private String whose;
  private RemoteDecision decision;
  private String note;
  private boolean full;
  private final WholeRows<RemoteFinding> rows =
      new WholeRows<>(() -> found(), one -> one.about().origin() + "." + one.about().id());

  /** The last weeks; called when the page is opened. */
  public void open() {
    to = FacilityTime.day(clock.instant());
    from = to.minusDays(RemoteAccess.MOST_DAYS - 1L);
  }

  /** Shows other days. */
  public void look() {
    boolean tooLong = !to.isBefore(from.plusDays(RemoteAccess.MOST_DAYS));
    if (to.isBefore(from) || tooLong) {
      said.beside("to", words.say("remote.days"));
      return;
    }
    Redrawn.also("rowsArea", "fullArea");
  }

  private List<RemoteFinding> found() {
    List<RemoteFinding> found = access.findings(from, to);
    full =
        Stream.of(RemoteOrigin.GATE_LOG, RemoteOrigin.LOG_IN)
            .anyMatch(
                origin ->
                    found.stream().filter(one -> one.about().origin() == origin).count()
                        >= RemoteAccess.MOST);
    return found;
  }

  /** Whether there may be more than the list has. */
  public boolean isFull() {
    return full;
  }

  /** Of one origin at most. */
  public int getMost() {
    return RemoteAccess.MOST;
  }

  /** Asks what is decided about the pressed row. */
  public void ask() {
    rows.pressed()
        .ifPresentOrElse(
            one -> {
              about = one.about();
              whose = one.who();
              decision = RemoteDecision.EXPLAINED;
              note = null;
            },
            () -> said.refused(words.say("remote.changed")));
  }

  public void leave() {
    about = null;
  }

  /** Keeps the decision. */
  public void decide() {
    if (about == null || decision == null) {
      said.beside("decision", words.say("input.choose"));
      return;
    }
    try {
      access.decide(about, decision, note);
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
    about = null;
    said.done(words.say("remote.said.decided", whose));
    Redrawn.also("decideArea", "rowsArea", "fullArea");
  }

  /** How it stands to the plans, in a sentence. */
  public String sentence(RemoteFinding one) {
    return one.verdict() == RemoteVerdict.OUTSIDE
        ? words.say("remote.outside", one.minutesOutside())
        : words.of(one.verdict());
  }

  /** Its mark. */
  public String mark(RemoteFinding one) {
    if (!one.open()) {
      return "done";
    }
    return one.verdict() == RemoteVerdict.WITHOUT_PLAN || one.verdict() == RemoteVerdict.OUTSIDE
        ? "stop"
        : "attention";
  }

  public boolean isAsked() {
    return about != null;
  }

  public String getWhose() {
    return whose;
  }

  public RemoteDecision[] getDecisions() {
    return RemoteDecision.values();
  }

  public PagedRows<RemoteFinding> getRows() {
    return rows;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public RemoteDecision getDecision() {
    return decision;
  }

  public void setDecision(RemoteDecision decision) {
    this.decision = decision;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
