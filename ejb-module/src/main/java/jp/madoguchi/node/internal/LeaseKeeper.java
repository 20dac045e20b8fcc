package jp.madoguchi.node.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseGained;
import jp.madoguchi.node.LeaseGone;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.NodeName;
import jp.madoguchi.node.NodeView;
import jp.madoguchi.node.internal.LeaseTable.StoredLease;
import jp.madoguchi.node.internal.LeaseTable.StoredNode;

/**
 * This node's sign of life, and what it owns. One look each second: say that we live, see who does
 * not, take what is free and wanted, notice what is ours no more.
 *
 * <p>Nothing here ends a lease because of a clock: while the database does not answer, everything
 * stays as it was, and {@link LeasesBean#require} keeps a former owner from writing.
 */
@Startup
@Singleton
@DependsOn("SchemaStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class LeaseKeeper implements LeaseKeeping {
  private static final Logger LOG = System.getLogger(LeaseKeeper.class.getName());

  @Resource(lookup = "jdbc/madoguchi")
  DataSource dataSource;

  @EJB DatabaseReadiness database;
  @Inject Event<LeaseGained> gained;
  @Inject Event<LeaseGone> gone;

  /** A steady clock in nanoseconds; a test sets its own. */
  LongSupplier steady = System::nanoTime;

  String name;
  private final NodeWatch watch = new NodeWatch();
  private final ReentrantLock looking = new ReentrantLock();
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final Map<String, Fence> held = new ConcurrentHashMap<>();
  private final Map<String, Fence> told = new HashMap<>();
  private volatile long incarnation;
  private volatile boolean superseded;
  private volatile List<StoredNode> nodes = List.of();
  private volatile List<StoredLease> leases = List.of();
  private volatile boolean migrated;
  private volatile boolean able = true;

  @PostConstruct
  void start() {
    name = name == null ? NodeName.current() : name;
    look();
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    migrated = migrated || database.ready();
    if (!migrated || superseded || !looking.tryLock()) {
      return; // the look before this one still waits for the database
    }
    try {
      try (Connection connection = dataSource.getConnection()) {
        lookAt(connection);
      } catch (SQLException away) {
        watch.interrupted();
        LOG.log(Level.DEBUG, "the leases cannot be looked at", away);
      }
      tell();
    } finally {
      looking.unlock();
    }
  }

  private void lookAt(Connection connection) throws SQLException {
    if (incarnation == 0) {
      incarnation = LeaseTable.enter(connection, name);
      LOG.log(Level.INFO, "node {0} takes part, start {1}", name, Long.toString(incarnation));
    } else if (!LeaseTable.beat(connection, name, incarnation)) {
      superseded = true;
      held.clear();
      LOG.log(Level.ERROR, "another server was started as node {0}: this one owns nothing", name);
      return;
    }
    nodes = LeaseTable.nodes(connection);
    watch.look(steady.getAsLong());
    nodes.forEach(node -> watch.sees(node.name(), node.incarnation(), node.beat()));
    List<StoredLease> seen = LeaseTable.leases(connection);
    boolean changed = false;
    if (able) {
      for (String thing : wanted) {
        changed |= claim(connection, thing, seen);
      }
    } else {
      for (StoredLease lease : seen) {
        if (isMine(lease)) {
          LeaseTable.free(connection, lease.thing(), lease.token());
          changed = true;
        }
      }
    }
    leases = changed ? LeaseTable.leases(connection) : seen;
    held.clear();
    leases.stream()
        .filter(lease -> isMine(lease) && wanted.contains(lease.thing()))
        .forEach(lease -> held.put(lease.thing(), new Fence(lease.thing(), lease.token())));
  }

  private boolean claim(Connection connection, String thing, List<StoredLease> seen)
      throws SQLException {
    Optional<StoredLease> stored =
        seen.stream().filter(lease -> lease.thing().equals(thing)).findFirst();
    if (stored.isEmpty()) {
      LeaseTable.create(connection, thing);
      return LeaseTable.take(
          connection, new StoredLease(thing, null, 0, 0, null), name, incarnation);
    }
    StoredLease lease = stored.get();
    boolean free =
        lease.owner() == null
            || (lease.owner().equals(name) && lease.incarnation() != incarnation)
            || (!lease.owner().equals(name) && watch.isDead(lease.owner(), lease.incarnation()));
    return free && LeaseTable.take(connection, lease, name, incarnation);
  }

  private boolean isMine(StoredLease lease) {
    return name.equals(lease.owner()) && lease.incarnation() == incarnation;
  }

  /** Announces what changed; what an observer could not take is announced again next time. */
  private void tell() {
    for (Fence past : List.copyOf(told.values())) {
      if (!past.equals(held.get(past.thing())) && announced(() -> gone.fire(new LeaseGone(past)))) {
        told.remove(past.thing());
        LOG.log(Level.INFO, "{0} is no longer with node {1}", past.thing(), name);
      }
    }
    for (Fence now : List.copyOf(held.values())) {
      if (!told.containsKey(now.thing()) && announced(() -> gained.fire(new LeaseGained(now)))) {
        told.put(now.thing(), now);
        LOG.log(Level.INFO, "{0} is with node {1} now", now.thing(), name);
      }
    }
  }

  private static boolean announced(Runnable event) {
    try {
      event.run();
      return true;
    } catch (RuntimeException later) {
      LOG.log(Level.WARNING, "a change of ownership is told again", later);
      return false;
    }
  }

  @PreDestroy
  void stop() {
    if (incarnation == 0 || superseded) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      LeaseTable.leave(connection, name, incarnation);
    } catch (SQLException away) {
      LOG.log(Level.DEBUG, "the leases are found to be free later", away);
    }
  }

  @Override
  @PermitAll
  public DataSource database() {
    return dataSource;
  }

  @Override
  @PermitAll
  public String self() {
    return name;
  }

  @Override
  @PermitAll
  public void want(String thing) {
    wanted.add(thing);
  }

  @Override
  @PermitAll
  public void giveUp(String thing) {
    wanted.remove(thing);
    Fence mine = held.remove(thing);
    if (mine == null) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      LeaseTable.free(connection, thing, mine.token());
    } catch (SQLException away) {
      LOG.log(Level.WARNING, "a lease given up is free once this node stops", away);
    }
  }

  @Override
  @PermitAll
  public Optional<Fence> held(String thing) {
    return able ? Optional.ofNullable(held.get(thing)) : Optional.empty();
  }

  @Override
  @PermitAll
  public void able(boolean now) {
    if (now != able) {
      able = now;
      LOG.log(
          now ? Level.INFO : Level.ERROR,
          "node {0} " + (now ? "takes its part again" : "owns nothing until it can work again"),
          name);
    }
  }

  @Override
  @PermitAll
  public List<LeaseHolder> holders() {
    return leases.stream()
        .map(lease -> new LeaseHolder(lease.thing(), lease.owner(), lease.since()))
        .toList();
  }

  @Override
  @PermitAll
  public List<NodeView> nodes() {
    return nodes.stream()
        .map(
            node ->
                new NodeView(
                    node.name(),
                    node.startedAt(),
                    node.seenAt(),
                    !node.over() && !watch.isDead(node.name(), node.incarnation()),
                    node.name().equals(name)))
        .toList();
  }

  @Override
  @PermitAll
  public boolean superseded() {
    return superseded;
  }
}
