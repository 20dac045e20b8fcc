package jp.madoguchi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/** Answers of {@code application/scim+json}. */
public final class ScimAnswer {
  /** Of RFC 7644 §3.1. */
  public static final String MEDIA_TYPE = "application/scim+json";

  private ScimAnswer() {}

  /** The body of an error: for refusals before any resource has seen the call, without a kind. */
  public static JsonObject error(int status, String kind, String detail) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("schemas", Json.createArrayBuilder().add(ScimSchema.ERROR))
            .add("status", Integer.toString(status));
    if (kind != null) {
      json.add("scimType", kind);
    }
    return json.add("detail", detail).build();
  }

  /** Whether a path below the context's is one of the identity system. */
  public static boolean isFor(String path) {
    return path.startsWith("/scim/");
  }

  static Response of(ScimRefused refused, HttpServletRequest request) {
    Locale locale = Language.of(request);
    String detail = BundleTexts.say(locale, refused.getMessage(), refused.arguments().toArray());
    return Response.status(refused.status())
        .type(MEDIA_TYPE)
        .language(locale)
        .entity(error(refused.status(), refused.fault().word(), detail).toString())
        .build();
  }
}
