package jp.madoguchi.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.web.problem.ProblemDetails;

/** The caller's role does not open a business method; the attempt goes into the audit ledger. */
@Provider
public class AccessRefusedMapper implements ExceptionMapper<EJBAccessException> {
  /** Attribute of a request: the patient named in its body. */
  static final String PATIENT = AccessRefusedMapper.class.getName() + ".patient";

  @Context private HttpServletRequest request;
  @Context private UriInfo address;
  @Inject private AuditLedger ledger;

  @Override
  public Response toResponse(EJBAccessException refusal) {
    String patient = (String) request.getAttribute(PATIENT);
    ledger.recordApart(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.SYSTEM)
            .patient(patient)
            .subject(request.getMethod() + " /api/" + address.getPath().replaceFirst("^/", ""))
            .outcome("ROLE"));
    return ProblemAnswer.of(ProblemDetails.of(403, "api.role"), request);
  }
}
