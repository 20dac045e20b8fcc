package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaStartTest {
  private static final Duration STEP = Duration.ofSeconds(3);

  private final SetClock clock = new SetClock("2026-11-24T08:00:00+09:00");

  @OnBothDatabases
  void startsWithoutADatabaseAndNoticesItsComingAndGoing(TestDatabase database) {
    PluggedDatabase line = new PluggedDatabase(database.dataSource());
    TestEvent<DatabaseReady> told = new TestEvent<>(DatabaseReady.class);
    SchemaStart start = new Wiring(line, clock, told).wire(new SchemaStart());
    Instant began = clock.instant();

    line.on = false;
    start.start();
    clock.forward(STEP);
    start.check();
    assertFalse(start.ready());
    assertEquals("NO_CONNECTION", start.lastError());
    assertEquals(began, start.since());
    assertEquals(0, told.fired().size());

    line.on = true;
    clock.forward(STEP);
    start.check();
    assertTrue(start.ready());
    assertNull(start.lastError());
    assertEquals(clock.instant(), start.since());
    clock.forward(STEP);
    start.check();
    assertEquals(1, told.fired().size());

    line.on = false;
    start.check();
    assertFalse(start.ready());
    assertEquals(clock.instant(), start.since());

    line.on = true;
    clock.forward(STEP);
    start.check();
    assertTrue(start.ready());
    assertEquals(2, told.fired().size());
  }

  @OnBothDatabases
  void aSchemaOfAnotherMindIsAStateNotAFailure(TestDatabase database) {
    database.sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
    SchemaStart start = wired(database, new TestEvent<>(DatabaseReady.class));
    start.start();
    assertFalse(start.ready());
    assertEquals("MIGRATION_FAILED", start.lastError());
  }

  @OnBothDatabases
  void isReadyOnlyWhenTheWorkOfTheStartIsDone(TestDatabase database) {
    boolean[] broken = {true};
    TestEvent<DatabaseReady> told =
        new TestEvent<>(
            DatabaseReady.class,
            event -> {
              if (broken[0]) {
                throw new IllegalStateException("not yet");
              }
            });
    SchemaStart start = wired(database, told);
    start.start();
    assertFalse(start.ready());
    assertEquals("START_WORK_FAILED", start.lastError());
    broken[0] = false;
    start.check();
    assertTrue(start.ready());
  }

  @OnBothDatabases
  void aNodeThatMustNotWorkSaysWhyUntilItMay(TestDatabase database) {
    boolean[] other = {true};
    TestEvent<DatabaseReady> told =
        new TestEvent<>(
            DatabaseReady.class,
            event -> {
              if (other[0]) {
                throw new NodeRefused("ANOTHER_KEY", "copy the key");
              }
            });
    SchemaStart start = wired(database, told);
    start.start();
    assertFalse(start.ready());
    assertEquals("ANOTHER_KEY", start.lastError());
    other[0] = false;
    start.check();
    assertTrue(start.ready());
  }

  @Test
  void aSecondServerOnOneFileOfH2SaysSoAndWorksOnceTheFirstHasEnded(@TempDir Path folder)
      throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("one");
    SchemaStart second =
        new Wiring(h2(JdbcDataSource.class, url), clock, new TestEvent<>(DatabaseReady.class))
            .wire(new SchemaStart());
    URL jar = JdbcDataSource.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader otherProcess =
            new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        Connection first =
            h2(otherProcess.loadClass(JdbcDataSource.class.getName()), url).getConnection()) {
      assertTrue(first.isValid(1));
      second.start();
      assertFalse(second.ready());
      assertEquals("USED_BY_ANOTHER_SERVER", second.lastError());
      first.createStatement().execute("shutdown");
      second.check();
      assertTrue(second.ready());
    }
  }

  private static DataSource h2(Class<?> type, String url) throws ReflectiveOperationException {
    Object source = type.getConstructor().newInstance();
    type.getMethod("setURL", String.class).invoke(source, url);
    return (DataSource) source;
  }

  @OnBothDatabases
  void thePersistenceUnitOpensWhileTheDatabaseIsAway(TestDatabase database) {
    PluggedDatabase line = new PluggedDatabase(database.dataSource());
    line.on = false;
    Map<String, Object> properties =
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource",
            "",
            "jakarta.persistence.nonJtaDataSource",
            line,
            "eclipselink.session-name",
            "away " + database.product());
    try (EntityManagerFactory factory =
        Persistence.createEntityManagerFactory("madoguchi", properties)) {
      try (EntityManager em = factory.createEntityManager()) {
        assertThrows(PersistenceException.class, () -> accounts(em));
      }
      line.on = true;
      try (EntityManager em = factory.createEntityManager()) {
        assertEquals(0L, accounts(em));
      }
    }
  }

  private static long accounts(EntityManager em) {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult();
  }

  private SchemaStart wired(TestDatabase database, TestEvent<DatabaseReady> told) {
    return new Wiring(database.dataSource(), clock, told).wire(new SchemaStart());
  }
}
