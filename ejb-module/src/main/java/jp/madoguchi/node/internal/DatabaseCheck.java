package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.SetupCheck;

/** Which database it is, and whether its clock is that of the server. */
@Stateless
@Local(SetupCheck.class)
@DenyAll
public class DatabaseCheck implements SetupCheck {
  private static final int OLDEST = 14;
  private static final Duration MOST = Duration.ofSeconds(2);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public List<CheckFinding> look() {
    Connection connection = em.unwrap(Connection.class);
    try (Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery("select current_timestamp")) {
      answer.next();
      OffsetDateTime there = answer.getObject(1, OffsetDateTime.class);
      DatabaseMetaData about = connection.getMetaData();
      return List.of(
          version(
              about.getDatabaseProductName(),
              about.getDatabaseProductVersion(),
              about.getDatabaseMajorVersion()),
          clocks(Duration.between(clock.instant(), there.toInstant()).abs()));
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be asked for its version", e);
    }
  }

  static CheckFinding version(String name, String version, int major) {
    if (!name.equals("PostgreSQL")) {
      return CheckFinding.of(CheckKind.DATABASE_SMALL, version)
          .mendedBy("sudo apt install postgresql");
    }
    return major < OLDEST
        ? CheckFinding.of(CheckKind.DATABASE_OLD, version).mendedBy("pg_lsclusters")
        : CheckFinding.of(CheckKind.DATABASE, name, version);
  }

  /** To tenths, upwards: what is too much by little does not read as if it were not. */
  static CheckFinding clocks(Duration apart) {
    String said =
        BigDecimal.valueOf(apart.toNanos(), 9).setScale(1, RoundingMode.CEILING).toPlainString();
    return apart.compareTo(MOST) > 0
        ? CheckFinding.of(CheckKind.CLOCK_OFF, said).mendedBy("sudo timedatectl set-ntp true")
        : CheckFinding.of(CheckKind.CLOCK, said);
  }
}
