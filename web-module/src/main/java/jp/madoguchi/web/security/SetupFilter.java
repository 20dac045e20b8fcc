package jp.madoguchi.web.security;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.setup.FirstSetup;
import jp.madoguchi.setup.SetupDoor;

/**
 * Leads an installation without anybody to its set-up, by the page where all others end: the
 * log-in. With an account there is no set-up any more, which is never asked again.
 */
public class SetupFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SETUP = "/setup.xhtml";

  @Inject private transient FirstSetup setup;
  private volatile boolean closed;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean there = request.getServletPath().equals(SETUP);
    boolean open = door() == SetupDoor.OPEN;
    if (open && !there) {
      GuardedAnswer.lead(response, request.getContextPath() + SETUP);
    } else if (there && !open) {
      GuardedAnswer.lead(response, request.getContextPath() + "/login.xhtml");
    } else {
      chain.doFilter(request, response);
    }
  }

  private SetupDoor door() {
    if (closed) {
      return SetupDoor.CLOSED;
    }
    SetupDoor door;
    try {
      door = setup.door();
    } catch (DatabaseAway | EJBException nobodyToAsk) {
      return SetupDoor.UNKNOWN;
    }
    closed = door == SetupDoor.CLOSED;
    return door;
  }
}
