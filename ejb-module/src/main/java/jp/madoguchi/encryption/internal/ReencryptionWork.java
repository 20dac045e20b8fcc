package jp.madoguchi.encryption.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Encrypts in the background what is not encrypted with the newest key; one server does. */
@ApplicationScoped
public class ReencryptionWork implements PeriodicWork {
  private static final Logger LOG = System.getLogger(ReencryptionWork.class.getName());

  @EJB Reencryption rows;

  @Override
  public String name() {
    return "re-encryption";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run(Fence fence) {
    RuntimeException first = null;
    for (EncryptedTable table : EncryptedTable.all()) {
      try {
        takeOver(table, fence);
      } catch (RuntimeException failed) {
        // keeps no other table waiting; all of them are told at the end
        if (first == null) {
          first = failed;
        } else {
          first.addSuppressed(failed);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void takeOver(EncryptedTable table, Fence fence) {
    long all = 0;
    for (int some = rows.takeOver(table, fence); some > 0; some = rows.takeOver(table, fence)) {
      all += some;
    }
    if (all > 0) {
      LOG.log(Level.INFO, all + " rows of " + table.table() + " encrypted with the newest key");
    }
  }
}
