package jp.madoguchi.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.web.text.BundleTexts;

/**
 * A refusal or a failure as problem details (RFC 9457). Holds no personal data and nothing of the
 * request's content.
 *
 * @param status HTTP status, 400 to 599
 * @param reason key of the bundles that says what happened and what next; machines may rely on it
 * @param arguments of the reason's text
 * @param findings single places that are wrong, may be empty
 */
public record ProblemDetails(
    int status, String reason, List<Object> arguments, List<ProblemDetails.FieldProblem> findings) {
  private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 406, 415);

  /** Media type of every refusal. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One place that is wrong.
   *
   * @param where field of the request, or null when {@code text} says it
   * @param key bundle key, or null when {@code text} says all
   * @param text readable words such as line and column; null: the key's
   */
  public record FieldProblem(String where, String key, String text) {}

  /** Checks its status. */
  public ProblemDetails {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not the status of a problem: " + status);
    }
    arguments = List.copyOf(arguments);
    findings = List.copyOf(findings);
  }

  public static ProblemDetails of(int status, String reason, Object... arguments) {
    return new ProblemDetails(status, reason, List.of(arguments), List.of());
  }

  /** The same with one more place that is wrong. */
  public ProblemDetails and(ProblemDetails.FieldProblem finding) {
    List<ProblemDetails.FieldProblem> all = new ArrayList<>(findings);
    all.add(finding);
    return new ProblemDetails(status, reason, arguments, all);
  }

  /** For a status that somebody else decided. */
  public static ProblemDetails ofStatus(int status) {
    int known = status < 400 || status > 599 ? 500 : status;
    return of(known, EXPLAINED.contains(known) ? "api.http." + known : "api.http", known);
  }

  /** As JSON, its words in a language. */
  public JsonObject toJson(Locale locale) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "urn:madoguchi:problem:" + reason)
            .add("title", BundleTexts.say(locale, "api.status." + status))
            .add("status", status)
            .add("detail", BundleTexts.say(locale, reason, arguments.toArray()))
            .add("reason", reason);
    if (!findings.isEmpty()) {
      JsonArrayBuilder list = Json.createArrayBuilder();
      findings.forEach(f -> list.add(toJson(f, locale)));
      json.add("problems", list);
    }
    return json.build();
  }

  private static JsonObject toJson(ProblemDetails.FieldProblem finding, Locale locale) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (finding.where() != null) {
      json.add("field", finding.where());
    }
    if (finding.key() != null) {
      json.add("reason", finding.key());
    }
    return json.add(
            "text",
            finding.text() == null ? BundleTexts.say(locale, finding.key()) : finding.text())
        .build();
  }
}
