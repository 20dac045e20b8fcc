package jp.madoguchi.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import jp.madoguchi.web.problem.Problem;

/**
 * Reads forms before the server takes them apart, and refuses what is too much or not written as
 * forms are: some servers need seconds for tens of thousands of the same name, others end in an
 * error on a per cent sign.
 */
public class FormSizeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** They say their own limits. */
  private static final Set<String> UPLOADS =
      Set.of(
          "/admin/register-upload",
          "/admin/staff-upload",
          "/admin/medicine-upload",
          "/audit/remote-upload");

  /** Reads its form by itself, with the same limits: nobody else may hold the PIN. */
  private static final String WITH_A_PIN = "/reception/session.xhtml";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (FormSize.isInParts(request) && !UPLOADS.contains(MadoguchiAuthentication.pathOf(request))) {
      // a page would take it apart, however large, before anybody looks at it
      FrontGate.refuse(request, response, Problem.BAD_REQUEST);
      return;
    }
    if (!FormSize.isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    int length = request.getContentLength();
    if (length < 0) {
      // no browser sends a form without saying how long it is
      FrontGate.refuse(request, response, Problem.BAD_REQUEST);
    } else if (length > FormSize.MOST_BYTES) {
      FrontGate.refuse(request, response, Problem.TOO_MUCH);
    } else if (WITH_A_PIN.equals(MadoguchiAuthentication.pathOf(request))) {
      chain.doFilter(request, response);
    } else {
      read(request, response, chain, length);
    }
  }

  private static void read(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, int length)
      throws IOException, ServletException {
    byte[] body = request.getInputStream().readNBytes(length);
    if (FormSize.hasTooManyFields(body)) {
      FrontGate.refuse(request, response, Problem.TOO_MUCH);
      return;
    }
    ReadForm form;
    try {
      form = new ReadForm(request, body);
    } catch (IllegalArgumentException broken) {
      FrontGate.refuse(request, response, Problem.BAD_REQUEST);
      return;
    }
    SentForm.became(request, form);
    chain.doFilter(form, response);
  }
}
