package jp.madoguchi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;

/** Notes for the audit from which terminal and in which role each request is made. */
public class WorkplaceFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Workplace workplace;
  @Inject private transient DeskAddress desks;
  @Inject private transient LogInTerminals terminals;

  /** At the start, so that a wrong setting stops it and not the first request. */
  @Override
  public void init() {
    desks.settled();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String terminal = ProgramCalls.placeOf(request).orElseGet(() -> desks.of(request));
    workplace.enter(terminal, desks.addressOf(request), roleOf(request));
    LiveLogIn logIn = CurrentLogIn.of(request);
    if (logIn != null) {
      workplace.withinLogIn(logIn.provedAt());
      terminals.note(logIn.key(), terminal);
    }
    chain.doFilter(request, response);
  }

  private static Role roleOf(HttpServletRequest request) {
    if (ServedPath.isCall(MadoguchiAuthentication.pathOf(request))) {
      for (Role role : Role.values()) {
        if (request.isUserInRole(role.name())) {
          return role;
        }
      }
      return null;
    }
    LiveLogIn logIn = CurrentLogIn.of(request);
    return logIn == null ? null : logIn.activeRole();
  }
}
