package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/**
 * Leads a browser to the hospital's provider by a page of its own: a redirect of a form would leave
 * this program, which its policy ({@code form-action 'self'}) forbids.
 */
final class LeadAway {
  private LeadAway() {}

  static void to(String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = Language.of(request);
    String to = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    String page =
        "<!DOCTYPE html><html lang=\""
            + locale.getLanguage()
            + "\"><head><meta charset=\"UTF-8\"><meta http-equiv=\"refresh\" content=\"0;url="
            + to
            + "\"><title>"
            + BundleTexts.say(locale, "login.by.provider")
            + "</title></head><body><p><a href=\""
            + to
            + "\">"
            + BundleTexts.say(locale, "login.by.leave")
            + "</a></p></body></html>";
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    // the address holds the state of this trip
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
