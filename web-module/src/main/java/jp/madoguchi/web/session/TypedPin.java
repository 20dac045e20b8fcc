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
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.security.FormSize;

/**
 * Takes the 暗証番号 out of a form before the server makes Strings of the form's fields: a String
 * cannot be wiped. The rest of the form goes on as usual; the PIN is an array that is wiped when
 * the request ends, whatever became of it.
 */
public class TypedPin extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PIN = TypedPin.class.getName();
  private static final int LONGEST_FORM = 64 * 1024;

  /** The PIN that came with the request, to be wiped by whoever uses it; empty when none did. */
  static char[] of(ServletRequest request) {
    return request.getAttribute(PIN) instanceof char[] pin ? pin : new char[0];
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!FormSize.isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    int length = request.getContentLength();
    if (length < 0 || length > LONGEST_FORM) {
      refuse(request, response, length < 0 ? Problem.BAD_REQUEST : Problem.TOO_MUCH);
      return;
    }
    byte[] body = body(request.getInputStream(), length);
    if (FormSize.hasTooManyFields(body)) {
      Arrays.fill(body, (byte) 0);
      refuse(request, response, Problem.TOO_MUCH);
      return;
    }
    FormWithoutPin rest;
    try {
      rest = new FormWithoutPin(request, body);
    } catch (IllegalArgumentException broken) {
      refuse(request, response, Problem.BAD_REQUEST);
      return;
    }
    request.setAttribute(PIN, rest.takePin());
    try {
      chain.doFilter(rest, response);
    } finally {
      Arrays.fill(of(request), '\0');
      request.removeAttribute(PIN);
    }
  }

  /** A form that could not be read here would be read by the server, with the PIN in it. */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    problem.noteOn(request);
    response.sendError(problem.status());
  }

  /** Read straight into the one array that is wiped. */
  private static byte[] body(InputStream in, int length) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : new byte[0];
  }
}
