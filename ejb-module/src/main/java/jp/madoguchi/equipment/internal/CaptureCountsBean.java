package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.TerminalId;

/** Keeps the counts as rows; a server whose folder nobody else sees is the only one to tell. */
@Stateless
@DenyAll
public class CaptureCountsBean implements CaptureCounts {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<EquipmentStateChanged> changed;
  @EJB Leases leases;

  @Override
  @PermitAll
  public void told(List<NodeCaptures> seen) {
    boolean different = false;
    for (NodeCaptures one : seen) {
      different |= told(one);
    }
    if (different) {
      changed.fire(new EquipmentStateChanged());
    }
  }

  private boolean told(NodeCaptures seen) {
    Map<String, CaptureCount> stored = new HashMap<>();
    for (CaptureCount count : of(seen.node())) {
      stored.put(count.terminal(), count);
    }
    boolean different = false;
    for (NodeCaptures.OfTerminal counts : seen.terminals()) {
      String terminal = counts.terminal().value();
      CaptureCount count = stored.remove(terminal);
      if (count == null) {
        count = new CaptureCount(seen.node(), terminal);
        em.persist(count);
      }
      different |= count.tell(counts, clock.instant());
    }
    stored.values().forEach(em::remove);
    return different || !stored.isEmpty();
  }

  private List<CaptureCount> of(String node) {
    return em.createQuery("select c from CaptureCount c where c.node = :node", CaptureCount.class)
        .setParameter("node", node)
        .getResultList();
  }

  @Override
  @PermitAll
  public List<ResultsElsewhere> elsewhere() {
    List<NodeView> nodes = leases.nodes();
    if (nodes.size() < 2) {
      return List.of(); // a server that never had another beside it: the board asks nothing more
    }
    List<CaptureCount> all =
        em.createQuery(
                "select c from CaptureCount c order by c.node, c.terminal", CaptureCount.class)
            .getResultList();
    List<LeaseHolder> holders = leases.holders();
    return all.stream()
        .filter(count -> isElsewhere(count, holders, nodes))
        .map(CaptureCount::view)
        .toList();
  }

  /** Nobody works on them: their server is not the owner, or it is dead. */
  static boolean isElsewhere(CaptureCount count, List<LeaseHolder> holders, List<NodeView> nodes) {
    String thing = OwnedFolders.of(new TerminalId(count.terminal()));
    boolean owner =
        holders.stream()
            .anyMatch(one -> one.thing().equals(thing) && count.node().equals(one.owner()));
    boolean alive =
        nodes.stream().anyMatch(node -> node.name().equals(count.node()) && node.alive());
    return !count.isEmpty() && !(owner && alive);
  }
}
