package jp.madoguchi.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.node.WorkReports;

/** The servers that share the database, what each owns, and timers that are late. */
@Named("nodes")
@RequestScoped
public class NodesPage {
  private final Leases leases;
  private final WorkReports timers;
  private List<NodeView> all;
  private List<LeaseHolder> holders;

  /** For the container's proxy. */
  protected NodesPage() {
    this(null, null);
  }

  @Inject
  public NodesPage(Leases leases, WorkReports timers) {
    this.leases = leases;
    this.timers = timers;
  }

  public List<NodeView> getAll() {
    if (all == null) {
      all = leases.nodes();
    }
    return all;
  }

  /** What a node owns, for people: terminals and readers by name, timers by their number. */
  public String owned(NodeView node) {
    return holders().stream()
        .filter(holder -> node.name().equals(holder.owner()))
        .map(LeaseHolder::thing)
        .filter(thing -> !thing.startsWith("timer/"))
        .collect(Collectors.joining(", "));
  }

  /** How many timers are a node's. */
  public long timersOf(NodeView node) {
    return holders().stream()
        .filter(holder -> node.name().equals(holder.owner()))
        .filter(holder -> holder.thing().startsWith("timer/"))
        .count();
  }

  /** Timers that did not run for three of their intervals. */
  public List<WorkReport> getLate() {
    return timers.all().stream().filter(WorkReport::late).toList();
  }

  private List<LeaseHolder> holders() {
    if (holders == null) {
      holders = leases.holders();
    }
    return holders;
  }
}
