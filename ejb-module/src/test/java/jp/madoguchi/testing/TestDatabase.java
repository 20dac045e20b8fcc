package jp.madoguchi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import jp.madoguchi.encryption.DataKeys;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.node.internal.Schema;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database with all migrations applied, and the persistence unit upon it. */
public final class TestDatabase implements AutoCloseable {
  /** The databases the program runs on. */
  public enum Product {
    H2,
    POSTGRESQL
  }

  /** More than any test holds at once. */
  private static final int MOST_CONNECTIONS = 200;

  private static final String TEMPLATE = "madoguchi_template";

  static {
    // every test of the module with rows encrypted, where somebody wants to see that
    if (Boolean.getBoolean("madoguchi.test.encryption")) {
      DataKeys keys = new DataKeys(Map.of(1, new byte[32]), 1, new byte[32]);
      RowEncryption.install(new Standing(keys, null), RowEncryption::standing);
    }
  }

  private static EmbeddedPostgres server;
  private static List<String> schemaOfH2;

  private final Product product;
  private final String name;
  private final DataSource dataSource;
  private final AutoCloseable disposal;
  private LentUnit unit;

  private TestDatabase(
      Product product, String name, DataSource dataSource, AutoCloseable disposal) {
    this.product = product;
    this.name = name;
    this.dataSource = dataSource;
    this.disposal = disposal;
  }

  /** A database of its own on PostgreSQL, seen through something. */
  public static TestDatabase watched(UnaryOperator<DataSource> through) {
    TestDatabase plain = fresh(Product.POSTGRESQL);
    return new TestDatabase(
        plain.product, plain.name, through.apply(plain.dataSource), plain.disposal);
  }

  /** A database of its own for one test. */
  public static TestDatabase fresh(Product product) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    if (product == Product.POSTGRESQL) {
      EmbeddedPostgres running = server();
      // its files are copied: the other way writes each of their pages to the log first
      sql(
          running.getPostgresDatabase(),
          "create database " + name + " template " + TEMPLATE + " strategy file_copy");
      JdbcConnectionPool kept = kept(unkept(name));
      return new TestDatabase(
          product,
          name,
          kept,
          () -> {
            kept.dispose();
            sql(running.getPostgresDatabase(), "drop database if exists " + name + " with (force)");
          });
    }
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    h2.setUser("sa");
    h2.setPassword("sa");
    copySchema(h2);
    return new TestDatabase(product, name, h2, () -> sql(h2, "shutdown"));
  }

  /** What the migrations made, as H2's own statements: migrating anew costs half a second. */
  private static void copySchema(DataSource h2) {
    try (Connection connection = h2.getConnection();
        Statement work = connection.createStatement()) {
      for (String statement : schemaOfH2()) {
        work.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the schema could not be copied", e);
    }
  }

  private static synchronized List<String> schemaOfH2() {
    if (schemaOfH2 == null) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL("jdbc:h2:mem:" + TEMPLATE + ";DB_CLOSE_DELAY=-1");
      h2.setUser("sa");
      h2.setPassword("sa");
      Schema.migrate(h2);
      List<String> statements = new ArrayList<>();
      try (Connection connection = h2.getConnection();
          Statement work = connection.createStatement();
          ResultSet script = work.executeQuery("script")) {
        while (script.next()) {
          statements.add(script.getString(1));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the schema could not be read", e);
      }
      sql(h2, "shutdown");
      schemaOfH2 = statements;
    }
    return schemaOfH2;
  }

  /**
   * The same database on PostgreSQL as the application's user sees it, who owns nothing there and
   * has the rights that the owner gave after the migration.
   */
  public TestDatabase asApplication() {
    PGSimpleDataSource application = unkept();
    sql(
        "do $$ begin create role application login password 'application';"
            + " exception when duplicate_object then null; end $$");
    application.setUser("application");
    application.setPassword("application");
    sql("select give_application_rights('application')");
    return new TestDatabase(product, name, application, () -> {});
  }

  /** The same database on PostgreSQL, with a new connection whenever one is asked for. */
  public PGSimpleDataSource unkept() {
    return unkept(name);
  }

  /** With the option that the server's configuration sets: what is written together goes as one. */
  private static PGSimpleDataSource unkept(String name) {
    PGSimpleDataSource database = (PGSimpleDataSource) server().getDatabase("postgres", name);
    database.setReWriteBatchedInserts(true);
    return database;
  }

  /** Connections are kept as a server's pool keeps them: PostgreSQL starts a process for each. */
  private static JdbcConnectionPool kept(PGSimpleDataSource database) {
    PGConnectionPoolDataSource each = new PGConnectionPoolDataSource();
    each.setURL(database.getURL());
    each.setUser(database.getUser());
    each.setPassword(database.getPassword());
    JdbcConnectionPool pool = JdbcConnectionPool.create(each);
    pool.setMaxConnections(MOST_CONNECTIONS);
    return pool;
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
    if (unit == null) {
      unit = LentUnit.upon(dataSource);
    }
    return unit.factory();
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

  /** A finished reception by card, for rows that refer to one. */
  public void session(long id) {
    sql(
        """
        insert into reception_session (id, version, business_day, state, method, identity_method,
          eligibility_only, opened_at, changed_at, foreign_answer, screen, headline_key, differences,
          attention, board_rank, board_order, card_left, card_left_ever, card_present,
          address_withheld, deceased, search_text)
        values (%d, 1, date '2026-01-15', 'IMPORTED', 'FACE_READER', 'AT_READER', false,
          current_timestamp, current_timestamp, false, 'VALID_SAME', 'IMPORTED', 0, false, 2, 0,
          false, false, false, false, false, '')
        """
            .formatted(id));
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
    if (unit != null) {
      unit.giveBack();
    }
    try {
      disposal.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database of a test could not be removed", e);
    }
  }
}
