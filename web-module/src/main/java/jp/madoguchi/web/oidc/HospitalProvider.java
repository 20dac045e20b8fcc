package jp.madoguchi.web.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hospital's provider (認証サーバー, OpenID Connect): authorization code with PKCE. What it says of
 * itself and its keys are asked for when the first person wants to log in, never at the start, and
 * kept; a key that is not among them is asked for once.
 */
@ApplicationScoped
public class HospitalProvider {
  private final Clock clock;
  private final OidcSettings settings;
  private volatile ProviderDocument document;
  private volatile JWKSet keys;

  /** For the container's proxy. */
  protected HospitalProvider() {
    this(null, null);
  }

  @Inject
  public HospitalProvider(Clock clock) {
    this(clock, OidcSettings.set());
  }

  HospitalProvider(Clock clock, OidcSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Where the browser is led to. */
  public String leave(TripSecrets secrets, String state) throws ProviderAway {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("response_type", "code");
    question.put("client_id", settings.client());
    question.put("redirect_uri", settings.back());
    question.put("scope", settings.scope());
    question.put("state", state);
    question.put("nonce", secrets.nonce());
    question.put("code_challenge", secrets.challenge());
    question.put("code_challenge_method", "S256");
    return with(document(talk()).authorization(), question);
  }

  /** Where the browser logs out at the provider, and is led back from; null when it names none. */
  public String end() throws ProviderAway {
    String address = document(talk()).end();
    Map<String, String> question = new LinkedHashMap<>();
    question.put("client_id", settings.client());
    question.put("post_logout_redirect_uri", settings.address() + "login.xhtml?out=1");
    return address == null ? null : with(address, question);
  }

  private static String with(String address, Map<String, String> question) {
    return address + (address.indexOf('?') < 0 ? "?" : "&") + ProviderTalk.form(question);
  }

  /**
   * Whom it vouches for.
   *
   * @param code what the browser brought back
   */
  public VouchedPerson vouched(String code, TripSecrets secrets)
      throws ProviderAway, IdTokenRefused {
    ProviderTalk talk = talk();
    Map<String, String> question = new LinkedHashMap<>();
    question.put("grant_type", "authorization_code");
    question.put("code", code);
    question.put("redirect_uri", settings.back());
    question.put("client_id", settings.client());
    question.put("code_verifier", secrets.verifier());
    JsonObject said = talk.post(document(talk).token(), question, settings);
    SignedJWT token = IdTokenRule.read(said.getString("id_token", ""));
    List<JWK> fitting = keys == null ? List.of() : IdTokenRule.keys(token, keys);
    if (fitting.isEmpty()) {
      keys = fetched(talk);
      fitting = IdTokenRule.keys(token, keys);
    }
    return new IdTokenRule(settings).vouched(token, fitting, secrets.nonce(), clock.instant());
  }

  private JWKSet fetched(ProviderTalk talk) throws ProviderAway {
    String said = talk.get(document(talk).keys()).toString();
    try {
      return JWKSet.parse(said);
    } catch (ParseException none) {
      throw new ProviderAway("no keys", none);
    }
  }

  /** Whether the answer names another provider than the one that was asked (RFC 9207). */
  public boolean isAnother(String issuer) {
    return issuer != null && !issuer.equals(settings.issuer());
  }

  private ProviderTalk talk() throws ProviderAway {
    if (!settings.complete()) {
      throw new ProviderAway("madoguchi.oidc.issuer, .client and .address are not all set");
    }
    return new ProviderTalk(settings.milliseconds());
  }

  private ProviderDocument document(ProviderTalk talk) throws ProviderAway {
    ProviderDocument known = document;
    if (known == null) {
      String place = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
      known = ProviderDocument.of(talk.get(place), settings.issuer());
      document = known;
    }
    return known;
  }
}
