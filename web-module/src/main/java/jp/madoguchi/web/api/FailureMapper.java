package jp.madoguchi.web.api;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Everything unforeseen. The caller gets a number to tell the help desk; the log gets the number,
 * the types of the causes and where it happened, but no message: a message may quote data.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    if (refusedByRole(failure)) {
      return ProblemAnswer.of(Problem.of(403, "api.role"), request);
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    boolean database = false;
    StringBuilder trail = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      database |= t instanceof SQLException;
      StackTraceElement[] at = t.getStackTrace();
      trail.append(' ').append(t.getClass().getName());
      trail.append(at.length == 0 ? "" : " at " + at[0]);
    }
    LOG.log(Level.ERROR, "API failure {0}:{1}", number, trail);
    return ProblemAnswer.of(
        database ? Problem.of(503, "api.database", number) : Problem.of(500, "api.failure", number),
        request);
  }

  /** Some servers hand the refusal over wrapped in a plain EJBException. */
  private static boolean refusedByRole(Throwable failure) {
    return failure instanceof EJBException
        && failure.getCause() instanceof jakarta.ejb.AccessLocalException;
  }
}
