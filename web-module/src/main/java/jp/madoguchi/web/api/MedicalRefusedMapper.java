package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.web.problem.ProblemDetails;

/** The consent gate is closed. The refusal is already in the audit ledger. */
@Provider
public class MedicalRefusedMapper implements ExceptionMapper<MedicalAccessRefused> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(MedicalAccessRefused refusal) {
    return ProblemAnswer.of(ProblemDetails.of(403, refusal.reason().code()), request);
  }
}
