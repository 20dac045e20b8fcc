package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.web.text.Language;

/** {@code GET /api/sessions/ID}: one reception session with its result. Desk roles. */
@Path("sessions")
@RequestScoped
public class SessionsResource {
  @Inject private ReceptionDesk desk;
  @Context private HttpServletRequest request;

  @GET
  @Path("{id:[0-9]{1,18}}")
  @Produces(MediaType.APPLICATION_JSON)
  public String session(@PathParam("id") long id) {
    Locale locale = Language.of(request);
    return SessionJson.session(desk.session(id), locale).toString();
  }
}
