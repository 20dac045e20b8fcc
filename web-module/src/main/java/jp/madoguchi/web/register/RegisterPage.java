package jp.madoguchi.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Language;

/** 患者台帳の取込: an upload, how far it is, and what came of it; counts and lines, no patient. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private RegisterUploads uploads;
  @Inject private RegisterDifferences differences;
  @Inject private Language language;

  private String told;
  private final WholeRows<ImportFinding> findings =
      new WholeRows<>(
          () -> getUpload().getReport().findings(), one -> one.line() + "-" + one.place());

  /** Wrong lines, as far as they were read. */
  public PagedRows<ImportFinding> getFindings() {
    return findings;
  }

  /** The one that runs or ran last on this node, or null. */
  public RegisterUpload getUpload() {
    return uploads.latest();
  }

  public boolean isRunning() {
    return uploads.latest() != null && uploads.latest().isRunning();
  }

  /**
   * Looks again while an import runs: all that the page shows is read when it is drawn, and when
   * the import has ended, the whole of it is.
   */
  public void look() {
    if (!isRunning()) {
      Redrawn.also("answer", "state");
    }
  }

  /** 100 as well where there is none. */
  public int getPercent() {
    return uploads.latest() == null ? 100 : uploads.latest().getPercent();
  }

  /** The first thing the page says. */
  public String getAnswer() {
    RegisterUpload latest = uploads.latest();
    return "register.answer." + (latest == null ? "NONE" : latest.getStage());
  }

  /** Its shape: nothing yet, at work, taken, or not. */
  public String getMarkKind() {
    RegisterUpload latest = uploads.latest();
    if (latest == null) {
      return Mark.OFF.kind();
    }
    return switch (latest.getStage()) {
      case RUNNING -> Mark.WAIT.kind();
      case TAKEN -> Mark.OK.kind();
      case REFUSED, FAILED -> Mark.STOP.kind();
    };
  }

  public String column(ImportFinding finding) {
    return FindingWords.column(language.getLocale(), finding);
  }

  public String reason(ImportFinding finding) {
    return FindingWords.reason(language.getLocale(), finding);
  }

  /** Lines of commas, the first of them. */
  public String getBlankLines() {
    List<Integer> first = uploads.latest().getReport().firstBlankRows();
    return String.join(", ", first.stream().map(String::valueOf).toList());
  }

  /** Differences that wait for the desk's lead, of all imports. */
  public long getOpenDifferences() {
    return differences.countOpen();
  }

  public int getLimitMiB() {
    return ReceivedRegister.limitMiB();
  }

  /** Only what is a key of this page: it comes from the address. */
  public String getTold() {
    return told != null && told.matches("register\\.said\\.[a-z]{1,20}") ? told : null;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
