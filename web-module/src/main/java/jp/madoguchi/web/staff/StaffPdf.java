package jp.madoguchi.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.web.print.Papers;
import jp.madoguchi.web.text.Words;

/** {@code POST /admin/staff.pdf}: everybody with rights on paper, for the yearly review. */
@WebServlet("/admin/staff.pdf")
public class StaffPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient StaffBook book;
  @Inject private transient StaffWords staff;
  @Inject private transient Papers papers;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<StaffLine> people = book.print();
    papers.send(
        papers
            .begin("print.staff")
            .wide()
            .sentence(words.say("print.staff.all", people.size()))
            .table(
                List.of(
                    words.say("staff.number"),
                    words.say("staff.name"),
                    words.say("staff.job"),
                    words.say("staff.department"),
                    words.say("staff.roles"),
                    words.say("staff.grants"),
                    words.say("admin.state"),
                    words.say("staff.reviewed")),
                people.stream().map(this::cells).toList()),
        "staff.pdf",
        response);
  }

  private List<String> cells(StaffLine line) {
    return List.of(
        text(line.details().staffNumber()),
        line.details().displayName() + " " + line.account(),
        words.of(line.details().job())
            + line.licences().stream()
                .map(one -> " " + staff.licence(one))
                .collect(Collectors.joining()),
        text(line.details().department()),
        staff.roles(line),
        String.join(" ", staff.grants(line)),
        staff.state(line) + " " + String.join(" ", staff.findings(line)),
        line.reviewedAt() == null
            ? words.say("staff.reviewed.never")
            : words.say("staff.reviewed.by", words.full(line.reviewedAt()), line.reviewedBy()));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
