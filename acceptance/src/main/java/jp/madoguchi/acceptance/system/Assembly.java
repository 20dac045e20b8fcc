package jp.madoguchi.acceptance.system;

import java.util.List;
import java.util.Map;

/** The two ways the same modules are shipped, the EAR on more than one server. */
public enum Assembly {
  /** Connectors and one WAR on Payara Micro, as the demo starts it; PostgreSQL. */
  MICRO,

  /** Another of the same, which what attacks it leaves to nobody else. */
  ATTACKED,

  /** Two of the bundle on one PostgreSQL behind a balancer: {@link TwoServers}. */
  TWO,

  /** The EAR on a full server (GlassFish); H2. */
  FULL,
  /**
   * The same EAR on one of the servers of {@code config/server}, as a hospital has it; PostgreSQL.
   */
  HOSPITAL;

  public ServerUnderTest start() {
    return switch (this) {
      case MICRO -> MicroServer.start("micro", MICRO);
      case ATTACKED -> MicroServer.start("micro-attacked", ATTACKED);
      case TWO -> new TwoServers();
      case FULL -> FullServer.start();
      case HOSPITAL -> HospitalServer.start();
    };
  }

  /** A server of the bundle that starts for the first time: an empty database, and nobody named. */
  public static ServerUnderTest firstStart() {
    return MicroServer.firstStart();
  }

  /** A second server of the bundle on the same database; H2 is for one server alone. */
  public static ServerUnderTest beside(ServerUnderTest first) {
    return beside(first, Web.freePort(), Map.of(), List.of());
  }

  /**
   * Such a second server with settings of its own.
   *
   * @param port where it will listen
   * @param environment as an operator sets them
   * @param options of its JVM
   */
  public static ServerUnderTest beside(
      ServerUnderTest first, int port, Map<String, String> environment, List<String> options) {
    return MicroServer.beside(first, port, environment, options);
  }
}
