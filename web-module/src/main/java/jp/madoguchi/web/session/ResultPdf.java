package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.reception.ReceptionPapers;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.print.Papers;
import jp.madoguchi.web.text.Words;

/** {@code POST /reception/result.pdf}: one result (資格確認結果) on paper. */
@WebServlet("/reception/result.pdf")
public class ResultPdf extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient ReceptionPapers reception;
  @Inject private transient Papers papers;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      SessionView view = reception.result(Long.parseLong(id));
      papers.send(
          ResultPaper.of(view, words, papers.begin("print.result")), "result.pdf", response);
    } catch (RefusedInput unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
