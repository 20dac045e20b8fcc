package jp.madoguchi.acceptance.system;

/** The two ways the same modules are shipped. */
public enum Assembly {
  /** Connectors and one WAR on Payara Micro, as the demo starts it; PostgreSQL. */
  MICRO,
  /** The EAR on a full server (GlassFish); H2. */
  FULL;

  public ServerUnderTest start() {
    return this == MICRO ? MicroServer.start() : FullServer.start();
  }

  /** A second server of the bundle on the same database; H2 is for one server alone. */
  public static ServerUnderTest beside(ServerUnderTest first) {
    return MicroServer.beside(first);
  }
}
