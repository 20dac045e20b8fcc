package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two servers of the bundle, a and b, on one PostgreSQL and one terminal, behind the balancer that
 * operators are given. What is done to "the server" is done to the one that was {@link #choose
 * chosen} last.
 */
public final class TwoServers implements ServerUnderTest {
  public static final List<String> NODES = List.of("a", "b");

  private static final Duration START_LIMIT = Duration.ofSeconds(240);

  private final ServerSurroundings workplace = new ServerSurroundings("two");
  private final PostgresServer postgres =
      PostgresServer.start(workplace.data().resolve("postgres"));
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, List<String>> commands = new HashMap<>();
  private final Map<String, RunningProcess> running = new HashMap<>();
  private final int door = Web.freePort();
  private RunningProcess balancer;
  private String chosen = NODES.get(0);
  private int starts;

  private Duration startTime;

  TwoServers() {
    long begun = System.nanoTime();
    try {
      for (String node : NODES) {
        int port = Web.freePort();
        ports.put(node, port);
        commands.put(
            node, MicroServer.command(workplace.options(node, NODES.indexOf(node) == 0), port));
        start(node);
        awaitReady(node); // the first makes the tables
      }
      balance();
      awaitReady();
      startTime = Duration.ofNanos(System.nanoTime() - begun);
      workplace.loadPatients(base());
      DemoProgram.confirmAll(database());
      SeenTours.byEverybody(database());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void balance() {
    Map<String, String> addresses =
        Map.of(
            "MADOGUCHI_BALANCER",
            "127.0.0.1:" + door,
            "MADOGUCHI_NODE_A",
            "127.0.0.1:" + ports.get("a"),
            "MADOGUCHI_NODE_B",
            "127.0.0.1:" + ports.get("b"));
    String settings = Installation.config("haproxy/madoguchi.cfg").toString();
    balancer =
        RunningProcess.program(
            "balancer",
            workplace.log("balancer.log"),
            addresses,
            List.of("/usr/sbin/haproxy", "-db", "-f", settings));
  }

  private void start(String node) {
    running.put(
        node,
        RunningProcess.java(
            "server " + node,
            workplace.log("server-" + node + "-" + ++starts + ".log"),
            MicroServer.environment(workplace, postgres),
            commands.get(node)));
  }

  /** Of which server the next words are. */
  public void choose(String node) {
    chosen = node;
  }

  /** The other one's name. */
  public static String beside(String node) {
    return NODES.get(1 - NODES.indexOf(node));
  }

  /** Address of one server, past the balancer. */
  public URI base(String node) {
    return URI.create("http://127.0.0.1:" + ports.get(node) + "/madoguchi/");
  }

  /** Holds a server still, as a machine that hangs. */
  public void freeze(String node) {
    running.get(node).freeze();
  }

  public void thaw(String node) {
    running.get(node).thaw();
  }

  /** Returns when that server can work. */
  public void awaitReady(String node) {
    RunningProcess process = running.get(node);
    try {
      Web.awaitOk(base(node).resolve("login.xhtml"), START_LIMIT, process::alive);
      Web.awaitOk(base(node).resolve("health/ready"), START_LIMIT, process::alive);
    } catch (IllegalStateException e) {
      throw process.failure("is not usable: " + e.getMessage());
    }
  }

  @Override
  public void awaitReady() {
    NODES.forEach(this::awaitReady);
    Web.awaitOk(base().resolve("health/ready"), START_LIMIT, balancer::alive);
  }

  @Override
  public Assembly assembly() {
    return Assembly.TWO;
  }

  /** The balancer's. */
  @Override
  public URI base() {
    return URI.create("http://127.0.0.1:" + door + "/madoguchi/");
  }

  @Override
  public Path data() {
    return workplace.data();
  }

  @Override
  public VirtualTerminalProcess terminal() {
    return workplace.terminal();
  }

  @Override
  public VirtualReaders readers() {
    return workplace.readers();
  }

  @Override
  public DeskAgents desks() {
    return workplace.desks();
  }

  @Override
  public String database() {
    return postgres.address();
  }

  @Override
  public Path log() {
    return running.get(chosen).log();
  }

  @Override
  public void stopDatabase() {
    postgres.stop();
  }

  @Override
  public void startDatabase() {
    postgres.start();
  }

  @Override
  public void kill() {
    running.get(chosen).kill();
  }

  @Override
  public void startAgain() {
    start(chosen);
  }

  @Override
  public long pid() {
    return running.get(chosen).pid();
  }

  @Override
  public void close() {
    if (balancer != null) {
      balancer.close();
    }
    running.values().forEach(RunningProcess::close);
    workplace.close();
    postgres.stop();
  }

  /** Of both, one after the other, with the balancer. */
  @Override
  public Duration startTime() {
    return startTime;
  }
}
