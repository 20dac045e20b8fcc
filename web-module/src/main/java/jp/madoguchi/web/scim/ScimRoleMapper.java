package jp.madoguchi.web.scim;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/** Behind the container's own refusal, in case a server should let somebody by. */
@Provider
public class ScimRoleMapper implements ExceptionMapper<EJBAccessException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(EJBAccessException refusal) {
    return ScimAnswer.of(new ScimRefused(403, ScimFault.NONE, "api.role"), request);
  }
}
