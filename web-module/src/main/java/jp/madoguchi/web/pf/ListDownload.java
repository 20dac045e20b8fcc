package jp.madoguchi.web.pf;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Workplace;

/**
 * A list as a file for a spreadsheet (CSV, UTF-8 with its mark), written page after page while it
 * is fetched: neither the rows nor the file is held in memory. For a button without Ajax.
 */
public final class ListDownload {
  /** Lines at most; then the file says in its last line that it was cut. */
  public static final int MOST_LINES = 100_000;

  /** Spreadsheets take a file without it for Shift_JIS. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ListDownload() {}

  /**
   * Answers the request with the file.
   *
   * @param name of the file, letters and {@code -}
   * @param heads words of the columns
   * @param line texts of a row, one for each column
   * @param cut the sentence of the last line when there are more than {@link #MOST_LINES}
   */
  public static <T> void answer(
      String name,
      List<String> heads,
      PagedRows<T> rows,
      Function<T, List<String>> line,
      String cut) {
    demandProof();
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType("text/csv; charset=UTF-8");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    try (Writer out =
        new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8)) {
      write(out, heads, rows, line, cut);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  /** A list that leaves the house: not for whoever finds a page open. */
  private static void demandProof() {
    CDI<Object> beans = CDI.current();
    FreshProof.demand(
        beans.select(Workplace.class).get(), beans.select(Clock.class).get().instant());
  }

  static <T> void write(
      Writer out, List<String> heads, PagedRows<T> rows, Function<T, List<String>> line, String cut)
      throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(heads);
    int written = 0;
    List<T> page = rows.following(0);
    while (!page.isEmpty()) {
      for (T row : page) {
        csv.writeRecord(line.apply(row).stream().map(FormulaGuard::cell).toList());
      }
      written += page.size();
      boolean more = page.size() == PagedRows.MOST_AT_ONCE;
      if (more && written >= MOST_LINES) {
        csv.writeRecord(cut);
        more = false;
      }
      page = more ? rows.following(written) : List.of();
    }
    csv.flush();
  }
}
