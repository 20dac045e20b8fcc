package jp.madoguchi.equipment.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/**
 * Tells the connector every two seconds whose the folders are, also while the database is away: it
 * may have been started anew, and captures on.
 */
@ApplicationScoped
public class FolderTurns implements PeriodicWork {
  @EJB FolderOwnership owner;

  @Override
  public String name() {
    return "folders";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public boolean onEveryNode() {
    return true;
  }

  @Override
  public boolean withoutDatabase() {
    return true;
  }

  @Override
  public void run(Fence fence) {
    owner.look();
  }
}
