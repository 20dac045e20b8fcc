package jp.madoguchi.web.audit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.ChosenColumns;
import jp.madoguchi.web.pf.ListColumns;
import jp.madoguchi.web.pf.ListDownload;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.text.Words;

/**
 * 監査ログ (SC-24). The ledger itself gives auditors everything and others their own records only. What
 * is searched for stands in the address, personal things sealed: reloading, going back and a change
 * of language keep it.
 */
@Named("audit")
@ViewScoped
public class AuditPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of("terminal", "patient", "subject", "ground", "outcome", "hash");

  @Inject private AuditLedger ledger;
  @Inject private AuditAddress address;
  @Inject private AuditWords auditWords;
  @Inject private ChosenColumns columns;
  @Inject private Words words;

  private AuditSearch search;
  private boolean lost;
  private LocalDate from;
  private LocalDate to;
  private String account;
  private String patient;
  private AuditAction action;
  private AuditRows rows;

  /** Takes over what the address says; called when the page is opened, not when it is sent. */
  public void open() {
    lost = address.lost();
    search = address.search();
    from = search.from();
    to = search.to();
    account = search.account();
    patient = search.patientNumber();
    action = search.action();
    rows = lost ? null : new AuditRows(ledger, search);
  }

  /** Searches: leads to the address of what was typed. */
  public void find() throws IOException {
    lead(address.of(new AuditSearch(from, to, stripped(account), stripped(patient), action)));
  }

  private static String stripped(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static void lead(String query) throws IOException {
    Onward.to(FacesContext.getCurrentInstance().getViewRoot().getViewId() + query);
  }

  /** The search's records as a file; every page of it leaves its record in the ledger. */
  public void export() {
    ListDownload.answer(
        "audit", auditWords.heads(), rows, auditWords::line, words.say("list.export.cut"));
  }

  /** What the list is made of, whatever stands in the fields by now. */
  public AuditSearch getSearch() {
    return search;
  }

  /** Null when the address holds a search of another log-in. */
  public PagedRows<AuditRecord> getRows() {
    return rows;
  }

  public boolean isLost() {
    return lost;
  }

  public ListColumns getColumns() {
    return columns.of("audit", COLUMNS, Set.of());
  }

  public AuditAction[] getActions() {
    return AuditAction.values();
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

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }
}
