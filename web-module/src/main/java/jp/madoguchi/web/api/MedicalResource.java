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
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.problem.ProblemDetails;

/**
 * {@code /api/medical/NUMBER/…}: medical information for 有資格者. GET reads what has been answered,
 * POST asks the terminal. Each call passes the consent gate; a closed gate is 403 with the reason.
 */
@Path("medical/{patientNumber}")
@RequestScoped
public class MedicalResource {
  @Inject private MedicalRecordViewer viewer;

  /** 特定健診 of five years with the state of its fetch; empty until the answer is here. */
  @GET
  @Path("checkups")
  @Produces(MediaType.APPLICATION_JSON)
  public String checkups(@PathParam("patientNumber") String number) {
    String patient = checked(number);
    var sheet = viewer.checkups(patient);
    return MedicalJson.checkups(state(patient, ConsentKind.TKK), sheet).toString();
  }

  /** 薬剤情報 with the state of its fetch; empty until the answer is here. */
  @GET
  @Path("drugs")
  @Produces(MediaType.APPLICATION_JSON)
  public String drugs(@PathParam("patientNumber") String number) {
    String patient = checked(number);
    var sheet = viewer.drugs(patient);
    return MedicalJson.drugs(state(patient, ConsentKind.YZK), sheet).toString();
  }

  /** Asks for 特定健診 unless its answer is here or on its way; 202 with the state. */
  @POST
  @Path("checkups")
  @Produces(MediaType.APPLICATION_JSON)
  public Response askCheckups(@PathParam("patientNumber") String number) {
    return asked(viewer.fetch(checked(number), ConsentKind.TKK));
  }

  /** Asks for 薬剤情報 unless its answer is here or on its way; 202 with the state. */
  @POST
  @Path("drugs")
  @Produces(MediaType.APPLICATION_JSON)
  public Response askDrugs(@PathParam("patientNumber") String number) {
    return asked(viewer.fetch(checked(number), ConsentKind.YZK));
  }

  private FetchState state(String patient, ConsentKind kind) {
    FetchState known = viewer.banner(patient).fetches().get(kind);
    return known == null ? new FetchState(FetchState.Status.NOT_ASKED, null, null) : known;
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
