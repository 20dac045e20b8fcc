package jp.madoguchi.web.factor;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyChallenge;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.security.Landing;
import jp.madoguchi.web.security.OwnPlace;
import jp.madoguchi.web.text.Words;

/**
 * {@code POST /passkey}: what passkey.js asks of the server between the browser's own dialogs.
 * {@code step} is {@code held} (whether the person has one), {@code begin-new}, {@code new}, {@code
 * begin-proof} or {@code proof}; 422 with the sentence for a refusal, 428 where a fresh proof is
 * due.
 */
@WebServlet("/passkey")
public class PasskeyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;
  private static final int PROOF_DUE = 428;

  @Inject private transient Passkeys passkeys;
  @Inject private transient LogIns logIns;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LogInKey own = CurrentLogIn.of(request).key();
    String step = request.getParameter("step");
    try {
      switch (step == null ? "" : step) {
        case "held" ->
            send(response, Json.createObjectBuilder().add("held", passkeys.held(own)).build());
        case "begin-new" -> send(response, asked(request, passkeys.beginNew(own)));
        case "begin-proof" -> send(response, asked(request, passkeys.beginProof(own)));
        case "new" -> {
          String name = request.getParameter("name");
          passkeys.enrol(own, OwnPlace.of(request), name, answer(request));
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        case "proof" -> proof(own, request, response);
        default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      }
    } catch (FactorRefused refused) {
      say(response, words.of(refused.why()));
    } catch (ProofDue due) {
      response.setStatus(PROOF_DUE);
    }
  }

  private void proof(LogInKey own, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LoginOutcome outcome = passkeys.give(own, OwnPlace.of(request), answer(request));
    String problem = FactorPage.problem(words, outcome);
    if (problem != null) {
      say(
          response,
          outcome instanceof LoginOutcome.LoginRefused
              ? words.say("FactorRefusal.PASSKEY_WRONG")
              : problem);
      return;
    }
    String to =
        logIns
            .find(own, true)
            .map(one -> Landing.onward(one, request.getParameter("back")))
            .orElse("/start");
    send(response, Json.createObjectBuilder().add("to", request.getContextPath() + to).build());
  }

  private static PasskeyAnswer answer(HttpServletRequest request) {
    return new PasskeyAnswer(
        request.getParameter("id"),
        request.getParameter("client"),
        request.getParameter("data"),
        request.getParameter("signature"));
  }

  private static JsonObject asked(HttpServletRequest request, PasskeyChallenge challenge) {
    JsonArrayBuilder known = Json.createArrayBuilder();
    challenge.known().forEach(known::add);
    JsonObjectBuilder asked = Json.createObjectBuilder();
    return asked
        .add("challenge", challenge.challenge())
        .add("user", challenge.user())
        .add("account", challenge.account())
        .add("rp", OwnPlace.of(request).rpId())
        .add("known", known)
        .build();
  }

  private static void send(HttpServletResponse response, JsonObject json) throws IOException {
    write(response, "application/json", json.toString());
  }

  private static void say(HttpServletResponse response, String text) throws IOException {
    response.setStatus(UNPROCESSABLE);
    write(response, "text/plain", text);
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
