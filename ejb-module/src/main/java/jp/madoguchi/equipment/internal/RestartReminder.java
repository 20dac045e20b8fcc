package jp.madoguchi.equipment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Looks four times a minute whether a restart is due (ID-15). */
@ApplicationScoped
public class RestartReminder implements PeriodicWork {

  /** Puts each restart that is due and not begun on the fault list, once a day. */
  @Local
  public interface DueRestarts {
    void remind(Fence fence);
  }

  @EJB DueRestarts restarts;

  @Override
  public String name() {
    return "restart-reminder";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run(Fence fence) {
    restarts.remind(fence);
  }
}
