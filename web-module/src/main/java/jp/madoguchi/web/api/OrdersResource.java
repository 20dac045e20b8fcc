package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.NewOverride;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.node.SecondTry;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.Language;

/**
 * {@code POST /api/orders/_check} with {@code {"patientNumber","code","name","withOwn"}}: the check
 * before ordering (処方前の確認), {@code /_override} with {@code "mark"}, {@code "reason"} and {@code
 * "key"} besides: it is ordered against a match (確認の上で処方), and {@code /_search} with {@code
 * {"patientNumber"}}: what was ordered so lately. The history is read behind the consent gate; a
 * closed gate is 403 with the reason, and nothing was checked.
 */
@Path("orders")
@RequestScoped
public class OrdersResource {
  @Inject private OrderCheck orders;
  @Context private HttpServletRequest request;

  /** What matches and what the check could not see. */
  @POST
  @Path("_check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response check(String body) {
    return Response.ok(
            OrderJson.checked(orders.check(order(body)), Language.of(request)).toString())
        .build();
  }

  /** Records it; 201 also for a second post of the same act, which records nothing more. */
  @POST
  @Path("_override")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response override(String body) {
    NewOrder order = order(body);
    JsonBody sent = JsonBody.of(body);
    NewOverride wanted =
        new NewOverride(
            order, sent.text("mark", null), sent.text("reason", null), sent.text("key", null));
    OrderOverride made = SecondTry.of(() -> orders.override(wanted));
    return Response.status(Response.Status.CREATED)
        .entity(OrderJson.override(made).toString())
        .build();
  }

  @POST
  @Path("_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response recent(String body) {
    return Response.ok(OrderJson.overrides(orders.recent(patient(body))).toString()).build();
  }

  private NewOrder order(String body) {
    JsonBody sent = JsonBody.of(body);
    return new NewOrder(
        patient(body), sent.text("code", null), sent.text("name", null), sent.flag("withOwn"));
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
