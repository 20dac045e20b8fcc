package jp.madoguchi.equipment.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalSharing;

/**
 * Tells the terminal connector whose folders are this server's (ADR 0023): at once when a lease
 * comes or goes, and again every two seconds, because a connector may be started anew at any time.
 */
@Startup
@Singleton
@DependsOn("LeaseKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DenyAll
public class FolderOwner implements FolderOwnership {
  private static final Logger LOG = System.getLogger(FolderOwner.class.getName());

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @EJB Leases leases;
  @EJB DatabaseReadiness database;
  @EJB RequestBook requests;
  @EJB CaptureCounts counts;

  private LentRequestBook lent;
  private volatile String complaint = "";

  @PostConstruct
  void start() {
    lent = new LentRequestBook(requests);
    tell();
  }

  @Override
  @PermitAll
  public void look() {
    List<NodeCaptures> seen = tell();
    if (database.ready()) {
      counts.told(seen);
    }
  }

  private List<NodeCaptures> tell() {
    try (TerminalConnection connection = terminals.getConnection()) {
      TerminalSharing sharing = connection.sharing();
      sharing.join(leases.self(), lent);
      List<NodeCaptures> seen = sharing.captures();
      for (TerminalId terminal : wanted(connection, seen)) {
        leases.want(OwnedFolders.of(terminal));
        tell(sharing, terminal);
      }
      complaint = "";
      return seen;
    } catch (ResourceException | IllegalStateException away) {
      complain(away.getMessage());
      return List.of();
    }
  }

  /** Once, not every two seconds: a wrong setting stays wrong until the next start. */
  private void complain(String what) {
    if (!complaint.equals(String.valueOf(what))) {
      complaint = String.valueOf(what);
      LOG.log(Level.WARNING, "the terminal connector cannot be reached: {0}", complaint);
    }
  }

  /** What the settings name, and what they do not know any more while captures of it wait. */
  private Set<TerminalId> wanted(TerminalConnection connection, List<NodeCaptures> seen) {
    Set<TerminalId> wanted = new TreeSet<>(connection.terminals());
    seen.stream()
        .filter(one -> one.node().equals(leases.self()))
        .flatMap(one -> one.terminals().stream())
        .map(NodeCaptures.OfTerminal::terminal)
        .forEach(wanted::add);
    return wanted;
  }

  private void tell(TerminalSharing sharing, TerminalId terminal) {
    Optional<Fence> fence = leases.held(OwnedFolders.of(terminal));
    if (fence.isPresent()) {
      sharing.own(terminal, fence.get().token());
    } else if (leases.superseded() || isAnothers(terminal)) {
      sharing.disown(terminal);
    }
  }

  /** While nobody can be asked, whoever had the terminal before goes on capturing. */
  private boolean isAnothers(TerminalId terminal) {
    String thing = OwnedFolders.of(terminal);
    return database.ready()
        && leases.holders().stream()
            .filter(one -> one.thing().equals(thing) && one.owner() != null)
            .anyMatch(one -> !one.owner().equals(leases.self()));
  }

  @Override
  @PermitAll
  public void gained(Fence fence) {
    say(fence, (sharing, terminal) -> sharing.own(terminal, fence.token()));
  }

  @Override
  @PermitAll
  public void lost(Fence fence) {
    say(fence, (sharing, terminal) -> sharing.disown(terminal, fence.token()));
  }

  private interface Word {
    void say(TerminalSharing sharing, TerminalId terminal);
  }

  private void say(Fence fence, Word word) {
    TerminalId terminal = OwnedFolders.terminal(fence.thing());
    if (terminal == null) {
      return;
    }
    try (TerminalConnection connection = terminals.getConnection()) {
      connection.sharing().join(leases.self(), lent);
      word.say(connection.sharing(), terminal);
    } catch (ResourceException | IllegalStateException away) {
      complain(away.getMessage()); // it is told at the next turn
    }
  }

  /** Before the leases are given back, so that nothing is begun after that. */
  @PreDestroy
  void stop() {
    try (TerminalConnection connection = terminals.getConnection()) {
      connection.sharing().leave();
    } catch (ResourceException | IllegalStateException away) {
      LOG.log(Level.DEBUG, "the terminal connector has ended before", away);
    }
  }
}
