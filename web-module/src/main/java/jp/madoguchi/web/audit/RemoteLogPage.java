package jp.madoguchi.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteLogFinding;
import jp.madoguchi.audit.RemoteLogReport;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** リモート接続記録の取込: what the gate's log would add, line by line, before it does. */
@Named("remoteLog")
@ViewScoped
public class RemoteLogPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<String> TOLD =
      Set.of("staff.file.large", "staff.file.nofile", "staff.file.unreadable");

  @Inject private RemoteAccess access;
  @Inject private ReceivedRemoteLog received;
  @Inject private Words words;
  @Inject private Said said;

  private String told;
  private transient RemoteLogReport report;
  private final WholeRows<RemoteLogFinding> findings =
      new WholeRows<>(
          () -> report == null ? List.of() : report.findings(),
          one -> one.line() + "." + one.fault() + "." + one.column());

  /** Looks what the log that was sent would add. */
  public void open() {
    if (received.text() != null) {
      report = access.preview(received.text());
    }
  }

  /** Takes it. */
  public void take() {
    if (received.text() == null) {
      said.refused(words.say("staff.file.gone"));
      return;
    }
    report = access.read(received.text());
    if (report.taken()) {
      received.forget();
      said.done(words.say("remote.file.taken", report.added(), report.known()));
      Redrawn.also("rowsArea", "fullArea");
    }
  }

  /** Lets it be. */
  public void leave() {
    received.forget();
    report = null;
  }

  /** What there is to say of the file; empty when there is none. */
  public String getAnswer() {
    if (received.myNumberLine() > 0) {
      return words.say("staff.file.mynumber", received.myNumberLine());
    }
    if (report == null) {
      return told != null && TOLD.contains(told) ? words.say(told) : "";
    }
    if (!report.findings().isEmpty()) {
      return words.say("staff.file.wrong", report.findings().size());
    }
    return words.say(
        report.taken() ? "remote.file.taken" : "remote.file.would", report.added(), report.known());
  }

  /** Its mark. */
  public String getMark() {
    if (report != null && report.taken()) {
      return "done";
    }
    return report != null && report.findings().isEmpty() ? "attention" : "stop";
  }

  /** Whether there is a log that can be taken. */
  public boolean isReady() {
    return report != null && !report.taken() && report.findings().isEmpty();
  }

  public RemoteLogReport getReport() {
    return report;
  }

  public PagedRows<RemoteLogFinding> getFindings() {
    return findings;
  }

  /** The column that is meant, or the whole line. */
  public String column(RemoteLogFinding finding) {
    return finding.column() == null ? words.say("register.line.whole") : words.of(finding.column());
  }

  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
