package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.web.problem.ProblemDetails;

/** What the container itself refuses: unknown address, wrong method, wrong media type. */
@Provider
public class StatusMapper implements ExceptionMapper<WebApplicationException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response answer = refusal.getResponse();
    if (answer.getStatus() < 400) {
      return answer;
    }
    Response problem = ProblemAnswer.of(ProblemDetails.ofStatus(answer.getStatus()), request);
    String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }
}
