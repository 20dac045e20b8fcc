package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Says in the log how the ledger stands: at the start, and whenever it becomes another thing. */
@ApplicationScoped
public class AuditAlarm implements PeriodicWork {
  private static final Logger LOG = System.getLogger(AuditAlarm.class.getName());

  @EJB AuditWatch watch;

  private String told = "";

  @Override
  public String name() {
    return "audit-alarm";
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
    AuditCondition now = watch.condition();
    String sentence = sentence(now);
    if (!sentence.equals(told)) {
      told = sentence;
      LOG.log(now.alarming() ? Level.ERROR : Level.INFO, sentence);
    }
  }

  static String sentence(AuditCondition now) {
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (now.rights()) {
          case ENFORCED -> "the database refuses changes of records";
          case ONE_USER ->
              "append-only is not enforced by the database: one user owns the tables and works"
                  + " with them";
          case NOT_ON_H2 -> "append-only is not enforced by the database: H2 has no such rights";
        });
    parts.add(
        switch (now.keys()) {
          case READ -> "links have a key";
          case NONE -> "links have no key: MADOGUCHI_AUDIT_KEYSTORE";
          case UNREADABLE ->
              "THE KEYSTORE CANNOT BE READ, nothing is sealed: MADOGUCHI_AUDIT_KEYSTORE and its"
                  + " password";
        });
    if (now.sealingLate()) {
      parts.add("SEALING IS LATE, the oldest record waits since " + now.oldestUnsealed());
    }
    switch (now.stamps()) {
      case NONE -> parts.add("days are not stamped");
      case NOTHING_SIGNED ->
          parts.add("NOTHING IS STAMPED: madoguchi.audit.tsa is set and no keystore signs days");
      case IN_TIME -> parts.add("days are stamped");
      case LATE -> parts.add("STAMPS FAIL since " + now.unstampedSince());
      case STOPPED ->
          parts.add("STAMPS FAIL since " + now.unstampedSince() + ": VIEWING IS STOPPED");
    }
    return "audit: " + String.join("; ", parts);
  }
}
