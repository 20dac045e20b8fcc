package jp.madoguchi.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** A timer that fails in the worst way at each of its turns. */
@ApplicationScoped
public class FailingWork implements PeriodicWork {
  static final String NAME = "fails-in-the-test";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Fence fence) {
    throw new NoClassDefFoundError("made to fail by the test");
  }
}
