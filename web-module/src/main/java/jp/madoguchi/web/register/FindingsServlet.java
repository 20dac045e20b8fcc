package jp.madoguchi.web.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/** The lines of error of the last import as CSV: line, column, reason; nothing of the content. */
@WebServlet("/admin/register-findings")
public class FindingsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Spreadsheets take a file without it for Shift_JIS. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Inject private transient RegisterUploads uploads;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RegisterUpload latest = uploads.latest();
    ImportReport report = latest == null ? null : latest.getReport();
    if (report == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"register-findings.csv\"");
    write(report, Language.of(request), response.getWriter());
  }

  static void write(ImportReport report, Locale locale, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        BundleTexts.say(locale, "register.col.line"),
        BundleTexts.say(locale, "register.col.column"),
        BundleTexts.say(locale, "register.col.reason"));
    for (ImportFinding finding : report.findings()) {
      csv.writeRecord(
          Integer.toString(finding.line()),
          FindingWords.column(locale, finding),
          FindingWords.reason(locale, finding));
    }
    csv.flush();
  }
}
