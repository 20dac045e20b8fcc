package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.clinical.ViewingTicket;
import jp.madoguchi.clinical.ViewingTickets;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.problem.ProblemDetails;

/**
 * {@code POST /api/tickets} with {@code {"patientNumber":"000123"}}: a ticket of one use (閲覧券) for
 * the browser of whoever works at the electronic health record. 201 with the ticket, when it ends,
 * and the path below the program's own address at which the browser opens the page; nothing in it
 * tells who the patient is.
 */
@Path("tickets")
@RequestScoped
public class TicketsResource {
  @Inject private ViewingTickets tickets;
  @Context private HttpServletRequest request;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response issue(String body) {
    ViewingTicket ticket = tickets.issue(patient(body));
    return Response.status(Response.Status.CREATED)
        .entity(
            Json.createObjectBuilder()
                .add("ticket", ticket.text())
                .add("until", ticket.until().toString())
                .add(
                    "path",
                    request.getContextPath() + "/medical/from-record.xhtml?ticket=" + ticket.text())
                .build()
                .toString())
        .build();
  }

  /** Noted for {@link AccessRefusedMapper}, which sees the address alone. */
  private String patient(String body) {
    try {
      String patient = new PatientNumber(JsonBody.of(body).text("patientNumber", null)).value();
      request.setAttribute(AccessRefusedMapper.PATIENT, patient);
      return patient;
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(ProblemDetails.of(400, "api.patient.number"));
    }
  }
}
