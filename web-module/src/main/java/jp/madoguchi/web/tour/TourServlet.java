package jp.madoguchi.web.tour;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.madoguchi.access.FirstTours;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.security.Me;

/**
 * {@code POST /tour}: the person has the hints of the role before them; they never come by
 * themselves again. Drawing the page alone says nothing: a browser may fetch it for nobody.
 */
@WebServlet("/tour")
public class TourServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient FirstTours tours;
  @Inject private transient Me me;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Role role = me.getRole();
    if (role != null) {
      tours.seen(role);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
