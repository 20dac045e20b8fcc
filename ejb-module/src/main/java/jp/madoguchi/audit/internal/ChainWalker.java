package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Gets a verification that was begun on, chunk after chunk. */
@ApplicationScoped
public class ChainWalker implements PeriodicWork {
  /** Then the server may stop, or the next turn goes on. */
  private static final int CHUNKS_PER_TURN = 50;

  @EJB ChainWalk walk;

  @Override
  public String name() {
    return "audit-verify";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Fence fence) {
    int chunks = 0;
    while (chunks < CHUNKS_PER_TURN && walk.step(fence)) {
      chunks++;
    }
  }
}
