package jp.madoguchi.web.board;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.reception.ReceptionPapers;
import jp.madoguchi.web.print.Papers;
import jp.madoguchi.web.text.Words;

/** {@code POST /reception/day.pdf}: the day at the reception so far (受付日計) on paper. */
@WebServlet("/reception/day.pdf")
public class DayPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient ReceptionPapers reception;
  @Inject private transient Papers papers;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    papers.send(
        DayPaper.of(reception.day(), words, papers.begin("print.day")), "day.pdf", response);
  }
}
