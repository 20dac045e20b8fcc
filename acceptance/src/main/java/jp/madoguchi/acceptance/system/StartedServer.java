package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server's process in its workplace; the assemblies differ only in how it is started. */
final class StartedServer implements ServerUnderTest {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Assembly assembly;
  private final ServerSurroundings workplace;
  private final String database;
  private final DatabaseServer databaseServer;
  private final Launch launch;
  private final URI base;
  private volatile RunningProcess process;
  private int starts;
  private long startedAt;
  private Duration startTime;

  /**
   * Starts it, waits until the application (not only the server) answers, and fills the register.
   *
   * @param database JDBC address for the tests' own look into the database
   * @param databaseServer ends with the server
   * @param port where it will listen
   */
  StartedServer(
      Assembly assembly,
      ServerSurroundings workplace,
      String database,
      DatabaseServer databaseServer,
      Launch launch,
      int port) {
    this(assembly, workplace, database, databaseServer, launch, port, true);
  }

  private StartedServer(
      Assembly assembly,
      ServerSurroundings workplace,
      String database,
      DatabaseServer databaseServer,
      Launch launch,
      int port,
      boolean filled) {
    this.assembly = assembly;
    this.workplace = workplace;
    this.database = database;
    this.databaseServer = databaseServer;
    base = URI.create("http://127.0.0.1:" + port + "/madoguchi/");
    this.launch = launch;
    startAgain();
    try {
      awaitReady();
      if (filled) {
        workplace.loadPatients(base);
        DemoProgram.confirmAll(database);
        SeenTours.byEverybody(database);
      }
    } catch (RuntimeException e) {
      IllegalStateException failure = process.failure("is not usable: " + e.getMessage());
      failure.addSuppressed(e);
      close();
      throw failure;
    }
  }

  /** As above, with nobody in it and no register. */
  static StartedServer empty(
      Assembly assembly,
      ServerSurroundings workplace,
      String database,
      DatabaseServer databaseServer,
      Launch launch,
      int port) {
    return new StartedServer(assembly, workplace, database, databaseServer, launch, port, false);
  }

  @Override
  public Assembly assembly() {
    return assembly;
  }

  @Override
  public URI base() {
    return base;
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
  public DeskAgents desks() {
    return workplace.desks();
  }

  @Override
  public VirtualReaders readers() {
    return workplace.readers();
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public Path log() {
    return process.log();
  }

  @Override
  public void stopDatabase() {
    databaseServer.stop();
  }

  @Override
  public void startDatabase() {
    databaseServer.start();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void startAgain() {
    startedAt = System.nanoTime();
    process = launch.start(assembly + " server", workplace.log(logName()));
  }

  private String logName() {
    starts++;
    return starts == 1 ? "server.log" : "server-" + starts + ".log";
  }

  @Override
  public void awaitReady() {
    Web.awaitOk(base.resolve("login.xhtml"), START_LIMIT, process::alive);
    startTime = Duration.ofNanos(System.nanoTime() - startedAt);
    Web.awaitOk(base.resolve("health/ready"), START_LIMIT, process::alive);
  }

  @Override
  public Duration startTime() {
    return startTime;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.close();
    workplace.close();
    databaseServer.stop();
  }

  /** How the server's process is started. */
  interface Launch {
    RunningProcess start(String name, Path log);

    /** A Java program of that environment and command. */
    static Launch java(Map<String, String> environment, List<String> command) {
      return (name, log) -> RunningProcess.java(name, log, environment, command);
    }
  }
}
