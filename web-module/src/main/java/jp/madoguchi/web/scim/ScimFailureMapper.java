package jp.madoguchi.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.problem.ProblemLog;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/** Everything unforeseen: the caller gets a number to tell the help desk, the log the rest. */
@Provider
public class ScimFailureMapper implements ExceptionMapper<Throwable> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    return ScimAnswer.of(said(failure), request);
  }

  private static ScimRefused said(Throwable failure) {
    if (failure.getCause() instanceof StaffRefused refused) {
      return ScimStaffMapper.refused(refused.why());
    }
    if (LostRace.caused(failure)) {
      return ScimStaffMapper.refused(StaffRefusal.CHANGED_MEANWHILE);
    }
    return switch (Problem.of(failure)) {
      case FORBIDDEN -> new ScimRefused(403, ScimFault.NONE, "api.role");
      case DATABASE_DOWN ->
          new ScimRefused(503, ScimFault.NONE, "api.database", ProblemLog.record(failure));
      default -> new ScimRefused(500, ScimFault.NONE, "api.failure", ProblemLog.record(failure));
    };
  }
}
