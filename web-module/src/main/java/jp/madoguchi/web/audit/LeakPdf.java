package jp.madoguchi.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.audit.LeakQuestion;
import jp.madoguchi.audit.LeakReport;
import jp.madoguchi.audit.LeakReports;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.print.PaperFact;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.print.Papers;
import jp.madoguchi.web.problem.ProofAsked;
import jp.madoguchi.web.text.Words;

/** {@code POST /audit/leak.pdf}: a leak report on paper, as the hospital sends it. */
@WebServlet("/audit/leak.pdf")
public class LeakPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Lines on paper: some sixty sheets. The file has them all. */
  private static final int MOST_PRINTED = 1_000;

  @Inject private transient LeakReports reports;
  @Inject private transient LeakWords leakWords;
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
    LeakQuestion question = question(search);
    if (question == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    LeakReport report;
    try {
      report = reports.handOut(question);
    } catch (ProofDue due) {
      ProofAsked.lead(request, response);
      return;
    }
    papers.send(
        paper(search, report, papers.begin("leak.title").wide()), "leak-report.pdf", response);
  }

  /** What a search asks; null when it names neither a patient nor a user. */
  static LeakQuestion question(AuditSearch search) {
    return search.patientNumber() == null && search.account() == null
        ? null
        : new LeakQuestion(
            search.patientNumber(),
            search.account(),
            search.from().atStartOfDay(FacilityTime.ZONE).toInstant(),
            search.to().plusDays(1).atStartOfDay(FacilityTime.ZONE).toInstant());
  }

  private PaperPage paper(AuditSearch search, LeakReport report, PaperPage paper) {
    List<PaperFact> facts = new ArrayList<>();
    facts.add(new PaperFact(words.say("audit.from"), words.date(search.from())));
    facts.add(new PaperFact(words.say("audit.to"), words.date(search.to())));
    facts.add(new PaperFact(words.say("audit.patient"), search.patientNumber()));
    facts.add(new PaperFact(words.say("audit.account"), search.account()));
    facts.add(new PaperFact(words.say("leak.patients"), Long.toString(report.patients())));
    facts.add(new PaperFact(words.say("leak.people"), Long.toString(report.people())));
    report
        .patientsByData()
        .forEach(
            (data, patients) ->
                facts.add(new PaperFact(words.of(data), words.say("leak.patients.of", patients))));
    paper.facts(facts);
    if (report.cut()) {
      paper.note(words.say("leak.cut", LeakReports.MOST_LINES));
    }
    if (report.lines().size() > MOST_PRINTED) {
      paper.note(words.say("leak.paper.cut", MOST_PRINTED, report.lines().size()));
    }
    if (report.lines().isEmpty()) {
      return paper.sentence(words.say("leak.none"));
    }
    return paper.table(
        leakWords.heads(),
        report.lines().stream().limit(MOST_PRINTED).map(leakWords::line).toList());
  }
}
