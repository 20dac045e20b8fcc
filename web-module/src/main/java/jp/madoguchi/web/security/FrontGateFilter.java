package jp.madoguchi.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.web.problem.Problem;

/**
 * {@link FrontGate} once more, before every other filter: {@link MadoguchiAuthentication} asks it
 * first, but a server need not call that for addresses that are open to everybody.
 */
public class FrontGateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Problem> refusal = FrontGate.refusal(request);
    if (refusal.isPresent()) {
      FrontGate.refuse(request, response, refusal.get());
      return;
    }
    chain.doFilter(request, response);
  }
}
