package jp.madoguchi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.web.fhir.MedicalBundle;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;

/**
 * {@code POST /api/medical/checkups/_search}, {@code /drugs}, {@code /treatments} and {@code
 * /surgeries}: medical information for 有資格者. {@code _search} reads what has been answered, {@code
 * _ask} asks the terminal; the patient is named in the body, {@code {"patientNumber":"000123"}},
 * for addresses are kept by every log they pass. Each call passes the consent gate; a closed gate
 * is 403 with the reason.
 */
@Path("medical/{kind}")
@RequestScoped
public class MedicalResource {
  static final String GROUND = "X-Madoguchi-Ground";

  @Inject private MedicalRecordViewer viewer;
  @Inject private Words words;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  /**
   * What was answered of a kind, with the state of its fetch; empty until the answer is here. Where
   * no consent opened it, the header {@value #GROUND} says which ground did.
   */
  @POST
  @Path("_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response read(@PathParam("kind") String name, String body) {
    ClinicalKind kind = kind(name);
    String patient = patient(body);
    var sheet = viewer.sheet(patient, kind);
    MedicalBanner banner = viewer.banner(patient);
    GroundOpening opening = banner.opened().of(kind);
    return Response.ok(
            MedicalJson.sheet(state(banner, kind), sheet, Language.of(request)).toString())
        .header(GROUND, opening == null ? null : opening.ground().name())
        .build();
  }

  /**
   * The same read as a FHIR R4 Bundle, for whoever asks for {@value MedicalBundle#MEDIA_TYPE}: the
   * same gate, the same record. Where nothing is said JSON goes before.
   */
  @POST
  @Path("_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MedicalBundle.MEDIA_TYPE + ";qs=0.5")
  public Response readFhir(@PathParam("kind") String name, String body) {
    ClinicalKind kind = kind(name);
    String patient = patient(body);
    var sheet = viewer.sheet(patient, kind);
    MedicalBanner banner = viewer.banner(patient);
    GroundOpening opening = banner.opened().of(kind);
    return Response.ok(
            MedicalBundle.of(kind, banner, sheet, words, clock.instant()).toString(),
            MedicalBundle.MEDIA_TYPE)
        .header(GROUND, opening == null ? null : opening.ground().name())
        .build();
  }

  /** Asks for a kind unless its answer is here or on its way; 202 with the state. */
  @POST
  @Path("_ask")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response ask(@PathParam("kind") String name, String body) {
    ClinicalKind kind = kind(name);
    return asked(viewer.fetch(patient(body), kind));
  }

  private static FetchState state(MedicalBanner banner, ClinicalKind kind) {
    FetchState known = banner.fetches().get(kind);
    return known == null ? new FetchState(FetchState.Status.NOT_ASKED, null, null) : known;
  }

  /** A kind that this release fetches; anything else has no address. */
  private static ClinicalKind kind(String name) {
    return ClinicalKind.ofResource(name)
        .filter(ClinicalKind::isFetched)
        .orElseThrow(() -> new ProblemException(ProblemDetails.ofStatus(404)));
  }

  private Response asked(FetchState state) {
    return Response.accepted(MedicalJson.fetch(state, Language.of(request)).toString()).build();
  }

  /** Noted for {@link AccessRefusedMapper}, which sees the address alone. */
  private String patient(String body) {
    try {
      String patient = new PatientNumber(JsonBody.of(body).text("patientNumber", null)).value();
      request.setAttribute(AccessRefusedMapper.PATIENT, patient);
      return patient;
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(ProblemDetails.of(400, "api.patient.number"));
    }
  }
}
