package jp.madoguchi.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of this package's own. */
@Provider
public class ScimRefusalMapper implements ExceptionMapper<ScimRefused> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ScimRefused refused) {
    return ScimAnswer.of(refused, request);
  }
}
