package jp.madoguchi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.madoguchi.facility.internal.Schema;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database with all migrations applied, and the persistence unit upon it. */
public final class TestDatabase implements AutoCloseable {
  /** The databases the program runs on. */
  public enum Product {
    H2,
    POSTGRESQL
  }

  private static final String TEMPLATE = "madoguchi_template";
  private static EmbeddedPostgres server;

  private final Product product;
  private final DataSource dataSource;
  private final AutoCloseable disposal;
  private EntityManagerFactory factory;

  private TestDatabase(Product product, DataSource dataSource, AutoCloseable disposal) {
    this.product = product;
    this.dataSource = dataSource;
    this.disposal = disposal;
  }

  /** A database of its own for one test. */
  public static TestDatabase fresh(Product product) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    if (product == Product.POSTGRESQL) {
      EmbeddedPostgres running = server();
      sql(running.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
      return new TestDatabase(
          product,
          running.getDatabase("postgres", name),
          () ->
              sql(
                  running.getPostgresDatabase(),
                  "drop database if exists " + name + " with (force)"));
    }
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    h2.setUser("sa");
    h2.setPassword("sa");
    Schema.migrate(h2);
    return new TestDatabase(product, h2, () -> sql(h2, "shutdown"));
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
      sql(server.getPostgresDatabase(), "create database " + TEMPLATE);
      Schema.migrate(server.getDatabase("postgres", TEMPLATE));
    }
    return server;
  }

  public Product product() {
    return product;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** The persistence unit of the program with transactions of its own instead of JTA. */
  public synchronized EntityManagerFactory factory() {
    if (factory == null) {
      Map<String, Object> properties = new HashMap<>();
      properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
      properties.put("jakarta.persistence.jtaDataSource", "");
      properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
      // the unit's session is named after its place otherwise, and two databases would share it
      properties.put("eclipselink.session-name", UUID.randomUUID().toString());
      properties.put("eclipselink.logging.level", "WARNING");
      factory = Persistence.createEntityManagerFactory("madoguchi", properties);
    }
    return factory;
  }

  /** Runs the work in one transaction; rolls back when it throws. */
  public <T> T call(Function<EntityManager, T> work) {
    try (EntityManager em = factory().createEntityManager()) {
      EntityTransaction transaction = em.getTransaction();
      transaction.begin();
      try {
        T result = work.apply(em);
        transaction.commit();
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  /** Runs the work in one transaction; rolls back when it throws. */
  public void run(Consumer<EntityManager> work) {
    call(
        em -> {
          work.accept(em);
          return null;
        });
  }

  /** Runs one statement on a connection of its own. */
  public void sql(String statement) {
    sql(dataSource, statement);
  }

  private static void sql(DataSource target, String statement) {
    try (Connection connection = target.getConnection();
        Statement work = connection.createStatement()) {
      work.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  @Override
  public void close() {
    if (factory != null) {
      factory.close();
    }
    try {
      disposal.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database of a test could not be removed", e);
    }
  }
}
