package jp.madoguchi.bulk.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Deletes every hour the persons of bulk inquiries that are over their time. */
@ApplicationScoped
public class BulkRetentionWork implements PeriodicWork {
  private static final Logger LOG = System.getLogger(BulkRetentionWork.class.getName());

  @EJB BulkRetention retention;

  @Override
  public String name() {
    return "bulk-retention";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Fence fence) {
    int deleted = retention.delete(fence);
    if (deleted > 0) {
      LOG.log(Level.INFO, "persons of {0} bulk inquiries deleted", deleted);
    }
  }
}
