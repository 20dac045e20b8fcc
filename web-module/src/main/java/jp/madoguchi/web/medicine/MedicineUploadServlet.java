package jp.madoguchi.web.medicine;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineRefused;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;
import jp.madoguchi.web.upload.SentFile;

/**
 * Takes a file with a table of medicines and leads back to the page, which shows its differences or
 * its findings. A servlet of its own for the same reason as that of the patient register; the file
 * is read from where the server keeps the part, never held whole.
 */
@WebServlet("/admin/medicine-upload")
@MultipartConfig
public class MedicineUploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** 適応・用量 of 1.2 million lines takes less than 100 MiB. */
  private static final long MOST_BYTES = 512L << 20;

  @Inject private transient MedicineMasters masters;
  @Inject private transient LastMedicineFile last;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    last.keep(null);
    String told = SentFile.missing(request, MOST_BYTES);
    Optional<MedicineTable> table = told == null ? table(request) : Optional.empty();
    if (table.isPresent()) {
      told = load(table.get(), request);
    }
    response.sendRedirect(
        request.getContextPath()
            + "/admin/medicines.xhtml"
            + table.map(one -> "?kind=" + one + "&").orElse("?")
            + (told == null ? "" : "told=" + told));
  }

  /** Null, or why nothing was read. */
  private String load(MedicineTable table, HttpServletRequest request)
      throws ServletException, IOException {
    Part part = request.getPart(SentFile.PART);
    try (InputStream csv = part.getInputStream()) {
      last.keep(
          masters.load(
              new MedicineTerms(table, day(request), request.getParameter("source")), csv));
      return null;
    } catch (MedicineRefused refused) {
      return refused.why().name();
    } catch (EJBException failed) {
      if (failed.getCause() instanceof MedicineRefused refused) {
        return refused.why().name();
      }
      throw failed;
    } finally {
      part.delete();
    }
  }

  private static Optional<MedicineTable> table(HttpServletRequest request) {
    return Arrays.stream(MedicineTable.values())
        .filter(one -> one.name().equals(request.getParameter("table")))
        .findFirst();
  }

  private static LocalDate day(HttpServletRequest request) {
    try {
      String typed = request.getParameter("day");
      return typed == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
