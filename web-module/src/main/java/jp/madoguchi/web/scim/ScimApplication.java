package jp.madoguchi.web.scim;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names its classes one by one, so that every server starts the same set without scanning. */
@ApplicationPath("scim/v2")
public class ScimApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        UsersResource.class,
        DiscoveryResource.class,
        ScimRefusalMapper.class,
        ScimStaffMapper.class,
        ScimFieldMapper.class,
        ScimRoleMapper.class,
        ScimStatusMapper.class,
        ScimFailureMapper.class);
  }
}
