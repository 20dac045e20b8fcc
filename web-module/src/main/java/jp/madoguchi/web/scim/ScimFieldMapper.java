package jp.madoguchi.web.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.access.StaffFieldRefused;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;

/** A field that is none, by the name of its attribute. */
@Provider
public class ScimFieldMapper implements ExceptionMapper<StaffFieldRefused> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(StaffFieldRefused refused) {
    return ScimAnswer.of(
        ScimRefused.bad(
            ScimFault.INVALID_VALUE,
            "scim.field",
            ScimAttribute.of(refused.column()).path(),
            BundleTexts.say(Language.of(request), Words.keyOf(refused.fault()))),
        request);
  }
}
