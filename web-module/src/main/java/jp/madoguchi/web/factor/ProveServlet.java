package jp.madoguchi.web.factor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.text.Words;

/**
 * {@code POST /prove}: the person proves again who he is (再認証), by the password or by a code. A box
 * asks without {@code back}: 204, or 422 with the sentence. A page asks with it and is led back.
 */
@WebServlet("/prove")
public class ProveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  /** No password is so short, and none is letters alone: what was typed says what it is. */
  private static final Pattern CODE = Pattern.compile("\\d{6}|[A-Z]{28}");

  @Inject private transient Accounts accounts;
  @Inject private transient SecondFactors factors;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LiveLogIn logIn = CurrentLogIn.of(request);
    String typed = Optional.ofNullable(request.getParameter("secret")).orElse("");
    Optional<String> why = prove(logIn.key(), typed);
    String back = request.getParameter("back");
    if (back == null) {
      answer(response, why);
      return;
    }
    String page =
        why.isEmpty()
            ? ReturnAddress.acceptFor(logIn.activeRole(), back).orElse("/start")
            : "/prove.xhtml?why="
                + why.get()
                + "&back="
                + ReturnAddress.accept(back)
                    .map(address -> URLEncoder.encode(address, StandardCharsets.UTF_8))
                    .orElse("");
    response.sendRedirect(request.getContextPath() + page);
  }

  /** What is wrong: {@code wrong} or {@code locked}. */
  private Optional<String> prove(LogInKey own, String typed) {
    if (isCode(typed)) {
      LoginOutcome outcome = factors.give(own, typed);
      if (outcome instanceof LoginOutcome.Accepted) {
        return Optional.empty();
      }
      return Optional.of(outcome instanceof LoginOutcome.LoginRefused ? "wrong" : "locked");
    }
    return accounts
        .prove(own, typed.toCharArray())
        .map(fault -> fault == PasswordFault.LOCKED ? "locked" : "wrong");
  }

  static boolean isCode(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT);
    return CODE.matcher(plain).matches();
  }

  private void answer(HttpServletResponse response, Optional<String> why) throws IOException {
    if (why.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    byte[] text = words.say("proof." + why.get()).getBytes(StandardCharsets.UTF_8);
    response.setStatus(UNPROCESSABLE);
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
