package jp.madoguchi.web.audit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import jp.madoguchi.audit.LeakLine;
import jp.madoguchi.audit.LeakReport;
import jp.madoguchi.audit.LeakReports;
import jp.madoguchi.audit.LeakedData;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.ListDownload;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** 漏えい報告: whose data was seen by whom, of a patient or a user and a period. */
@Named("leak")
@ViewScoped
public class LeakPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LeakReports reports;
  @Inject private AuditAddress address;
  @Inject private LeakWords leakWords;
  @Inject private Words words;

  private AuditSearch search;
  private boolean lost;
  private LocalDate from;
  private LocalDate to;
  private String account;
  private String patient;
  private transient LeakReport report;
  private final WholeRows<LeakLine> rows =
      new WholeRows<>(() -> fresh().lines(), one -> leakKey(one));

  /** Takes over what the address says; called when the page is opened, not when it is sent. */
  public void open() {
    lost = address.lost();
    search = address.search();
    from = search.from();
    to = search.to();
    account = search.account();
    patient = search.patientNumber();
  }

  /** Makes the report: leads to the address of what was typed. */
  public void find() throws IOException {
    Onward.to(
        FacesContext.getCurrentInstance().getViewRoot().getViewId()
            + address.of(new AuditSearch(from, to, stripped(account), stripped(patient), null)));
  }

  /** The report as a file for a spreadsheet. */
  public void export() {
    // made and recorded anew, not of what the open page has read
    LeakReport handed = reports.handOut(LeakPdf.question(search));
    WholeRows<LeakLine> anew = new WholeRows<>(() -> handed.lines(), one -> leakKey(one));
    ListDownload.answer("leak-report", leakWords.heads(), anew, leakWords::line, "");
  }

  private static String stripped(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static String leakKey(LeakLine line) {
    return line.record().id() + ":" + Integer.toHexString(line.patientNumber().hashCode());
  }

  /** Whether a patient or a user was named, so that there is a report. */
  public boolean isAsked() {
    return !lost && search != null && LeakPdf.question(search) != null;
  }

  /** Each reading of it is recorded: once a request. */
  public LeakReport getReport() {
    return report == null ? fresh() : report;
  }

  private LeakReport fresh() {
    if (report == null) {
      report = reports.report(LeakPdf.question(search));
    }
    return report;
  }

  public List<Entry<LeakedData, Long>> getByData() {
    return List.copyOf(getReport().patientsByData().entrySet());
  }

  /** The answer of the page in one sentence. */
  public String getSentence() {
    return words.say(
        getReport().cut() ? "leak.sentence.cut" : "leak.sentence",
        getReport().patients(),
        getReport().people(),
        getReport().lines().size());
  }

  public PagedRows<LeakLine> getRows() {
    return rows;
  }

  public AuditSearch getSearch() {
    return search;
  }

  public boolean isLost() {
    return lost;
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

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getPatient() {
    return patient;
  }

  public void setPatient(String patient) {
    this.patient = patient;
  }
}
