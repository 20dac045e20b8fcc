package jp.madoguchi.clinical.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Deletes every ten minutes what is over its time. */
@ApplicationScoped
public class ClinicalRetentionWork implements PeriodicWork {
  private static final Logger LOG = System.getLogger(ClinicalRetentionWork.class.getName());

  @EJB ClinicalRetention retention;

  @Override
  public String name() {
    return "clinical-retention";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run(Fence fence) {
    for (int deleted = retention.delete(fence); deleted > 0; deleted = retention.delete(fence)) {
      LOG.log(Level.INFO, "medical information of " + deleted + " requests deleted");
    }
  }
}
