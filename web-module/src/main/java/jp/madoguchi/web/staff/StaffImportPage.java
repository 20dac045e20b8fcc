package jp.madoguchi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.StaffFileFinding;
import jp.madoguchi.access.StaffFileLine;
import jp.madoguchi.access.StaffFileReport;
import jp.madoguchi.access.StaffImport;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 人事データの取込: what the file would do, line by line, before it does it. */
@Named("staffImportPage")
@ViewScoped
public class StaffImportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<String> TOLD =
      Set.of("staff.file.large", "staff.file.nofile", "staff.file.unreadable");

  @Inject private StaffImport staff;
  @Inject private ReceivedStaffFile received;
  @Inject private Words words;
  @Inject private Said said;

  private String told;
  private transient StaffFileReport report;
  private final WholeRows<StaffFileFinding> findings =
      new WholeRows<>(
          () -> report == null ? List.of() : report.findings(),
          one -> one.line() + "." + one.fault() + "." + one.column());
  private final WholeRows<StaffFileLine> changes =
      new WholeRows<>(
          () -> report == null ? List.of() : report.changes(), one -> Integer.toString(one.line()));

  /** Looks what the file that was sent would do. */
  public void open() {
    if (received.text() != null) {
      report = staff.preview(received.text());
    }
  }

  /** Takes it; nothing when somebody changed people since so that it cannot be taken any more. */
  public void take() {
    if (received.text() == null) {
      said.refused(words.say("staff.file.gone"));
      return;
    }
    report = staff.take(received.text());
    if (report.taken()) {
      received.forget();
      said.done(words.say("staff.file.taken", report.created(), report.changed()));
    }
  }

  /** Lets it be. */
  public void leave() {
    received.forget();
    report = null;
  }

  /** What the page has to say in one line. */
  public String getAnswer() {
    if (received.myNumberLine() > 0) {
      return words.say("staff.file.mynumber", received.myNumberLine());
    }
    if (report == null) {
      return words.say(isProblem() ? told : "staff.file.title");
    }
    if (!report.findings().isEmpty()) {
      return words.say("staff.file.wrong", report.findings().size());
    }
    return words.say(report.taken() ? "staff.file.done" : "staff.file.would", report.lines());
  }

  private boolean isProblem() {
    return told != null && TOLD.contains(told);
  }

  /** Its mark. */
  public String getMark() {
    if (received.myNumberLine() > 0 || report != null && !report.findings().isEmpty()) {
      return "stop";
    }
    if (report == null) {
      return isProblem() ? "attention" : "";
    }
    return report.taken() ? "ok" : "attention";
  }

  /** Whether there is a file that can be taken. */
  public boolean isReady() {
    return report != null && !report.taken() && report.findings().isEmpty();
  }

  public StaffFileReport getReport() {
    return report;
  }

  public PagedRows<StaffFileFinding> getFindings() {
    return findings;
  }

  public PagedRows<StaffFileLine> getChanges() {
    return changes;
  }

  /** The column that is meant, or the whole line. */
  public String column(StaffFileFinding finding) {
    return finding.column() == null ? words.say("register.line.whole") : words.of(finding.column());
  }

  /** What is wrong, and with which other line. */
  public String reason(StaffFileFinding finding) {
    String reason = words.of(finding.fault());
    return finding.otherLine() == 0
        ? reason
        : reason + words.say("register.otherline", Integer.toString(finding.otherLine()));
  }

  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
