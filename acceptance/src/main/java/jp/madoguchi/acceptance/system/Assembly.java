package jp.madoguchi.acceptance.system;

/** The two ways the same modules are shipped, the EAR on more than one server. */
public enum Assembly {
  /** Connectors and one WAR on Payara Micro, as the demo starts it; PostgreSQL. */
  MICRO,
  /** The EAR on a full server (GlassFish); H2. */
  FULL,
  /**
   * The same EAR on one of the servers of {@code config/server}, as a hospital has it; PostgreSQL.
   */
  HOSPITAL;

  public ServerUnderTest start() {
    return switch (this) {
      case MICRO -> MicroServer.start();
      case FULL -> FullServer.start();
      case HOSPITAL -> HospitalServer.start();
    };
  }
}
