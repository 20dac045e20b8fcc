package jp.madoguchi.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.navigation.AddressWords;
import jp.madoguchi.web.problem.Problem;

/**
 * Refuses every address that may hold a My Number with 400 before anything reads it; the refusal
 * quotes nothing. Our own files are let through: their addresses are made by us.
 */
public class AddressGate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /**
   * What the provider sends back are words of its own making, in which digits may stand in a row.
   */
  private static final Pattern OF_PROVIDER =
      Pattern.compile(
          "(^|&)(code|state|session_state)=(?=[^&]*[A-Za-z])[A-Za-z0-9._~-]{36,}(?=&|$)");

  static String typed(String path, String query) {
    return query != null && path.equals("/oidc/back")
        ? OF_PROVIDER.matcher(query).replaceAll("")
        : query;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/jakarta.faces.resource/")
        || !AddressWords.mayHoldMyNumber(path, typed(path, request.getQueryString()))) {
      chain.doFilter(request, response);
      return;
    }
    if (ServedPath.isForPrograms(MadoguchiAuthentication.pathOf(request))) {
      ProblemBody.write(request, response, HttpServletResponse.SC_BAD_REQUEST, MyNumberGuard.KEY);
    } else {
      FrontGate.refuse(request, response, Problem.MY_NUMBER);
    }
  }
}
