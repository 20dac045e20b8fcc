package jp.madoguchi.web.equipment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.node.WorkReport;
import jp.madoguchi.node.WorkReports;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/** The servers that share the database, what each owns, and timers that are late. */
@Named("nodes")
@ViewScoped
public class NodesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String TIMER = "timer/";

  @Inject private Leases leases;
  @Inject private WorkReports timers;
  @Inject private Words words;

  private transient List<LeaseHolder> holders;
  private final WholeRows<NodeView> rows =
      new WholeRows<>(this::all, node -> RowName.of(node.name()));

  private List<NodeView> all() {
    holders = leases.holders();
    return leases.nodes();
  }

  public PagedRows<NodeView> getRows() {
    return rows;
  }

  /** What a node owns, for people: terminals by name, timers by their number. */
  public String owned(NodeView node) {
    return holders.stream()
        .filter(holder -> node.name().equals(holder.owner()))
        .map(LeaseHolder::thing)
        .filter(thing -> !thing.startsWith(TIMER))
        .map(this::thing)
        .collect(Collectors.joining(", "));
  }

  private String thing(String thing) {
    var terminal = OwnedFolders.terminal(thing);
    return terminal == null ? thing : words.say("nodes.terminal", terminal.value());
  }

  /** How many timers are a node's. */
  public long timersOf(NodeView node) {
    return holders.stream()
        .filter(holder -> node.name().equals(holder.owner()))
        .filter(holder -> holder.thing().startsWith(TIMER))
        .count();
  }

  /** Timers that did not run for three of their intervals. */
  public List<WorkReport> getLate() {
    return timers.all().stream().filter(WorkReport::late).toList();
  }

  /** What a timer does, in a few words. */
  public String timer(WorkReport report) {
    return words.say("timer." + report.name());
  }
}
