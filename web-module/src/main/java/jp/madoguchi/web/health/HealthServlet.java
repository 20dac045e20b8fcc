package jp.madoguchi.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.node.DatabaseReadiness;

/**
 * For operations and load balancers, without a log-in and without personal data.
 *
 * <p>{@code /health/live}: the process answers. {@code /health/ready}: it can work too, which means
 * that the database is there with the schema of this release; 503 with the reason when not.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient DatabaseReadiness database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "/live" -> answer(response, 200, "{\"status\":\"UP\"}");
      case "/ready" -> {
        if (database.ready()) {
          answer(response, 200, "{\"status\":\"UP\",\"database\":\"READY\"}");
        } else {
          answer(response, 503, notReady());
        }
      }
      default -> answer(response, 404, "{\"status\":\"UNKNOWN\"}");
    }
  }

  private String notReady() {
    return "{\"status\":\"DOWN\",\"database\":\""
        + database.lastError()
        + "\",\"since\":\""
        + database.since()
        + "\"}";
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
