package jp.madoguchi.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditPapers;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.print.Papers;
import jp.madoguchi.web.problem.ProofAsked;
import jp.madoguchi.web.text.Words;

/**
 * {@code POST /audit/list.pdf}: the newest records of a search on paper, {@link
 * AuditPapers#MOST_PRINTED} at most, which the sheet says.
 */
@WebServlet("/audit/list.pdf")
public class AuditPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient AuditLedger ledger;
  @Inject private transient AuditPapers printing;
  @Inject private transient AuditWords audit;
  @Inject private transient Papers papers;
  @Inject private transient Words words;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuditSearch search =
        AuditSearch.in(
            request::getParameter,
            request::getParameter,
            LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE));
    AuditQuery query = search.query(FacilityTime.ZONE, 0, AuditPapers.MOST_PRINTED);
    long total = ledger.count(query);
    List<AuditRecord> records;
    try {
      records = printing.print(query);
    } catch (ProofDue due) {
      ProofAsked.lead(request, response);
      return;
    }
    papers.send(
        new AuditPaper(words, audit).of(search, records, total, papers.begin("print.audit").wide()),
        "audit.pdf",
        response);
  }
}
