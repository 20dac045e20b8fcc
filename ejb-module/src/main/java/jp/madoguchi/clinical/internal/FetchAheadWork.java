package jp.madoguchi.clinical.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Asks ahead of time every twenty seconds, where the site chose so. */
@ApplicationScoped
public class FetchAheadWork implements PeriodicWork {
  @EJB FetchAheadSending sending;

  @Override
  public String name() {
    return "clinical-ahead";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run(Fence fence) {
    sending.turn(fence);
  }
}
