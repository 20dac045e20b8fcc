package jp.madoguchi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainVerifier;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.text.Words;

/** 監査ログ (SC-24). The ledger itself gives auditors everything and others their own records only. */
@Named("audit")
@RequestScoped
public class AuditPage {
  private final AuditLedger ledger;
  private final ChainVerifier chain;
  private final Words words;
  private final AuditSearch search;
  private final Handles handles;
  private List<AuditRecord> records;
  private Long count;
  private Optional<ChainReport> report;

  /** For the container's proxy. */
  protected AuditPage() {
    this.ledger = null;
    this.chain = null;
    this.words = null;
    this.search = null;
    this.handles = null;
  }

  @Inject
  public AuditPage(
      AuditLedger ledger,
      ChainVerifier chain,
      Words words,
      Clock clock,
      HttpServletRequest request,
      Handles handles) {
    this.ledger = ledger;
    this.chain = chain;
    this.words = words;
    this.handles = handles;
    this.search =
        AuditSearch.in(
            request::getParameter,
            handles::text,
            LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE));
  }

  public AuditSearch getSearch() {
    return search;
  }

  public AuditAction[] getActions() {
    return AuditAction.values();
  }

  /** Address of another page of the same search. */
  public String address(int otherPage) {
    return search.address(otherPage, handles::of);
  }

  /** The address holds a search of another log-in: nothing of it is shown. */
  public boolean isSearchLost() {
    return handles.isForeign("patient") || handles.isForeign("account");
  }

  public List<AuditRecord> getRecords() {
    if (records == null && isSearchLost()) {
      records = List.of();
      count = 0L;
    }
    if (records == null) {
      records = ledger.search(search.query(FacilityTime.ZONE));
    }
    return records;
  }

  public long getCount() {
    if (count == null && isSearchLost()) {
      count = 0L;
    }
    if (count == null) {
      count = ledger.count(search.query(FacilityTime.ZONE));
    }
    return count;
  }

  /** The count as a person reads it. */
  public String getCountWords() {
    return getCount() > AuditLedger.MOST_COUNTED
        ? words.say("audit.many", AuditLedger.MOST_COUNTED)
        : String.valueOf(getCount());
  }

  public int getFirst() {
    return getRecords().isEmpty() ? 0 : search.page() * AuditSearch.PAGE + 1;
  }

  public long getLast() {
    return (long) search.page() * AuditSearch.PAGE + getRecords().size();
  }

  public boolean isEarlierPage() {
    return search.page() > 0;
  }

  public boolean isLaterPage() {
    return getRecords().size() == AuditSearch.PAGE && getLast() != getCount();
  }

  /** The verification that runs, or the last one; null when there never was one. */
  public ChainReport getReport() {
    if (report == null) {
      report = chain.last();
    }
    return report.orElse(null);
  }

  /** How far it is, as a sentence. */
  public String getReportSentence() {
    ChainReport last = getReport();
    String key = "audit.chain." + (last.running() ? "running" : last.sound() ? "sound" : "broken");
    return words.say(
        key, last.running() || last.sound() ? last.verified() : last.findings().size());
  }

  /** From which link to which, of how many. */
  public String getReportSpan() {
    ChainReport last = getReport();
    return words.say(
        "audit.chain.span",
        List.of(
            Long.toString(last.from()),
            Long.toString(last.verified()),
            Long.toString(last.sealed())));
  }

  /** Words of the role or roles ({@code DOCTOR}, {@code CLERK+GRANTED}) of a record. */
  public String roleWords(String roles) {
    if (roles == null || roles.equals("-")) {
      return "";
    }
    return Arrays.stream(roles.split("\\+"))
        .map(r -> words.say("Role." + r))
        .collect(Collectors.joining(" · "));
  }

  /** Words of an outcome's code, or the code itself when there are none. */
  public String outcomeWords(String outcome) {
    for (String key :
        List.of(
            "audit.outcome." + outcome,
            "ResultScreen." + outcome,
            "BulkState." + outcome,
            "DifferenceClass." + outcome)) {
      String said = words.say(key);
      if (!said.equals(key)) {
        return said;
      }
    }
    return outcome;
  }

  /** Whether somebody was kept from something, or the chain was found broken. */
  public boolean isRefused(AuditRecord one) {
    return one.entry().action() == AuditAction.REFUSED
        || one.entry().action() == AuditAction.LOG_IN_REFUSED
        || "BROKEN".equals(one.entry().outcome());
  }

  /** Beginning of a hash, enough to compare by eye; "" while the record waits for its seal. */
  public String shortHash(String hash) {
    return hash == null ? "" : hash.substring(0, Math.min(8, hash.length()));
  }
}
