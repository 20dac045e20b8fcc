package jp.madoguchi.web.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.encryption.EncryptionCondition;
import jp.madoguchi.encryption.EncryptionWatch;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.node.WorkReports;

/**
 * For operations and load balancers, without a log-in and without personal data.
 *
 * <p>{@code /health/live}: the process answers. {@code /health/ready}: it can work too, which means
 * that the database is there with the schema of this release, and that this server may use it; 503
 * with the reason when not. Late timers are told there and are no reason: the desks can work, and
 * another server would not make them better. {@code /health/timers}: each of them. {@code
 * /health/audit}: whether append-only is the database's rule, links have a key, sealing and stamps
 * are in time. {@code /health/encryption}: whether rows are encrypted, with which key, and how many
 * are not yet; without its keys a server is not ready.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient DatabaseReadiness database;
  @Inject private transient Leases leases;
  @Inject private transient WorkReports timers;
  @Inject private transient AuditStandingNow audit;
  @Inject private transient EncryptionWatch encryption;
  @Inject private transient EncryptionStandingNow rows;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "/live" -> answer(response, 200, "{\"status\":\"UP\"}");
      case "/ready" -> {
        if (!database.ready()) {
          answer(response, 503, notReady(database.lastError()));
        } else if (leases.superseded()) {
          answer(response, 503, notReady("ANOTHER_SERVER_OF_THIS_NAME"));
        } else if (encryption.state() == EncryptionCondition.State.UNAVAILABLE) {
          answer(response, 503, notReady("KEYS_OF_THE_DATA_MISSING"));
        } else {
          String late = timers.late().isEmpty() ? "OK" : "LATE";
          answer(
              response,
              200,
              "{\"status\":\"UP\",\"database\":\"READY\",\"timers\":\""
                  + late
                  + "\",\"audit\":\""
                  + (audit.condition().alarming() ? "ALARM" : "OK")
                  + "\",\"encryption\":\""
                  + encryption.state()
                  + "\"}");
        }
      }
      case "/timers" -> answer(response, 200, timers());
      case "/audit" -> answer(response, database.ready() ? 200 : 503, audit());
      case "/encryption" -> answer(response, database.ready() ? 200 : 503, encryption());
      default -> answer(response, 404, "{\"status\":\"UNKNOWN\"}");
    }
  }

  private String timers() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (WorkReport one : timers.all()) {
      JsonObjectBuilder timer =
          Json.createObjectBuilder()
              .add("name", one.name())
              .add("seconds", one.interval().toSeconds())
              .add("here", one.here())
              .add("runs", one.runs())
              .add("failures", one.failures())
              .add("late", one.late());
      if (one.lastRun() != null) {
        timer.add("lastRun", one.lastRun().toString());
      }
      all.add(timer);
    }
    return Json.createObjectBuilder().add("timers", all).build().toString();
  }

  private String audit() {
    if (!database.ready()) {
      return notReady(database.lastError());
    }
    AuditCondition now = audit.condition();
    JsonObjectBuilder told =
        Json.createObjectBuilder()
            .add("rights", now.rights().name())
            .add("keyed", now.keyed())
            .add("keystore", now.keys().name())
            .add("sealing", now.sealingLate() ? "LATE" : "OK")
            .add("stamps", now.stamps().name());
    if (now.oldestUnsealed() != null) {
      told.add("oldestUnsealed", now.oldestUnsealed().toString());
    }
    if (now.unstampedSince() != null) {
      told.add("unstampedSince", now.unstampedSince().toString());
    }
    return told.build().toString();
  }

  private String encryption() {
    // a server that was refused for its keystore says what to mend, and asks no database for it
    if (!database.ready() && encryption.state() != EncryptionCondition.State.UNAVAILABLE) {
      return notReady(database.lastError());
    }
    EncryptionCondition now = rows.condition();
    JsonObjectBuilder told = Json.createObjectBuilder().add("state", now.state().name());
    if (now.failure() != null) {
      told.add("failure", now.failure());
    }
    if (now.key() > 0) {
      told.add("key", now.key()).add("waiting", now.waiting());
    }
    return told.build().toString();
  }

  private String notReady(String why) {
    return "{\"status\":\"DOWN\",\"database\":\""
        + why
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
