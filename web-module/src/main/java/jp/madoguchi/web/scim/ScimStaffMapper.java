package jp.madoguchi.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;
import jp.madoguchi.web.text.Words;

/** What the staff book refuses. */
@Provider
public class ScimStaffMapper implements ExceptionMapper<StaffRefused> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(StaffRefused refused) {
    return ScimAnswer.of(refused(refused.why()), request);
  }

  static ScimRefused refused(StaffRefusal why) {
    int status =
        switch (why) {
          case GONE -> 404;
          case CHANGED_MEANWHILE, ACCOUNT_TAKEN, STAFF_NUMBER_TAKEN, EXTERNAL_ID_TAKEN -> 409;
          default -> 400;
        };
    ScimFault fault =
        switch (why) {
          case GONE, CHANGED_MEANWHILE -> ScimFault.NONE;
          case ACCOUNT_TAKEN, STAFF_NUMBER_TAKEN, EXTERNAL_ID_TAKEN -> ScimFault.UNIQUENESS;
          case STAFF_NUMBER_FIXED,
              ACCOUNT_FIXED,
              SWITCHED_OFF_HERE,
              EMPLOYMENT_OVER,
              LICENCE_FIXED,
              LAST_ADMINISTRATOR ->
              ScimFault.MUTABILITY;
          default -> ScimFault.INVALID_VALUE;
        };
    return new ScimRefused(status, fault, Words.keyOf(why));
  }
}
