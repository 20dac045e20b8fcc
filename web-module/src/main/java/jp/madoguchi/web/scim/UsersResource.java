package jp.madoguchi.web.scim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BiFunction;
import jp.madoguchi.access.ProvisionedPage;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.StaffProvisioning;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/** {@code /scim/v2/Users}: members of staff (利用者). */
@Path("Users")
@RequestScoped
@Consumes({ScimAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Produces({ScimAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class UsersResource {
  private static final int USUAL = 100;

  @Inject private StaffProvisioning staff;
  @Context private HttpServletRequest request;

  /**
   * Who is there, a page at a time.
   *
   * @param filter {@code userName}, {@code externalId} or {@code employeeNumber} and {@code eq}
   * @param start from 1
   * @param count at most 200
   */
  @GET
  public Response find(
      @QueryParam("filter") String filter,
      @QueryParam("startIndex") String start,
      @QueryParam("count") String count) {
    int first = Math.max(1, number("startIndex", start, 1));
    int wanted = Math.max(0, number("count", count, USUAL));
    ProvisionedPage page = staff.find(ScimFilter.of(filter), first - 1, wanted);
    JsonArrayBuilder resources = Json.createArrayBuilder();
    page.people().forEach(one -> resources.add(ScimUser.of(one, place(one))));
    return Response.ok(
            Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(ScimSchema.LIST))
                .add("totalResults", page.total())
                .add("startIndex", first)
                .add("itemsPerPage", page.people().size())
                .add("Resources", resources)
                .build()
                .toString())
        .build();
  }

  /** One person, or 304 where the caller has him as he is. */
  @GET
  @Path("{id}")
  public Response person(@PathParam("id") String id, @HeaderParam("If-None-Match") String known) {
    ProvisionedPerson person = staff.person(number(id));
    return known != null && names(known, person)
        ? Response.notModified().header("ETag", ScimUser.tag(person)).build()
        : answer(200, person);
  }

  /** Somebody new. */
  @POST
  public Response hire(InputStream body) throws IOException {
    ScimChanges changes = ScimChanges.ofResource(ScimBody.read(body));
    ProvisionedPerson hired = staff.hire(changes.userName(), changes.wish(null));
    return Response.fromResponse(answer(201, hired)).header("Location", place(hired)).build();
  }

  /** The person as a whole; an extension that is not sent stays as it is. */
  @PUT
  @Path("{id}")
  public Response replace(
      @PathParam("id") String id, @HeaderParam("If-Match") String match, InputStream body)
      throws IOException {
    ScimChanges changes = ScimChanges.ofResource(ScimBody.read(body)).whole();
    changes.userName();
    return change(id, match, changes);
  }

  /** Some attributes of the person. */
  @PATCH
  @Path("{id}")
  public Response patch(
      @PathParam("id") String id, @HeaderParam("If-Match") String match, InputStream body)
      throws IOException {
    return change(id, match, ScimPatch.of(ScimBody.read(body)));
  }

  private Response change(String id, String match, ScimChanges changes) {
    return onto(
        id,
        match,
        (version, now) -> {
          ProvisioningWish wish = changes.wish(now);
          return answer(200, staff.change(version, wish));
        });
  }

  /** Today is the last day; nothing is deleted. */
  @DELETE
  @Path("{id}")
  public Response end(@PathParam("id") String id, @HeaderParam("If-Match") String match) {
    return onto(
        id,
        match,
        (version, now) -> {
          staff.end(version);
          return Response.noContent().build();
        });
  }

  /** An act on the person as he is, and as the caller knows him where it says so. */
  private Response onto(
      String id, String match, BiFunction<StaffVersion, ProvisionedPerson, Response> act) {
    ProvisionedPerson now = staff.person(number(id));
    if (match != null && !names(match, now)) {
      throw overtaken();
    }
    try {
      return act.apply(now.version(), now);
    } catch (StaffRefused refused) {
      if (match != null && refused.why() == StaffRefusal.CHANGED_MEANWHILE) {
        throw overtaken();
      }
      throw refused;
    }
  }

  private static ScimRefused overtaken() {
    return new ScimRefused(412, ScimFault.NONE, "scim.overtaken");
  }

  private static boolean names(String tags, ProvisionedPerson person) {
    String own = ScimUser.tag(person).substring(2);
    return Arrays.stream(tags.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals("*") || tag.equals(own));
  }

  private Response answer(int status, ProvisionedPerson person) {
    return Response.status(status)
        .header("ETag", ScimUser.tag(person))
        .header("Content-Location", place(person))
        .entity(ScimUser.of(person, place(person)).toString())
        .build();
  }

  private String place(ProvisionedPerson person) {
    return request.getContextPath() + "/scim/v2/Users/" + person.version().id();
  }

  private static long number(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw new StaffRefused(StaffRefusal.GONE);
    }
    return Long.parseLong(id);
  }

  private static int number(String name, String text, int otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    if (!text.matches("-?[0-9]{1,9}")) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", name);
    }
    return Integer.parseInt(text);
  }
}
