package jp.madoguchi.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Takes the 暗証番号 out of a form before the server makes Strings of the form's fields: a String
 * cannot be wiped. The rest of the form goes on as usual; the PIN is an array that is wiped when
 * the request ends, whatever became of it.
 */
public class TypedPin extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PIN = TypedPin.class.getName();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LONGEST_FORM = 64 * 1024;

  /** The PIN that came with the request, to be wiped by whoever uses it; empty when none did. */
  static char[] of(ServletRequest request) {
    return request.getAttribute(PIN) instanceof char[] pin ? pin : new char[0];
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int length = request.getContentLength();
    boolean form =
        request.getContentType() != null
            && request.getContentType().startsWith(FORM)
            && length >= 0
            && length <= LONGEST_FORM;
    if (!form) {
      chain.doFilter(request, response);
      return;
    }
    FormWithoutPin rest = new FormWithoutPin(request, body(request.getInputStream(), length));
    request.setAttribute(PIN, rest.takePin());
    try {
      chain.doFilter(rest, response);
    } finally {
      Arrays.fill(of(request), '\0');
      request.removeAttribute(PIN);
    }
  }

  /** Read straight into the one array that is wiped. */
  private static byte[] body(InputStream in, int length) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : new byte[0];
  }
}
