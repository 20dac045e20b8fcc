package jp.madoguchi.web.medical;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalPapers;
import jp.madoguchi.clinical.MedicalPrinting;
import jp.madoguchi.web.print.Papers;

/**
 * {@code POST /medical/sheet.pdf}: a tab of the medical page on paper, as chosen there. The patient
 * stands in the body; the gate is asked at this instant, and nothing is asked of the terminal.
 */
@WebServlet("/medical/sheet.pdf")
public class SheetPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient MedicalPapers printing;
  @Inject private transient MedicalPage page;
  @Inject private transient MedicalPaper paper;
  @Inject private transient Papers papers;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!page.isKnown()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    PaperReading reading = new PaperReading(printing);
    page.readBy(reading);
    try {
      if (!MedicalPrinting.isAllowed()) {
        reading.read(page.getNumber(), page.onTab().get(0));
      }
      page.onTab().forEach(kind -> page.shown(kind).getShowing());
      if (reading.grounds().isEmpty()) {
        nothing(reading, response);
      } else {
        papers.send(
            paper.of(page, reading.grounds(), papers.begin("print.medical." + address())),
            "sheet.pdf",
            response);
      }
    } catch (MedicalAccessRefused closed) {
      response.setHeader("X-Madoguchi-Reason", closed.reason().code());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private String address() {
    return page.getTab().getAddress();
  }

  /** What the page knew to be closed is refused by the gate itself, which writes it down. */
  private void nothing(PaperReading reading, HttpServletResponse response) throws IOException {
    if (reading.refused() != null) {
      throw reading.refused();
    }
    List<ClinicalKind> closed =
        page.onTab().stream()
            .filter(kind -> kind.isFetched() && page.shown(kind).getShowing().isClosed())
            .toList();
    for (ClinicalKind kind : closed) {
      printing.sheet(page.getNumber(), kind);
    }
    // open, and nothing of it is here
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
