package jp.madoguchi.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/** What the container itself refuses: unknown address, wrong method, wrong media type. */
@Provider
public class ScimStatusMapper implements ExceptionMapper<WebApplicationException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response answer = refusal.getResponse();
    if (answer.getStatus() < 400) {
      return answer;
    }
    ProblemDetails words = ProblemDetails.ofStatus(answer.getStatus());
    ScimRefused said =
        new ScimRefused(
            words.status(),
            ScimFault.NONE,
            words.reason(),
            words.arguments().stream().map(Object::toString).toArray(String[]::new));
    Response error = ScimAnswer.of(said, request);
    String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? error
        : Response.fromResponse(error).header(HttpHeaders.ALLOW, allowed).build();
  }
}
