package jp.madoguchi.web.scim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What this program takes and tells (RFC 7644 §4). */
@Path("")
@RequestScoped
@Produces({ScimAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class DiscoveryResource {
  private static final String USER = "User";

  @Context private HttpServletRequest request;

  @GET
  @Path("ServiceProviderConfig")
  public String config() {
    return ScimDiscovery.config(place("ServiceProviderConfig")).toString();
  }

  @GET
  @Path("ResourceTypes")
  public String types() {
    return ScimDiscovery.list(Json.createArrayBuilder().add(type()).build()).toString();
  }

  /** The one resource type there is. */
  @GET
  @Path("ResourceTypes/{name}")
  public String type(@PathParam("name") String name) {
    if (!name.equals(USER)) {
      throw new NotFoundException();
    }
    return type().toString();
  }

  private JsonObject type() {
    return ScimDiscovery.type(place("ResourceTypes/" + USER));
  }

  /** All schemas. */
  @GET
  @Path("Schemas")
  public String schemas() {
    var schemas = Json.createArrayBuilder();
    for (ScimSchema schema : ScimSchema.values()) {
      schemas.add(schema(schema));
    }
    return ScimDiscovery.list(schemas.build()).toString();
  }

  /** One of them. */
  @GET
  @Path("Schemas/{urn}")
  public String schema(@PathParam("urn") String urn) {
    ScimSchema schema = ScimSchema.of(urn);
    if (schema == null) {
      throw new NotFoundException();
    }
    return schema(schema).toString();
  }

  private JsonObject schema(ScimSchema schema) {
    return ScimDiscovery.schema(schema, place("Schemas/" + schema.urn()));
  }

  private String place(String path) {
    return request.getContextPath() + "/scim/v2/" + path;
  }
}
