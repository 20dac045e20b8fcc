package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** What the container itself refuses: unknown address, wrong method, wrong media type. */
@Provider
public class StatusMapper implements ExceptionMapper<WebApplicationException> {
  private static final Set<Integer> EXPLAINED = Set.of(400, 404, 405, 406, 415);
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response answer = refusal.getResponse();
    int status = answer.getStatus();
    if (status < 400) {
      return answer;
    }
    String reason = EXPLAINED.contains(status) ? "api.http." + status : "api.http";
    Response problem = ProblemAnswer.of(Problem.of(status, reason, status), request);
    String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }
}
