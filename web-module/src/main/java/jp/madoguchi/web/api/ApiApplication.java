package jp.madoguchi.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names its classes one by one, so that every server starts the same set without scanning. */
@ApplicationPath("api")
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        PatientsResource.class,
        BoardResource.class,
        SessionsResource.class,
        MedicalResource.class,
        TicketsResource.class,
        OrdersResource.class,
        AccessRefusedMapper.class,
        MedicalRefusedMapper.class,
        RefusedInputMapper.class,
        OrderRefusedMapper.class,
        ProblemMapper.class,
        StatusMapper.class,
        FailureMapper.class);
  }
}
