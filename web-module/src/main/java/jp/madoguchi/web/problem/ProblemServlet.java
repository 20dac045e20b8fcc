package jp.madoguchi.web.problem;

import jakarta.json.JsonObject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.madoguchi.web.scim.ScimAnswer;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/**
 * The page for everything that went wrong: what, where, what next, and a number for the help desk.
 * Written by hand, because it must also come when Faces, CDI or the database do not work.
 */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient RefusalRecord refusals = new RefusalRecord();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Problem problem = Problem.noted(request);
    String id = null;
    if (problem != null) {
      response.setStatus(problem.status());
    } else if (status instanceof Integer || thrown != null) {
      problem = Problem.told((Integer) status, thrown);
      recordIfRefused(problem, request, path);
      id = Problem.refused((Integer) status) || thrown == null ? null : ProblemLog.record(thrown);
    } else {
      problem = named(request.getParameter("kind"));
      id = number(request.getParameter("id"));
    }
    String base = request.getContextPath();
    if (path != null && isForProgram(path.substring(Math.min(path.length(), base.length())))) {
      writeForProgram(request, response, problem, id);
      return;
    }
    write(request, response, problem, id);
  }

  /** Only what the container refused; an address that says so is anybody's. */
  private void recordIfRefused(Problem problem, HttpServletRequest request, String path) {
    if (problem == Problem.FORBIDDEN) {
      refusals.record(request, path);
    }
  }

  private static Problem named(String kind) {
    for (Problem problem : Problem.values()) {
      if (problem.name().equals(kind)) {
        return problem;
      }
    }
    return Problem.NOT_FOUND;
  }

  private static String number(String id) {
    return id != null && id.matches("[0-9A-F]{8}") ? id : null;
  }

  private static boolean isForProgram(String path) {
    return path.startsWith("/api/") || path.startsWith("/oauth/") || ScimAnswer.isFor(path);
  }

  private static void writeForProgram(
      HttpServletRequest request, HttpServletResponse response, Problem problem, String id)
      throws IOException {
    Locale locale = Language.of(request);
    ProblemDetails details =
        problem == Problem.ELSEWHERE
            ? ProblemDetails.of(problem.status(), "api.elsewhere")
            : id == null
                ? ProblemDetails.ofStatus(response.getStatus())
                : ProblemDetails.of(500, "api.failure", id);
    String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean scim = ScimAnswer.isFor(asked.substring(request.getContextPath().length()));
    JsonObject said = details.toJson(locale);
    if (scim) {
      said = ScimAnswer.error(details.status(), null, said.getString("detail"));
    }
    byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType(scim ? ScimAnswer.MEDIA_TYPE : ProblemDetails.MEDIA_TYPE);
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem, String id)
      throws IOException {
    Locale locale = Language.of(request);
    String base = request.getContextPath();
    response.setStatus(problem.status());
    response.setContentType("text/html;charset=UTF-8");
    PrintWriter out = response.getWriter();
    out.println("<!DOCTYPE html>");
    out.printf("<html lang=\"%s\"><head><meta charset=\"UTF-8\"/>", locale.toLanguageTag());
    out.printf("<title>%s</title>", BundleTexts.say(locale, problem.key("what")));
    for (String sheet : new String[] {"tokens", "base"}) {
      out.printf(
          "<link rel=\"stylesheet\" href=\"%s/jakarta.faces.resource/%s.css.xhtml?ln=style\"/>",
          base, sheet);
    }
    out.print("</head><body class=\"alone\"><main class=\"alone-box\">");
    out.printf("<h1 class=\"answer\">%s</h1>", BundleTexts.say(locale, problem.key("what")));
    out.printf("<p class=\"next-step\">%s</p>", BundleTexts.say(locale, problem.key("next")));
    if (id != null) {
      out.printf("<p>%s <code>%s</code></p>", BundleTexts.say(locale, "problem.number"), id);
    }
    out.printf(
        "<p><a class=\"key-button key-button-main\" href=\"%s/start\">%s</a></p>",
        base, BundleTexts.say(locale, "problem.back"));
    out.println("</main></body></html>");
  }
}
