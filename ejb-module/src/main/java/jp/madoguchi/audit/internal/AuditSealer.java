package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Seals every second what was recorded. */
@ApplicationScoped
public class AuditSealer implements PeriodicWork {
  @EJB AuditSealing sealing;

  @Override
  public String name() {
    return "audit-seal";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Fence fence) {
    while (sealing.seal(fence) == AuditSealing.BATCH) {
      // more is waiting
    }
  }
}
