package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that keeps its headers when a page begins it anew, has one policy for scripts, and
 * leads on by a path: servers would write the caller's {@code Host} in front of it, and behind a
 * proxy the wrong scheme.
 */
final class GuardedAnswer extends HttpServletResponseWrapper {
  private final HttpServletRequest request;

  GuardedAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
    AnswerHeaders.write(request, response);
  }

  /** Leads on to a path of this program, which begins with the context's. */
  static void lead(HttpServletResponse response, String path) throws IOException {
    response.resetBuffer();
    response.setStatus(SC_FOUND);
    response.setHeader("Location", path);
    response.setContentLength(0);
    response.flushBuffer();
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    if (location.startsWith("/") && !location.startsWith("//")) {
      lead(this, location);
    } else {
      super.sendRedirect(location);
    }
  }

  @Override
  public void reset() {
    super.reset();
    AnswerHeaders.write(request, this);
  }

  /** PrimeFaces adds its nonce as a policy of its own; of two, each would have to allow it all. */
  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(AnswerHeaders.POLICY) && value.startsWith("script-src")) {
      setHeader(AnswerHeaders.POLICY, AnswerHeaders.policy(request) + "; " + value);
    } else {
      super.addHeader(name, value);
    }
  }
}
