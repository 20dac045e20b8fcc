package jp.madoguchi.bulk.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Drives the bulk inquiries, one turn every two seconds. */
@ApplicationScoped
public class BulkTurn implements PeriodicWork {
  @EJB BulkSending sending;

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run(Fence fence) {
    sending.turn(fence);
  }
}
