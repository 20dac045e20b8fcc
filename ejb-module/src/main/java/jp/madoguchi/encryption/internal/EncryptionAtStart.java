package jp.madoguchi.encryption.internal;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.node.PeriodicWork;

/**
 * Gets the data keys as soon as the database is there, before anything is written, and looks every
 * twenty seconds for what another server or a mended keystore made of them.
 */
@ApplicationScoped
public class EncryptionAtStart implements PeriodicWork {
  private static final Logger LOG = System.getLogger(EncryptionAtStart.class.getName());
  private static final int FIRST = 1;

  @EJB DataKeyBook book;
  @EJB Leases leases;

  private boolean renewed;
  private boolean doubtful;
  private String told = "";

  void databaseReady(@Observes @Priority(FIRST) DatabaseReady event) {
    look();
    String failure = RowEncryption.standing().failure();
    if (failure != null) {
      // taking part, it would own folders and work that a server with the keys can do
      throw new NodeRefused("KEYS_OF_THE_DATA_MISSING", failure);
    }
  }

  @Override
  public String name() {
    return "data-keys";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(20);
  }

  @Override
  public boolean onEveryNode() {
    return true;
  }

  @Override
  public void run(Fence fence) {
    look();
    // as at the start: what it owns, a server with the keys can do
    leases.able(RowEncryption.standing().failure() == null);
  }

  private void look() {
    Standing found;
    try {
      if (!renewed) {
        book.renewed();
        renewed = true;
      }
      found = book.standing();
    } catch (EncryptionUnavailable failed) {
      // other failures, such as a database that is away, change nothing
      found = new Standing(null, failed.getMessage());
    }
    if (isDoubtful(found)) {
      LOG.log(
          Level.WARNING,
          "encryption: goes on with the keys it has until the next look: " + found.failure());
      return;
    }
    RowEncryption.install(found, book::standing);
    tell(found);
  }

  /** Once, while keys are held: a file that is copied over the former is whole at the next look. */
  private boolean isDoubtful(Standing found) {
    doubtful = !doubtful && found.failure() != null && RowEncryption.standing().keys() != null;
    return doubtful;
  }

  private void tell(Standing now) {
    String sentence =
        now.failure() != null
            ? "encryption: NOTHING CAN BE STORED OR READ: " + now.failure()
            : now.keys() == null
                ? "encryption: off: clinical content and insurance numbers stand readable in the"
                    + " database; MADOGUCHI_DATA_KEYSTORE names no keystore"
                : "encryption: on, data key " + now.keys().current();
    if (!sentence.equals(told)) {
      told = sentence;
      Level level =
          now.failure() != null ? Level.ERROR : now.keys() == null ? Level.WARNING : Level.INFO;
      LOG.log(level, sentence);
    }
  }
}
