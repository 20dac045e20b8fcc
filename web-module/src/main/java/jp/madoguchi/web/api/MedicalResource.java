package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.problem.ProblemDetails;

/**
 * {@code /api/medical/NUMBER/checkups} and {@code /drugs}: medical information for 有資格者. GET reads
 * what has been answered, POST asks the terminal. Each call passes the consent gate; a closed gate
 * is 403 with the reason.
 */
@Path("medical/{patientNumber}")
@RequestScoped
public class MedicalResource {
  @Inject private MedicalRecordViewer viewer;

  /** What was answered of a kind, with the state of its fetch; empty until the answer is here. */
  @GET
  @Path("{kind}")
  @Produces(MediaType.APPLICATION_JSON)
  public String read(@PathParam("patientNumber") String number, @PathParam("kind") String name) {
    String patient = checked(number);
    ClinicalKind kind = kind(name);
    var sheet = viewer.sheet(patient, kind);
    return MedicalJson.sheet(state(patient, kind), sheet).toString();
  }

  /** Asks for a kind unless its answer is here or on its way; 202 with the state. */
  @POST
  @Path("{kind}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response ask(@PathParam("patientNumber") String number, @PathParam("kind") String name) {
    String patient = checked(number);
    return asked(viewer.fetch(patient, kind(name)));
  }

  private FetchState state(String patient, ClinicalKind kind) {
    FetchState known = viewer.banner(patient).fetches().get(kind);
    return known == null ? new FetchState(FetchState.Status.NOT_ASKED, null, null) : known;
  }

  /** A kind that this release fetches; anything else has no address. */
  private static ClinicalKind kind(String name) {
    return ClinicalKind.ofResource(name)
        .filter(ClinicalKind::isFetched)
        .orElseThrow(() -> new ProblemException(ProblemDetails.ofStatus(404)));
  }

  private static Response asked(FetchState state) {
    return Response.accepted(MedicalJson.fetch(state).toString()).build();
  }

  private static String checked(String number) {
    try {
      return new PatientNumber(number).value();
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(ProblemDetails.of(400, "api.patient.number"));
    }
  }
}
